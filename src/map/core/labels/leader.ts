import { around } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import type { LeaderStart, PlacedLabel } from "./candidate";

/** No name stands further from its figure than this: the eye would not follow. */
export const LONGEST_LEADER_PX = 100;
/** Places are tried on a grid of this step. */
export const LEADER_STEP_PX = 10;
/** Nearer to a figure a line would be a speck, and the name is read without it. */
const SHORTEST_PX = 8;
const TEXT_GAP_PX = 2;
/** A line is tested as a row of boxes of this side, for it may be slanted. */
const PART_PX = 4;

type Named = Readonly<{ at: PixelPoint; width: number; height: number; leader: LeaderStart }>;

/** Candidate centres of a text around the figure that it names, nearest first. */
export function placesAway({ at, width, height, leader }: Named): readonly PixelPoint[] {
  const [x, y] = middleOf({ at, leader });
  const { radius } = leader;
  const found: Readonly<{ centre: PixelPoint; gap: number }>[] = [];
  const across = radius + LONGEST_LEADER_PX + width / 2;
  const down = radius + LONGEST_LEADER_PX + height / 2;
  for (let dy = -down; dy <= down; dy += LEADER_STEP_PX) {
    for (let dx = -across; dx <= across; dx += LEADER_STEP_PX) {
      const out = [Math.abs(dx) - width / 2, Math.abs(dy) - height / 2];
      const gap = Math.hypot(...out.map((side) => Math.max(0, side))) - radius;
      if (gap < SHORTEST_PX || gap > LONGEST_LEADER_PX) continue;
      found.push({ centre: [x + dx, y + dy], gap });
    }
  }
  return found.sort((a, b) => a.gap - b.gap).map(({ centre }) => centre);
}

/** The line from a figure's rim to the nearest point of a text's `box`. */
export function leaderTo(
  named: Pick<Named, "at" | "leader">,
  box: Box,
): NonNullable<PlacedLabel["leader"]> {
  const [x, y] = middleOf(named);
  const { radius } = named.leader;
  const end: PixelPoint = [
    Math.max(box.left - TEXT_GAP_PX, Math.min(box.right + TEXT_GAP_PX, x)),
    Math.max(box.top - TEXT_GAP_PX, Math.min(box.bottom + TEXT_GAP_PX, y)),
  ];
  const length = Math.hypot(end[0] - x, end[1] - y);
  const share = length > 0 ? radius / length : 0;
  return [[x + (end[0] - x) * share, y + (end[1] - y) * share], end];
}

/** Bounding boxes of the pieces of a line. */
export function partsOf([[fromX, fromY], [toX, toY]]: NonNullable<
  PlacedLabel["leader"]
>): readonly Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / PART_PX));
  return Array.from({ length: count + 1 }, (_, at) => {
    const x = fromX + ((toX - fromX) * at) / count;
    const y = fromY + ((toY - fromY) * at) / count;
    return around([x, y], PART_PX / 2);
  });
}

function middleOf({ at, leader }: Pick<Named, "at" | "leader">): PixelPoint {
  return [at[0] + leader.middle[0], at[1] + leader.middle[1]];
}
