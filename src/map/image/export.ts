import type { Composition } from "./compose";
import { jpegWithText } from "./jpeg-text";
import type { FileMetadata } from "./metadata";
import { canvasPen } from "./pen";
import { drawPicture } from "./picture";
import { PictureError } from "./picture-error";
import { pngWithText } from "./png-text";

/** Letters show loss before mountains do. */
const JPEG_QUALITY = 0.92;

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
  const canvas = drawOnCanvas(composition);
  const type = `image/${format}`;
  const plain = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, type, JPEG_QUALITY),
  );
  if (plain?.type !== type) throw new PictureError("memory");
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const withWords = format === "png" ? pngWithText : jpegWithText;
  return new Blob([withWords(bytes, metadata, composition.spec.dpi)], { type });
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
