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

/** How often the middle row of a PNG screenshot goes from dark to light or back, beyond its mean. */
export async function alternations(context: BrowserContext, picture: Buffer): Promise<number> {
  const page = await context.newPage();
  const count = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const drawing = canvas.getContext("2d");
    if (!drawing) throw new Error("This browser draws on no canvas.");
    drawing.drawImage(bitmap, 0, 0);
    const row = drawing.getImageData(0, Math.floor(bitmap.height / 2), bitmap.width, 1).data;
    const light = Array.from({ length: bitmap.width }, (_, x) => row[x * 4] ?? 0);
    const [least, most] = [Math.min(...light), Math.max(...light)];
    // A faint speckle is no stripe.
    if (most - least < 40) return 0;
    const middle = (least + most) / 2;
    const sides = light.map((level) => level > middle);
    return sides.filter((side, x) => x > 0 && side !== sides[x - 1]).length;
  }, picture.toString("base64"));
  await page.close();
  return count;
}
