import type { Padding } from "./model";
import type { Box, PixelPoint } from "./projection";

/** Candidate translations to each side, as parts of the room there is. */
const TRIES = [0, 0.25, 0.5, 0.75, 1];
/** Of more points than this some lie below whatever stands on the map. */
const MOST_POINTS = 400;

export type Clearing = Readonly<{
  /** By how much all points move, in px. */
  by: PixelPoint;
  /** What is still covered then, 0 where nothing is: a point below an earlier box outweighs all below later ones. */
  covered: number;
}>;

/**
 * The shortest translation of all points within `room` that minimizes how many of them `boxes` cover,
 * the first box before all others; `figure` is the extent of each point's figure. Pure.
 */
export function clearOfBoxes(
  points: readonly PixelPoint[],
  room: Box,
  boxes: readonly Box[],
  figure: Padding,
): Clearing {
  const covering = boxes.map((box, index) => ({
    left: box.left - figure.right,
    top: box.top - figure.bottom,
    right: box.right + figure.left,
    bottom: box.bottom + figure.top,
    weight: (points.length + 1) ** (boxes.length - 1 - index),
  }));
  const weightOver = (x: number, y: number) =>
    covering.find(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom)
      ?.weight ?? 0;
  const coveredBy = (dx: number, dy: number) =>
    points.reduce((sum, [x, y]) => sum + weightOver(x + dx, y + dy), 0);
  let best: Clearing = { by: [0, 0], covered: coveredBy(0, 0) };
  if (best.covered === 0 || points.length > MOST_POINTS) return best;
  const across = waysAlong(
    points.map(([x]) => x),
    room.left,
    room.right,
  );
  const down = waysAlong(
    points.map(([, y]) => y),
    room.top,
    room.bottom,
  );
  const ways = across
    .flatMap((dx) => down.map((dy): PixelPoint => [dx, dy]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  for (const way of ways) {
    const covered = coveredBy(...way);
    if (covered < best.covered) best = { by: way, covered };
    if (covered === 0) break;
  }
  return best;
}

/** Candidate translations that keep values between `low` and `high`; only 0 if they do not fit. */
function waysAlong(values: readonly number[], low: number, high: number): readonly number[] {
  const back = Math.min(0, low - Math.min(...values));
  const forth = Math.max(0, high - Math.max(...values));
  const fits = Math.max(...values) - Math.min(...values) <= high - low;
  return fits ? [...TRIES.map((part) => part * back), ...TRIES.map((part) => part * forth)] : [0];
}
