import type { TileFeature } from "./decode";
import { type PaintRule, SCHEMATIC } from "./style";
import type { LocatedTile } from "./tile-store";

/** The part of the canvas API that the painter needs; a recorder for SVG can stand in for it. */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "closePath"
  | "fill"
  | "stroke"
  | "setLineDash"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
>;

/** Where a tile lies on the canvas and how it is drawn; lengths in the context's units. */
export type TilePlace = Readonly<{
  left: number;
  top: number;
  /** Side of the whole tile. */
  size: number;
  /** Map zoom, from which widths follow. */
  zoom: number;
  /** What a width of one CSS pixel is in the context's units. */
  unit: number;
}>;

/** Draws the ground of one tile, without text; the caller clips. */
export function paintTile(
  context: PaintContext,
  { tile, style = SCHEMATIC }: LocatedTile,
  place: TilePlace,
  theme: "light" | "dark",
): void {
  const colours = style.colours(theme);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const rule of style.rules) {
    const features = tile[rule.layer]?.filter((feature) => paints(rule, feature));
    if (features?.length) paintRule(context, rule, features, place, colours);
  }
}

function paints({ shape, kinds }: PaintRule<string>, feature: TileFeature): boolean {
  return feature.shape === shape && (!kinds || kinds.includes(feature.kind));
}

function paintRule(
  context: PaintContext,
  rule: PaintRule<string>,
  features: readonly TileFeature[],
  place: TilePlace,
  colours: Readonly<Record<string, string>>,
): void {
  const { fill, stroke, width, dash } = rule;
  if (fill) {
    context.fillStyle = colours[fill] ?? "";
    context.beginPath();
    for (const feature of features) trace(context, feature, place);
    context.fill();
  }
  if (!stroke || !width) return;
  context.strokeStyle = colours[stroke] ?? "";
  context.setLineDash(dash?.map((length) => length * place.unit) ?? []);
  // Batches features of one width into one path and one stroke.
  for (const [pixels, group] of byWidth(features, (feature) => width(place.zoom, feature))) {
    context.lineWidth = pixels * place.unit;
    context.beginPath();
    for (const feature of group) trace(context, feature, place);
    context.stroke();
  }
  context.setLineDash([]);
}

function byWidth(
  features: readonly TileFeature[],
  widthOf: (feature: TileFeature) => number,
): Map<number, TileFeature[]> {
  const groups = new Map<number, TileFeature[]>();
  for (const feature of features) {
    const width = widthOf(feature);
    if (width <= 0) continue;
    const group = groups.get(width);
    if (group) group.push(feature);
    else groups.set(width, [feature]);
  }
  return groups;
}

function trace(context: PaintContext, { shape, parts }: TileFeature, place: TilePlace): void {
  const { left, top, size } = place;
  for (const part of parts) {
    for (let i = 0; i + 1 < part.length; i += 2) {
      const x = left + (part[i] ?? 0) * size;
      const y = top + (part[i + 1] ?? 0) * size;
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    if (shape === "polygon") context.closePath();
  }
}
