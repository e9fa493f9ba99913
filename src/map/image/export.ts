import { escapeXml } from "../../domain/xml-text";
import type { Bounds } from "../core/projection";
import { type Described, xmpOf } from "./metadata";
import { canvasPen } from "./pen";
import { type Composition, drawPicture } from "./picture";
import { PictureError } from "./picture-error";
import { pngWithText } from "./png-text";
import { createRuler } from "./ruler";
import { SvgContext, svgPen } from "./svg-context";
import { fontFaceRules } from "./svg-fonts";
import type { Captions } from "./words";

export type Finished = Readonly<{ blob: Blob; widthPx: number; heightPx: number }>;

/** Draws on a fresh canvas of the picture's full size. Throws a `PictureError`. */
export function drawOnCanvas(composition: Composition, reliefBounds: Bounds): HTMLCanvasElement {
  const { spec } = composition;
  const canvas = document.createElement("canvas");
  canvas.width = spec.widthPx * spec.scale;
  canvas.height = spec.heightPx * spec.scale;
  const context = canvas.getContext("2d");
  if (!context) throw new PictureError("memory");
  drawPicture(canvasPen(context), composition, reliefBounds);
  // A canvas that is too large for the browser draws nothing and says nothing.
  if (alphaAt(context, 0, 0) === 0) throw new PictureError("memory");
  return canvas;
}

/** The picture as a PNG that carries what it says, as `iTXt` and as XMP. */
export async function toPng(
  composition: Composition,
  reliefBounds: Bounds,
  described: Described,
): Promise<Finished> {
  const canvas = drawOnCanvas(composition, reliefBounds);
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!plain) throw new PictureError("memory");
  const bytes = pngWithText(new Uint8Array(await plain.arrayBuffer()), described);
  const blob = new Blob([bytes], { type: "image/png" });
  return { blob, widthPx: canvas.width, heightPx: canvas.height };
}

/** The picture as SVG: text as text, lines as lines; the soft ground is a raster in it. */
export async function toSvg(
  composition: Composition,
  reliefBounds: Bounds,
  described: Described,
  { alt }: Pick<Captions, "alt">,
): Promise<Finished> {
  const { spec } = composition;
  const [width, height] = [spec.widthPx * spec.scale, spec.heightPx * spec.scale];
  const recorder = new SvgContext(createRuler().baselineShift);
  drawPicture(svgPen(recorder), composition, reliefBounds);
  const drawing = recorder.markup();
  const fonts = await fontFaceRules(recorder.text());
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${spec.language}">`,
    `<title>${escapeXml(described.title)}</title>`,
    `<desc>${escapeXml(alt)}</desc>`,
    `<metadata>${xmpOf(described)}</metadata>`,
    `<style>${fonts}</style>`,
    drawing,
    "</svg>",
    "",
  ].join("\n");
  const blob = new Blob([markup], { type: "image/svg+xml" });
  return { blob, widthPx: width, heightPx: height };
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
