import type { Box, PixelPoint } from "../projection";

/** Points of the grid on which places are tried, across and down at most. */
const ACROSS = 18;
const DOWN = 14;
/** Points nearer to each other than this would be one place. */
const LEAST_STEP_PX = 9;

type Spot = Readonly<{ at: PixelPoint; score: number }>;

/**
 * Places for a text of `size` inside a shape of which `room` shows a part: middles of the text, best
 * first. A place is inside when the text's middle line is; best is where all of the text is, far
 * from the shape's edge. None where it does not fit.
 */
export function anchorsIn(
  isInside: (point: PixelPoint) => boolean,
  room: Box,
  [width, height]: readonly [number, number],
): readonly PixelPoint[] {
  const xs = along(room.left + width / 2, room.right - width / 2, ACROSS);
  const ys = along(room.top + height / 2, room.bottom - height / 2, DOWN);
  const inside = ys.map((y) => xs.map((x) => isInside([x, y])));
  const spots: Spot[] = [];
  for (const [row, y] of ys.entries()) {
    for (const [column, x] of xs.entries()) {
      if (!inside[row]?.[column]) continue;
      const line = [-0.5, -0.25, 0.25, 0.5].map((part) => isInside([x + part * width, y]));
      if (line.includes(false)) continue;
      const corners = [-0.5, 0.5].flatMap((across) =>
        [-0.5, 0.5].map((down) => isInside([x + across * width, y + down * height])),
      );
      const whole = corners.filter(Boolean).length;
      spots.push({ at: [x, y], score: 100 * whole + roomAround(inside, row, column) });
    }
  }
  return spots
    .sort((a, b) => b.score - a.score || a.at[1] - b.at[1] || a.at[0] - b.at[0])
    .map(({ at }) => at);
}

/** How many points of the grid one may go in any direction before the shape ends. */
function roomAround(inside: readonly (readonly boolean[])[], row: number, column: number): number {
  let reach = 0;
  const free = (r: number, c: number) => inside[r]?.[c] === true;
  while (reach < ACROSS) {
    const next = reach + 1;
    for (let off = -next; off <= next; off++) {
      const edge = [
        free(row - next, column + off),
        free(row + next, column + off),
        free(row + off, column - next),
        free(row + off, column + next),
      ];
      if (edge.includes(false)) return reach;
    }
    reach = next;
  }
  return reach;
}

function along(from: number, to: number, most: number): readonly number[] {
  if (to < from) return [];
  const count = Math.max(1, Math.min(most, Math.floor((to - from) / LEAST_STEP_PX) + 1));
  return Array.from({ length: count }, (_, at) => from + ((at + 0.5) * (to - from)) / count);
}
