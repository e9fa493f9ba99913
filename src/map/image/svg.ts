import { type PictureText, SCREEN_DPI } from "../../domain/picture";
import { escapeXml } from "../../domain/xml-text";
import type { Composition } from "./compose";
import type { FileMetadata } from "./metadata";
import { drawPicture } from "./picture";
import { createRuler } from "./ruler";
import { SvgContext, svgPen } from "./svg-context";
import { fontFaceRules } from "./svg-fonts";
import { xmpOf } from "./xmp";

const MM_PER_INCH = 25.4;

/**
 * The picture as SVG: lines as lines, text as text or as outlines; the soft ground is a raster in
 * it. With a resolution for print its size is in millimetres.
 */
export async function toSvg(
  composition: Composition,
  metadata: FileMetadata,
  text: PictureText,
): Promise<Blob> {
  const { spec } = composition;
  const { dpi, scale } = spec;
  const [width, height] = [spec.size.widthPx * scale, spec.size.heightPx * scale];
  const long = (px: number) =>
    dpi === SCREEN_DPI ? String(px) : `${Number(((px / dpi) * MM_PER_INCH).toFixed(3))}mm`;
  const outlines =
    text === "outlines" ? await (await import("./outlines")).loadOutlines() : undefined;
  const recorder = new SvgContext(createRuler(), outlines);
  drawPicture(svgPen(recorder), composition);
  const drawing = recorder.markup();
  const fonts = outlines ? "" : await fontFaceRules(recorder.text());
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${long(width)}" height="${long(height)}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${spec.language}">`,
    `<title>${escapeXml(metadata.title)}</title>`,
    `<desc>${escapeXml(metadata.alt)}</desc>`,
    `<metadata>${xmpOf(metadata)}</metadata>`,
    fonts && `<style>${fonts}</style>`,
    drawing,
    "</svg>",
    "",
  ].join("\n");
  return new Blob([markup], { type: "image/svg+xml" });
}
