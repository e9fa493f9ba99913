import { escapeXml } from "../../domain/xml-text";
import type { Composition } from "./compose";
import { type FileMetadata, xmpOf } from "./metadata";
import { canvasPen } from "./pen";
import { drawPicture } from "./picture";
import { PictureError } from "./picture-error";
import { pngWithText } from "./png-text";
import { createRuler } from "./ruler";
import { SvgContext, svgPen } from "./svg-context";
import { fontFaceRules } from "./svg-fonts";

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

/** The picture as a PNG that carries what it says, as `iTXt` and as XMP. */
export async function toPng(composition: Composition, metadata: FileMetadata): Promise<Blob> {
  const canvas = drawOnCanvas(composition);
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!plain) throw new PictureError("memory");
  const bytes = pngWithText(new Uint8Array(await plain.arrayBuffer()), metadata);
  return new Blob([bytes], { type: "image/png" });
}

/** The picture as SVG: text as text, lines as lines; the soft ground is a raster in it. */
export async function toSvg(composition: Composition, metadata: FileMetadata): Promise<Blob> {
  const { spec } = composition;
  const [width, height] = [spec.size.widthPx * spec.scale, spec.size.heightPx * spec.scale];
  const recorder = new SvgContext(createRuler().baselineShift);
  drawPicture(svgPen(recorder), composition);
  const drawing = recorder.markup();
  const fonts = await fontFaceRules(recorder.text());
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${spec.language}">`,
    `<title>${escapeXml(metadata.title)}</title>`,
    `<desc>${escapeXml(metadata.alt)}</desc>`,
    `<metadata>${xmpOf(metadata)}</metadata>`,
    `<style>${fonts}</style>`,
    drawing,
    "</svg>",
    "",
  ].join("\n");
  return new Blob([markup], { type: "image/svg+xml" });
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
