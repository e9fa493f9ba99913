import type { BrowserContext, Page } from "@playwright/test";

/** Chromium's rasteriser shades the edges of rounded shapes by a few levels of 255 from run to run. */
const NOISE_LEVELS = 8;

/** A picture's pixels, row by row: red, green, blue and opacity, each 0…255. */
export type Pixels = Readonly<{ width: number; height: number; data: Uint8Array }>;

/** A page of their own for each context: the app's policy would refuse the pictures. */
const decoders = new WeakMap<BrowserContext, Promise<Page>>();

/**
 * Reads a PNG. `shrink` makes it that many times smaller: what two renderers smooth in their own way
 * melts.
 */
export async function pixelsOf(
  context: BrowserContext,
  png: Buffer,
  { shrink = 1 }: Readonly<{ shrink?: number }> = {},
): Promise<Pixels> {
  const decoder = decoders.get(context) ?? context.newPage();
  decoders.set(context, decoder);
  const page = await decoder;
  const { width, height, base64 } = await page.evaluate(
    async ([source, times]) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const [across = 1, down = 1] = [bitmap.width / times, bitmap.height / times].map(Math.round);
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [across, down];
      const drawing = canvas.getContext("2d");
      if (!drawing) throw new Error("This browser draws on no canvas.");
      drawing.imageSmoothingQuality = "high";
      drawing.drawImage(bitmap, 0, 0, across, down);
      const blob = new Blob([drawing.getImageData(0, 0, across, down).data]);
      const url = await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
      });
      return { width: across, height: down, base64: url.slice(url.indexOf(",") + 1) };
    },
    [png.toString("base64"), shrink] as const,
  );
  return { width, height, data: Buffer.from(base64, "base64") };
}

/** How many pixels of two PNGs of one size differ by more than the rasteriser's noise. */
export async function differingPixels(
  context: BrowserContext,
  one: Buffer,
  other: Buffer,
  { shrink = 1, noise = NOISE_LEVELS }: Readonly<{ shrink?: number; noise?: number }> = {},
): Promise<number> {
  // The same bytes need no decoding.
  if (one.equals(other)) return 0;
  const a = await pixelsOf(context, one, { shrink });
  const b = await pixelsOf(context, other, { shrink });
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (of) => Math.abs((a.data[at + of] ?? 0) - (b.data[at + of] ?? 0)) > noise,
    );
    if (isOther) differing += 1;
  }
  return differing;
}

/** How often the middle row of a PNG goes from dark to light or back, beyond its mean. */
export async function alternations(context: BrowserContext, picture: Buffer): Promise<number> {
  const { width, height, data } = await pixelsOf(context, picture);
  const first = Math.floor(height / 2) * width * 4;
  const light = Array.from({ length: width }, (_, x) => data[first + x * 4] ?? 0);
  const [least, most] = [Math.min(...light), Math.max(...light)];
  // A faint speckle is no stripe.
  if (most - least < 40) return 0;
  const middle = (least + most) / 2;
  const sides = light.map((level) => level > middle);
  return sides.filter((side, x) => x > 0 && side !== sides[x - 1]).length;
}

/**
 * The contrast of the lightest and darkest pixels in a part of a picture, 1…21 (WCAG 2.2, relative
 * luminance): of words on one ground, that of the words.
 */
export function contrastIn(
  { width, data }: Pixels,
  part: Readonly<{ x: number; y: number; width: number; height: number }>,
): number {
  let [least, most] = [1, 0];
  for (let y = Math.ceil(part.y); y < Math.floor(part.y + part.height); y++) {
    for (let x = Math.ceil(part.x); x < Math.floor(part.x + part.width); x++) {
      const at = 4 * (y * width + x);
      const [red = 0, green = 0, blue = 0] = [...data.subarray(at, at + 3)].map((level) => {
        const share = level / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      [least, most] = [Math.min(least, luminance), Math.max(most, luminance)];
    }
  }
  return (most + 0.05) / (least + 0.05);
}
