import { figureOf, isPin } from "../../domain/figure";
import { direction } from "../../domain/language";
import { OWN_PHASE, PHASES } from "../../domain/site";
import { type Palette, paletteOf, stoneOf } from "../core/palette";
import { type Box, lonLatOf, metresPerPixel, type PixelView } from "../core/projection";
import { roundLength } from "../core/round-length";
import { drawFigure, drawHorn, drawMark, drawNode } from "./draw-figures";
import { drawTripLine } from "./draw-trip";
import type { Layout } from "./layout";
import type { KeySign, TextLine } from "./layout-column";
import { LIST_INDENT, LIST_MARK, type ListLine, listFont } from "./numbering";
import type { Pen } from "./pen";
import { stoneSign } from "./signs";
import type { PictureSpec, QrModules } from "./spec";

const SCALE_MOST_PX = 150;
/** Height of the scale bar with its number. */
export const SCALE_HEIGHT_PX = 18;
/** How much longer a length may be at one edge than at the other without a word. */
const MOST_DIFFERENCE = 1.05;
/** A QR code needs a quiet border of four modules to be read. */
const QUIET = 4;

type WordsLayer = "title" | "key" | "credit";
const LAYER_OF: Readonly<Record<TextLine["role"], WordsLayer>> = {
  title: "title",
  subtitle: "title",
  standfirst: "title",
  truth: "title",
  dates: "key",
  key: "key",
  small: "credit",
};

/** The sheet below everything, and the map's own paper. */
export function drawSheet(
  { layer, context, seeThrough }: Pen,
  { width, height, map }: Layout,
  { theme, sheet }: Pick<PictureSpec, "theme" | "sheet">,
): void {
  const { paper } = paletteOf(theme);
  layer("sheet");
  if (sheet !== "none" || !seeThrough) {
    context.fillStyle = sheet === "tinted" ? paper : "#ffffff";
    context.fillRect(0, 0, width, height);
  }
  if (sheet === "tinted") return;
  context.fillStyle = paper;
  context.fillRect(map.left, map.top, map.right - map.left, map.bottom - map.top);
}

/** Title, truth, key, sources and the code; on top, so that nothing can cover them. */
export function drawFrame(pen: Pen, layout: Layout, spec: PictureSpec): void {
  const { context } = pen;
  const palette = paletteOf(spec.theme);
  const rightToLeft = direction(spec.language) === "rtl";
  const write = (layer: WordsLayer) => {
    pen.layer(layer);
    context.textBaseline = "alphabetic";
    context.letterSpacing = "0px";
    context.direction = rightToLeft ? "rtl" : "ltr";
    context.textAlign = rightToLeft ? "right" : "left";
    for (const { role, text, x, y, font, colour } of layout.lines) {
      if (LAYER_OF[role] !== layer) continue;
      context.font = font;
      context.fillStyle = palette[colour];
      context.fillText(text, x, y);
    }
  };
  write("title");
  if (layout.ornament) {
    const [x, y, times] = layout.ornament;
    drawHorn(pen, [x, y], palette, times);
  }
  write("key");
  for (const sign of layout.signs) drawSign(pen, sign, spec, palette);
  write("credit");
  if (layout.qr && spec.qr) drawQr(pen, spec.qr, layout.qr);
}

/** Numbers and names, beside the map. */
export function drawList(pen: Pen, lines: readonly ListLine[], spec: PictureSpec): void {
  const { context } = pen;
  const palette = paletteOf(spec.theme);
  const rightToLeft = direction(spec.language) === "rtl";
  pen.layer("list");
  context.textBaseline = "alphabetic";
  context.letterSpacing = "0px";
  context.direction = rightToLeft ? "rtl" : "ltr";
  context.textAlign = rightToLeft ? "right" : "left";
  const along = rightToLeft ? -1 : 1;
  for (const { numbered, isHeading, text, x, y } of lines) {
    if (numbered) {
      const { number, site } = numbered;
      const figure = figureOf(site.evidence, site.status);
      const tip = isPin(figure) ? 2 : -4;
      const times = isPin(figure) ? 0.42 : 0.68;
      drawFigure(pen, figure, site.phase, [x + along * LIST_MARK, y + tip], palette, times);
      context.font = listFont(spec, 700);
      context.fillStyle = palette.muted;
      context.fillText(String(number), x, y);
    }
    context.font = listFont(spec, isHeading ? 700 : 450);
    context.fillStyle = palette.ink;
    context.fillText(text, isHeading ? x : x + along * LIST_INDENT, y);
  }
}

