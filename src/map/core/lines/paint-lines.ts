import type { PhaseId } from "../../../domain/site";
import type { Box, PixelPoint } from "../projection";
import type { LineShape } from "./shapes";

/** Colours: of what sets a line off from the ground, and of the lines of a phase or none. */
export type LineInk = Readonly<{ casing: string; line(phase: PhaseId | null): string }>;

/** What of the world is painted: pixels of it, `world` of them across, at the top left of the canvas. */
export type LineFrame = Readonly<{
  world: number;
  left: number;
  top: number;
  width: number;
  height: number;
}>;

/** What a line is drawn with; a canvas, or what records for a picture. */
type Lines = Pick<
  CanvasRenderingContext2D,
  "beginPath" | "moveTo" | "lineTo" | "stroke" | "strokeStyle" | "lineWidth" | "globalAlpha"
> &
  Pick<CanvasRenderingContext2D, "lineJoin" | "lineCap">;

const WIDTH_PX = 2.5;
const CASING_PX = 5;
/** Out of the chosen time, or not looked for, as the signs of places are. */
const FAINT = 0.35;
/** Corners nearer to the last one are not seen. */
const LEAST_STEP_PX = 0.7;

/** Whether any line of a place may be seen in a frame. */
export function isLineIn({ paths }: LineShape, frame: LineFrame): boolean {
  const seen = unitBox(frame);
  return paths.some((path) => meet(path, seen));
}

/** Paints the lines of places, fainter of those that are out of the chosen time or not looked for. */
export function paintLines(
  context: Lines,
  shapes: readonly LineShape[],
  frame: LineFrame,
  ink: LineInk,
  isStrong: (shape: LineShape) => boolean,
): void {
  context.lineJoin = "round";
  context.lineCap = "round";
  for (const shape of shapes) {
    const strong = isStrong(shape);
    context.beginPath();
    for (const path of shape.paths) trace(context, path, frame);
    context.globalAlpha = strong ? 0.8 : 0;
    context.strokeStyle = ink.casing;
    context.lineWidth = CASING_PX;
    if (strong) context.stroke();
    context.globalAlpha = strong ? 1 : FAINT;
    context.strokeStyle = ink.line(shape.phase);
    context.lineWidth = WIDTH_PX;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The parts of a line that a frame shows: of one that crosses all of a map, a tile has few corners. */
function trace(context: Lines, path: LineShape["paths"][number], frame: LineFrame): void {
  const seen = unitBox(frame);
  if (!meet(path, seen)) return;
  const size = frame.world;
  const least = LEAST_STEP_PX / size;
  const [first, ...rest] = path.points;
  if (!first) return;
  let last = first;
  let begun = false;
  rest.forEach((point, at) => {
    const [x, y] = point;
    const isNear = Math.abs(x - last[0]) < least && Math.abs(y - last[1]) < least;
    if (isNear && at < rest.length - 1) return;
    if (meet(boxOf(last, point), seen)) {
      if (!begun) context.moveTo(last[0] * size - frame.left, last[1] * size - frame.top);
      context.lineTo(x * size - frame.left, y * size - frame.top);
      begun = true;
    } else begun = false;
    last = point;
  });
}

function unitBox({ world: size, left, top, width, height }: LineFrame): Box {
  return {
    left: (left - CASING_PX) / size,
    top: (top - CASING_PX) / size,
    right: (left + width + CASING_PX) / size,
    bottom: (top + height + CASING_PX) / size,
  };
}

function boxOf([x, y]: PixelPoint, [u, v]: PixelPoint): Box {
  return {
    left: Math.min(x, u),
    top: Math.min(y, v),
    right: Math.max(x, u),
    bottom: Math.max(y, v),
  };
}

function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}
