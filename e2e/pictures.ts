import type { BrowserContext } from "@playwright/test";

/** Chromium's rasteriser shades the edges of rounded shapes by a few levels of 255 from run to run. */
const NOISE_LEVELS = 8;

/** How many pixels of two PNG screenshots of one size differ by more than the rasteriser's noise. */
export async function differingPixels(
  context: BrowserContext,
  one: Buffer,
  other: Buffer,
): Promise<number> {
  // A page of its own: the app's policy would refuse the pictures.
  const page = await context.newPage();
  const count = await page.evaluate(
    async ([first, second, noise]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const drawing = canvas.getContext("2d");
        if (!drawing) throw new Error("This browser draws on no canvas.");
        drawing.drawImage(bitmap, 0, 0);
        return drawing.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const levels = [0, 1, 2].map((of) =>
          Math.abs((a.data[at + of] ?? 0) - (b.data[at + of] ?? 0)),
        );
        if (Math.max(...levels) > noise) differing += 1;
      }
      return differing;
    },
    [one.toString("base64"), other.toString("base64"), NOISE_LEVELS] as const,
  );
  await page.close();
  return count;
}
