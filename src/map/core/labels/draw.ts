import type { Palette } from "../palette";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { fontOf, labelColour, lineHeight, spacingOf, styleOfLine } from "./style";

const LEADER_PX = 1.2;
/** Around the mark of a town, inside its size. */
const MARK_HALO_PX = 1;
const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;

/** The part of the canvas API that labels need; a recorder for SVG can stand in for it. */
export type LabelContext = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "direction"
  | "fillRect"
  | "fillStyle"
  | "fillText"
  | "font"
  | "letterSpacing"
  | "lineJoin"
  | "lineTo"
  | "lineWidth"
  | "moveTo"
  | "rotate"
  | "stroke"
  | "strokeStyle"
  | "strokeText"
  | "textAlign"
  | "textBaseline"
  | "translate"
>;

/** Draws placed labels: first every halo, so that none covers a neighbour's letters. */
export function drawLabels(
  context: LabelContext,
  labels: readonly PlacedLabel[],
  palette: Palette,
  family: string,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const label of labels) drawLeader(context, label, palette);
  const byFont = linesByFont(labels, family);
  for (const pass of ["halo", "text"] as const) {
    if (pass === "text") for (const { candidate } of labels) drawMark(context, candidate, palette);
    for (const [font, lines] of byFont) {
      context.font = font;
      for (const line of lines) drawLine(context, line, pass, palette);
    }
  }
}

/** How a line is written, which never changes for the same candidate and family. */
type Written = Readonly<{
  text: string;
  font: string;
  spacing: number;
  direction: "ltr" | "rtl";
}>;
type Line = Readonly<{ label: PlacedLabel; written: Written; at: number }>;

const written = new WeakMap<LabelCandidate, Readonly<{ family: string; lines: Written[] }>>();

/** Cache by candidate, which keeps its identity from one step in time to the next. */
function linesOf(candidate: LabelCandidate, family: string): readonly Written[] {
  const known = written.get(candidate);
  if (known?.family === family) return known.lines;
  const { style } = candidate;
  const lines = candidate.lines.map((text, at, all) => {
    const own = styleOfLine(style, at, all);
    return {
      text,
      font: fontOf(text, own, family),
      spacing: spacingOf(text, own),
      direction: RIGHT_TO_LEFT.test(text) ? ("rtl" as const) : ("ltr" as const),
    };
  });
  written.set(candidate, { family, lines });
  return lines;
}

/** Batches lines by font: setting one is slow, even the same one again. */
function linesByFont(
  labels: readonly PlacedLabel[],
  family: string,
): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const label of labels) {
    linesOf(label.candidate, family).forEach((line, at) => {
      const others = found.get(line.font);
      if (others) others.push({ label, written: line, at });
      else found.set(line.font, [{ label, written: line, at }]);
    });
  }
  return found;
}

function drawLine(
  context: LabelContext,
  { label: { candidate, centre }, written: { text, spacing, direction }, at }: Line,
  pass: "halo" | "text",
  palette: Palette,
): void {
  const { lines, style, angle } = candidate;
  const turn = (angle * Math.PI) / 180;
  // Turned there and back: saving and restoring the canvas would forget the font.
  if (turn) turnAround(context, centre, turn);
  const y = centre[1] + (at - (lines.length - 1) / 2) * lineHeight(style) + style.size * 0.06;
  const x = centre[0] + spacing / 2;
  // Either would have the font looked for again.
  if (context.direction !== direction) context.direction = direction;
  if ("letterSpacing" in context && context.letterSpacing !== `${spacing}px`) {
    context.letterSpacing = `${spacing}px`;
  }
  if (pass === "halo") {
    context.strokeStyle = palette.halo;
    context.lineWidth = style.halo;
    context.strokeText(text, x, y);
  } else {
    context.fillStyle = labelColour(palette, style);
    context.fillText(text, x, y);
  }
  if (turn) turnAround(context, centre, -turn);
}

function turnAround(context: LabelContext, [x, y]: readonly [number, number], turn: number): void {
  context.translate(x, y);
  context.rotate(turn);
  context.translate(-x, -y);
}

function drawLeader(
  context: LabelContext,
  { candidate: { style }, leader }: PlacedLabel,
  palette: Palette,
): void {
  if (!leader) return;
  const [from, to] = leader;
  for (const [colour, width] of [
    [palette.halo, style.halo],
    [labelColour(palette, style), LEADER_PX],
  ] as const) {
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

function drawMark(
  context: LabelContext,
  { at: [x, y], mark, style }: LabelCandidate,
  palette: Palette,
): void {
  if (mark === 0) return;
  // A square: rings and dots are signs of the map's own places.
  const half = mark - MARK_HALO_PX;
  context.fillStyle = palette.halo;
  context.fillRect(x - mark, y - mark, 2 * mark, 2 * mark);
  context.fillStyle = labelColour(palette, style);
  context.fillRect(x - half, y - half, 2 * half, 2 * half);
}
