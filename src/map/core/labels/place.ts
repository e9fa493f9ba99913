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
 * there is none, or, if it must stand `anyway`, puts it where obstacles take least of it. Pure and deterministic: the order of `candidates` does not matter.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  { frame, window }: PlaceOptions,
): readonly PlacedLabel[] {
  const figures = createBoxGrid();
  for (const box of obstacles) figures.add(box);
  const taken = createBoxGrid();
  const whereNamed = new Map<string, PixelPoint[]>();
  const placed: PlacedLabel[] = [];
  const isLeft = (box: Box) =>
    (contains(frame, box) || (window !== undefined && !overlap(window, box))) && !taken.hits(box);
  const isFree = (box: Box) => isLeft(box) && !figures.hits(box);

  for (const candidate of [...candidates].sort(byPriority)) {
    if (isNamedAlready(candidate, whereNamed)) continue;
    const mark = candidate.mark > 0 ? markBox(candidate) : undefined;
    if (mark && !isFree(mark)) continue;
    const places = placesOf(candidate);
    const found =
      places.find(({ box }) => isFree(box)) ??
      (candidate.anyway &&
        leastCovered(
          places.filter(({ box }) => isLeft(box)),
          obstacles,
        ));
    if (!found) continue;
    placed.push({ candidate, ...found });
    taken.add(grown(found.box, GAP_PX));
    if (mark) taken.add(mark);
    for (const name of candidate.names) {
      const others = whereNamed.get(name);
      if (others) others.push(candidate.at);
      else whereNamed.set(name, [candidate.at]);
    }
  }
  return placed;
}

type Place = Pick<PlacedLabel, "centre" | "box">;

function placesOf(candidate: LabelCandidate): readonly Place[] {
  return candidate.offsets.map(([dx, dy]) => {
    const centre: PixelPoint = [candidate.at[0] + dx, candidate.at[1] + dy];
    return { centre, box: textBox(candidate, centre) };
  });
}

/** The place of which obstacles take the smallest part; the earlier of two that are alike. */
function leastCovered(places: readonly Place[], obstacles: readonly Box[]): Place | undefined {
  const covered = ({ box }: Place) =>
    obstacles.reduce((sum, obstacle) => sum + sharedArea(box, obstacle), 0);
  return places
    .map((place) => ({ place, covered: covered(place) }))
    .sort((one, other) => one.covered - other.covered)[0]?.place;
}

function sharedArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
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
