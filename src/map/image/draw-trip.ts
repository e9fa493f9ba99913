import type { Palette } from "../core/palette";
import { BADGE_PX, type TripShape } from "../core/trip-shape";
import type { Pen } from "./pen";

/** A trip as on the map: dashes on a pale casing, and the numbers of the stops. */
export function drawTrip(
  { context, shape }: Pen,
  { line, badges }: TripShape,
  { palette, family }: Readonly<{ palette: Palette; family: string }>,
): void {
  const path = line.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  const stroke = (colour: string, width: number, dashes: number[]) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dashes);
    if (line.length > 1) shape(path, { fill: false, stroke: true });
  };
  context.lineJoin = "round";
  stroke(`${palette.card}b3`, 5, []);
  stroke(palette.ink, 2.25, [9, 6]);
  context.setLineDash([]);
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
