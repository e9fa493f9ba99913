import { isInTime, type PhaseId } from "../../domain/site";
import { paintLines } from "../core/lines/paint-lines";
import { lineShape } from "../core/lines/shapes";
import { type Palette, stoneOf } from "../core/palette";
import { type PixelView, unitPosition, worldSize } from "../core/projection";
import type { Pen } from "./pen";
import type { PictureSpec } from "./spec";

/** Draws the lines and outlines of the places of a file of somebody's own, where it has any. */
export function drawOwnLines(
  pen: Pen,
  { sites, span, matching }: PictureSpec,
  view: PixelView,
  palette: Palette,
): void {
  const drawn = sites.filter((site) => site.drawn);
  if (drawn.length === 0) return;
  pen.layer("lines");
  const shapes = drawn.map((site) => {
    return {
      shape: lineShape(site.phase, site.drawn ?? [], unitPosition),
      isStrong: isInTime(site, span) && (matching?.has(site.id) ?? true),
    };
  });
  const strong = new Set(shapes.flatMap((one) => (one.isStrong ? one.shape : [])));
  const all = shapes.map(({ shape }) => shape);
  const frame = { ...view, world: worldSize(view.zoom) };
  const ink = { casing: palette.card, line: (phase: PhaseId | null) => stoneOf(palette, phase) };
  paintLines(pen.context, all, frame, ink, (shape) => strong.has(shape));
}
