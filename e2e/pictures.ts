import type { BrowserContext } from "@playwright/test";

/** Chromium's rasteriser shades the edges of rounded shapes by a few levels of 255 from run to run. */
const NOISE_LEVELS = 8;

/**
 * How many pixels of two PNG screenshots of one size differ by more than the rasteriser's noise.
 * `shrink` compares them that many times smaller: what two renderers smooth in their own way melts.
 */
export async function differingPixels(
  context: BrowserContext,
  one: Buffer,
  other: Buffer,
  { shrink = 1, noise = NOISE_LEVELS }: Readonly<{ shrink?: number; noise?: number }> = {},
): Promise<number> {
  // A page of its own: the app's policy would refuse the pictures.
  const page = await context.newPage();
  const count = await page.evaluate(
    async ([first, second, times, least]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const size = [bitmap.width / times, bitmap.height / times].map(Math.round);
        const [width = 1, height = 1] = size;
        const canvas = new OffscreenCanvas(width, height);
        const drawing = canvas.getContext("2d");
        if (!drawing) throw new Error("This browser draws on no canvas.");
        drawing.imageSmoothingQuality = "high";
        drawing.drawImage(bitmap, 0, 0, width, height);
        return drawing.getImageData(0, 0, width, height);
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const levels = [0, 1, 2].map((of) =>
          Math.abs((a.data[at + of] ?? 0) - (b.data[at + of] ?? 0)),
        );
        if (Math.max(...levels) > least) differing += 1;
      }
      return differing;
    },
    [one.toString("base64"), other.toString("base64"), shrink, noise] as const,
  );
  await page.close();
  return count;
}
