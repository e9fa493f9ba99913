import { escapeXml } from "../../domain/xml-text";
import { parseColour, type Style } from "./colour";
import type { PenContext } from "./pen";

const ANCHORS: Readonly<Record<CanvasTextAlign, "start" | "middle" | "end">> = {
  left: "start",
  start: "start",
  center: "middle",
  right: "end",
  end: "end",
};

/** What paints a line. */
type LineStyle = Pick<PenContext, "lineCap" | "lineJoin" | "lineWidth" | "strokeStyle">;
type TextStyle = LineStyle &
  Pick<PenContext, "direction" | "fillStyle" | "font" | "letterSpacing" | "textAlign">;

/** A length or a place as it is written, to a hundredth. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Attributes in a row, without those that are empty. */
export function joined(attributes: readonly string[]): string {
  return attributes.filter(Boolean).join(" ");
}

/** The attributes of a filled shape. */
export function fillLook(style: Style): string {
  return paintLook("fill", style);
}

/** The attributes of a line, `times` as long in the picture as where it was drawn. */
export function strokeLook(
  { strokeStyle, lineWidth, lineCap, lineJoin }: LineStyle,
  times = 1,
): string {
  return `${paintLook("stroke", strokeStyle)} stroke-width="${decimal(lineWidth * times)}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"`;
}

/** The attributes of what is painted around letters. */
export function haloLook(style: LineStyle): string {
  return `fill="none" ${strokeLook(style)}`;
}

/** A text, or the halo around it, which is for the eye alone. */
export function textMarkup(
  text: string,
  [x, y]: readonly [number, number],
  style: TextStyle,
  paint: "fill" | "stroke",
  more: readonly string[],
): string {
  const { letterSpacing, direction } = style;
  const attributes = [
    `x="${decimal(x)}" y="${decimal(y)}"`,
    fontLook(style.font),
    `text-anchor="${anchorOf(style)}"`,
    direction === "rtl" ? 'direction="rtl"' : "",
    Number.parseFloat(letterSpacing) ? `letter-spacing="${letterSpacing}"` : "",
    paint === "fill" ? fillLook(style.fillStyle) : `${haloLook(style)} aria-hidden="true"`,
    ...more,
  ];
  return `<text ${joined(attributes)}>${escapeXml(text)}</text>`;
}

/** The parts of a canvas font as the drawing writes it. */
export function readFont(font: string) {
  const match = /^(italic )?(\d+) ([\d.]+)px (.+)$/s.exec(font);
  return {
    style: match?.[1] ? "italic" : "normal",
    weight: match?.[2] ?? "400",
    size: match?.[3] ?? "10",
    family: match?.[4] ?? "sans-serif",
  };
}

/** The name under which a font of the page can be installed: there it is no variable one. */
export function installedName(family: string): string {
  return family.replaceAll(/ Variable\b/g, "");
}

/** Between two weights that a font can be installed in stands the lighter one. */
function fontLook(font: string): string {
  const { style, weight, size, family } = readFont(font);
  const names = escapeXml(installedName(family).replaceAll('"', "'"));
  const slant = style === "normal" ? "" : ` font-style="${style}"`;
  return `font-family="${names}" font-size="${size}" font-weight="${Math.floor(Number(weight) / 100) * 100}"${slant}`;
}

/** SVG 1.1 knows no colours that are see-through, and a pattern would have to be a raster. */
function paintLook(attribute: "fill" | "stroke", style: Style): string {
  const colour = parseColour(style);
  if (!colour) return `${attribute}="${typeof style === "string" ? escapeXml(style) : "none"}"`;
  const { hex, alpha } = colour;
  return alpha === 1
    ? `${attribute}="${hex}"`
    : `${attribute}="${hex}" ${attribute}-opacity="${Number(alpha.toFixed(3))}"`;
}

function anchorOf({ textAlign, direction }: TextStyle): "start" | "middle" | "end" {
  const anchor = ANCHORS[textAlign];
  // SVG's start is the right end of a text that runs to the left, canvas's `left` is left.
  if (direction !== "rtl" || anchor === "middle") return anchor;
  if (textAlign === "left") return "end";
  return textAlign === "right" ? "start" : anchor;
}
