import type { Box, PixelPoint } from "../projection";
import { contains, createBoxGrid, overlap } from "./box-grid";
import type { LabelCandidate, PlacedLabel } from "./candidate";

/** Room between two labels. */
const GAP_PX = 2;

export type PlaceOptions = Readonly<{
  /** No label is cut by this frame. */
  frame: Box;
  /** Where a window will move: labels are also placed beyond it, none at its edge. */
  window?: Box;
}>;

/**
 * Gives each candidate, in order of priority, the first of its offsets at which it overlaps
 * neither an obstacle nor a label placed before, and is not cut by the frame; leaves it out where
 * there is none. Pure and deterministic: the order of `candidates` does not matter.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  { frame, window }: PlaceOptions,
): readonly PlacedLabel[] {
  const taken = createBoxGrid();
  for (const box of obstacles) taken.add(box);
  const whereNamed = new Map<string, PixelPoint[]>();
  const placed: PlacedLabel[] = [];
  const isFree = (box: Box) =>
    (contains(frame, box) || (window !== undefined && !overlap(window, box))) && !taken.hits(box);

  for (const candidate of [...candidates].sort(byPriority)) {
    if (isNamedAlready(candidate, whereNamed)) continue;
    const mark = candidate.mark > 0 ? markBox(candidate) : undefined;
    if (mark && !isFree(mark)) continue;
    for (const offset of candidate.offsets) {
      const centre: PixelPoint = [candidate.at[0] + offset[0], candidate.at[1] + offset[1]];
      const box = textBox(candidate, centre);
      if (!isFree(box)) continue;
      placed.push({ candidate, centre, box });
      taken.add(grown(box, GAP_PX));
      if (mark) taken.add(mark);
      for (const name of candidate.names) {
        const others = whereNamed.get(name);
        if (others) others.push(candidate.at);
        else whereNamed.set(name, [candidate.at]);
      }
      break;
    }
  }
  return placed;
}

function byPriority(a: LabelCandidate, b: LabelCandidate): number {
  return (
    a.priority - b.priority ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at[0] - b.at[0] || a.at[1] - b.at[1])
  );
}

function isNamedAlready(
  { names, apart, at }: LabelCandidate,
  whereNamed: ReadonlyMap<string, readonly PixelPoint[]>,
): boolean {
  return names.some((name) =>
    whereNamed.get(name)?.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < apart),
  );
}

/** The upright box around a text that may be turned. */
export function textBox(
  { width, height, angle }: Pick<LabelCandidate, "width" | "height" | "angle">,
  [x, y]: PixelPoint,
): Box {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function markBox({ at: [x, y], mark }: LabelCandidate): Box {
  return { left: x - mark, top: y - mark, right: x + mark, bottom: y + mark };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
