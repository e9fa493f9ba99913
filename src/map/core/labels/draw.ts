import type { Palette } from "../palette";
import type { PlacedLabel } from "./candidate";
import { fontOf, lineHeight, spacingOf } from "./style";

const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;

/** Draws placed labels: first every halo, so that none covers a neighbour's letters. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  palette: Palette,
  family: string,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const pass of ["halo", "text"] as const) {
    for (const label of labels) drawLabel(context, label, pass, palette, family);
  }
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { candidate, centre }: PlacedLabel,
  pass: "halo" | "text",
  palette: Palette,
  family: string,
): void {
  const { lines, style, angle, mark, at } = candidate;
  const colour = palette[style.colour];
  if (mark > 0 && pass === "text") drawMark(context, at, mark, colour, palette);
  context.save();
  context.translate(centre[0], centre[1]);
  if (angle) context.rotate((angle * Math.PI) / 180);
  lines.forEach((line, at) => {
    context.font = fontOf(line, style, family);
    const y = (at - (lines.length - 1) / 2) * lineHeight(style) + style.size * 0.06;
    const spacing = spacingOf(line, style);
    context.direction = RIGHT_TO_LEFT.test(line) ? "rtl" : "ltr";
    if ("letterSpacing" in context) context.letterSpacing = `${spacing}px`;
    if (pass === "halo") {
      context.strokeStyle = palette.halo;
      context.lineWidth = style.halo;
      context.strokeText(line, spacing / 2, y);
    } else {
      context.fillStyle = colour;
      context.fillText(line, spacing / 2, y);
    }
  });
  context.restore();
}

function drawMark(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  radius: number,
  colour: string,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius - 0.5, 0, 2 * Math.PI);
  context.fillStyle = palette.halo;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.stroke();
}
