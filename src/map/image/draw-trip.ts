import type { Palette } from "../core/palette";
import type { PixelPoint } from "../core/projection";
import { BADGE_PX, type TripShape } from "../core/trip-shape";
import type { Pen } from "./pen";

/** A trip as on the map: dashes on a pale casing, and the numbers of the stops. */
export function drawTrip(
  pen: Pen,
  { line, badges }: TripShape,
  { palette, family }: Readonly<{ palette: Palette; family: string }>,
): void {
  const { context, shape } = pen;
  drawTripLine(pen, line, palette, [9, 6]);
  for (const { text, at, box } of badges) {
    const [radius, flat] = [BADGE_PX / 2, box.right - box.left - BADGE_PX];
    const arc = `a${radius} ${radius} 0 0 1 0`;
    context.fillStyle = palette.ink;
    context.strokeStyle = palette.card;
    context.lineWidth = 1.5;
    shape(
      `M${box.left + radius} ${box.top}h${flat}${arc} ${BADGE_PX}h${-flat}${arc} ${-BADGE_PX}z`,
      { fill: true, stroke: true },
    );
    context.fillStyle = palette.card;
    context.font = `700 12px ${family}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(text, at[0], at[1]);
  }
}

/** The line alone, with dashes and gaps of these lengths. */
export function drawTripLine(
  { context, shape }: Pen,
  line: readonly PixelPoint[],
  palette: Palette,
  dashes: number[],
): void {
  if (line.length < 2) return;
  const path = line.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  context.lineJoin = "round";
  context.strokeStyle = `${palette.card}b3`;
  context.lineWidth = 5;
  shape(path, { fill: false, stroke: true });
  context.strokeStyle = palette.ink;
  context.lineWidth = 2.25;
  context.setLineDash(dashes);
  shape(path, { fill: false, stroke: true });
  context.setLineDash([]);
}