function drawSign(
  pen: Pen,
  { sign, at, times }: KeySign,
  { families }: PictureSpec,
  palette: Palette,
): void {
  const { context } = pen;
  context.save();
  context.translate(...at);
  context.scale(times, times);
  if (sign === "circle" || sign === "chosen" || sign === "faint" || sign === "dimmed") {
    drawMark(pen, sign, [0, 0], palette);
  } else if (sign === "pin" || sign === "plan") {
    drawFigure(pen, sign, null, [0, 11], palette, 0.58);
  } else if (sign === "ring" || sign === "frame" || sign === "dot") {
    drawFigure(pen, sign, null, [0, 0], palette);
  } else if (sign === "diamond") {
    drawFigure(pen, sign, OWN_PHASE, [0, 0], palette);
  } else if (sign === "weave" || sign === "planned") drawWeave(pen, sign, palette);
  else if (sign === "trip") drawTripLine(pen, TRIP_LINE, palette, [4, 3]);
  else if (sign === "cluster") {
    context.scale(0.66, 0.66);
    drawNode(pen, EXAMPLE_CLUSTER, [0, 0], false, { palette, family: families.text });
  } else {
    const phase = PHASES.find((one) => stoneSign(one) === sign) ?? null;
    context.fillStyle = stoneOf(palette, phase);
    context.fillRect(-8, -6, 16, 12);
  }
  context.restore();
  context.textBaseline = "alphabetic";
}

const TRIP_LINE = [
  [-9, 0],
  [9, 0],
] as const;

/** One site of each phase, and none without one. */
const ONE_OF_EACH = [...PHASES.map(() => 1), 0];

const EXAMPLE_CLUSTER = {
  type: "cluster",
  key: "example",
  id: 0,
  range: { first: 0, end: 0 },
  lonLat: [0, 0],
  offset: [0, 0],
  total: PHASES.length,
  count: PHASES.length,
  counts: { parts: ONE_OF_EACH, named: 0 },
  state: "shown",
  lead: null,
} as const;

/**
 * Slanted threads, the sign for "uncertain"; where filming was only announced they lean the other
 * way and are broken, as on the map.
 */
function drawWeave({ context }: Pen, sign: "weave" | "planned", palette: Palette): void {
  const lean = sign === "planned" ? -1 : 1;
  context.strokeStyle = palette.muted;
  context.lineWidth = sign === "planned" ? 1.7 : 1.2;
  context.lineCap = "butt";
  if (sign === "planned") context.setLineDash([4, 3]);
  context.beginPath();
  for (const shift of [-6, -1, 4]) {
    context.moveTo(shift + (1 - lean) * 2 - 2 * lean, 6);
    context.lineTo(shift + (1 - lean) * 2 + 6 * lean, -6);
  }
  context.stroke();
  context.setLineDash([]);
}

/** Dark modules on white whatever the theme: a light code on dark is read by few cameras. */
function drawQr({ context }: Pen, modules: QrModules, { left, top, right }: Box): void {
  const side = (right - left) / (modules.length + 2 * QUIET);
  context.fillStyle = "#ffffff";
  context.fillRect(left, top, right - left, right - left);
  context.fillStyle = "#000000";
  context.beginPath();
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.rect(left + (x + QUIET) * side, top + (y + QUIET) * side, side, side);
    });
  });
  context.fill();
}

/**
 * A round length in km at the latitude of a map's middle, and how long it is there; with that
 * latitude in degrees where another length would be as round further north or south.
 */
export function scaleOf(
  view: PixelView,
): Readonly<{ km: number; widthPx: number; latitude: number | null }> {
  const middle = view.left + view.width / 2;
  const at = (y: number) => metresPerPixel(lonLatOf([middle, y], view.zoom)[1], view.zoom);
  const [, lat] = lonLatOf([middle, view.top + view.height / 2], view.zoom);
  const kmPerPixel = metresPerPixel(lat, view.zoom) / 1000;
  const differs = at(view.top + view.height) / at(view.top) > MOST_DIFFERENCE;
  const km = roundLength(kmPerPixel * Math.min(SCALE_MOST_PX, view.width / 4));
  return { km, widthPx: km / kmPerPixel, latitude: differs ? Math.round(lat) : null };
}

/** What a scale bar says. */
export function scaleText(view: PixelView, { words }: PictureSpec): string {
  const { km, latitude } = scaleOf(view);
  return words.distance(km, latitude);
}

/** The font of a scale bar. */
export function scaleFont({ families }: PictureSpec): string {
  return `450 11px ${families.text}`;
}

/** The scale bar along the lower edge of `box`, in its middle. */
export function drawScaleBar(pen: Pen, view: PixelView, box: Box, spec: PictureSpec): void {
  const { context } = pen;
  const palette = paletteOf(spec.theme);
  const { widthPx } = scaleOf(view);
  const { bottom } = box;
  const middle = (box.left + box.right) / 2;
  const [left, right] = [middle - widthPx / 2, middle + widthPx / 2];
  context.beginPath();
  context.moveTo(left, bottom - 6);
  context.lineTo(left, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 6);
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.lineCap = "butt";
  context.stroke();
  context.font = scaleFont(spec);
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.letterSpacing = "0px";
  context.direction = direction(spec.language);
  const text = scaleText(view, spec);
  // Clear of the ends of a bar that is shorter.
  const baseline = bottom - (box.right - box.left > widthPx + 1 ? 8 : 5);
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeText(text, middle, baseline);
  context.fillStyle = palette.ink;
  context.fillText(text, middle, baseline);
}
