import type { Composition } from "./compose";
import { jpegWithText } from "./jpeg-text";
import type { FileMetadata } from "./metadata";
import { canvasPen } from "./pen";
import { drawPicture } from "./picture";
import { PictureError } from "./picture-error";
import { pngWithText } from "./png-text";

/** Letters show loss before mountains do. */
const JPEG_QUALITY = 0.92;
const MOST_COPIED_PIXELS = 4096 * 4096;

/** Draws on a fresh canvas of the picture's full size. Throws a `PictureError`. */
export function drawOnCanvas(composition: Composition): HTMLCanvasElement {
  const { size, scale } = composition.spec;
  const canvas = document.createElement("canvas");
  canvas.width = size.widthPx * scale;
  canvas.height = size.heightPx * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new PictureError("memory");
  drawPicture(canvasPen(context), composition);
  // A canvas that is too large for the browser draws nothing and says nothing.
  if (alphaAt(context, 0, 0) === 0) throw new PictureError("memory");
  return canvas;
}

/** The picture as pixels, in a file that says what it shows and how large it is on paper. */
export async function toRaster(
  composition: Composition,
  metadata: FileMetadata,
  format: "png" | "jpeg",
): Promise<Blob> {
  const drawn = drawOnCanvas(composition);
  const canvas = format === "png" ? withoutAlpha(drawn) : drawn;
  const type = `image/${format}`;
  const plain = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, type, JPEG_QUALITY),
  );
  if (plain?.type !== type) throw new PictureError("memory");
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const withWords = format === "png" ? pngWithText : jpegWithText;
  return new Blob([withWords(bytes, metadata, composition.spec.dpi)], { type });
}

/**
 * The same pixels where none can be seen through, which a PNG then has no channel for. A copy, because
 * letters that are drawn on such a canvas may get coloured edges; not of one that fills the memory.
 */
function withoutAlpha(canvas: HTMLCanvasElement): HTMLCanvasElement {
  if (canvas.width * canvas.height > MOST_COPIED_PIXELS) return canvas;
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d", { alpha: false });
  context?.drawImage(canvas, 0, 0);
  return context ? copy : canvas;
}

function alphaAt(context: CanvasRenderingContext2D, x: number, y: number): number {
  try {
    return context.getImageData(x, y, 1, 1).data[3] ?? 0;
  } catch (error) {
    throw new PictureError(
      error instanceof DOMException && error.name === "SecurityError" ? "tainted" : "memory",
    );
  }
}
