import { around, contains, grown, moved, overlap, sharedArea } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import { createBoxGrid } from "./box-grid";
import type { LabelCandidate, LeaderStart, PlacedLabel } from "./candidate";
import { leaderTo, partsOf, placesAway } from "./leader";
import { gapBetween } from "./offsets";

/** By so little a name may be moved and still stands beside its figure, if so far from all others. */
const SMALL_PUSH_PX = 6;
const BESIDE_PX = 3;
/** A figure that stands so far beyond the frame is seen. */
const EDGE_PX = 8;
/** Room between two labels. */
const GAP_PX = 2;
/** Names that must stand somewhere are tried in every order, up to so many of them. */
const MOST_IN_ORDERS = 3;
/** A name that would be read as another's is as bad as one of which so large a share is covered. */
const MISREAD_SHARE = 0.25;

export type PlaceOptions = Readonly<{
  /** No label is cut by this frame. */
  frame: Box;
  /** Where a window will move: labels are also placed beyond it, none at its edge. */
  window?: Box;
  /** Where something stands on top of the map, so that no label may go there at all. */
  blocked?: readonly Box[];
  /** Those of the obstacles that no label ever covers. */
  pins?: readonly Box[];
}>;

/**
 * Gives each candidate, in order of priority, the first of its offsets at which it overlaps
 * neither an obstacle nor a label placed before, and is not cut by the frame. Where there is none it
 * is left out. A candidate with a `leader` stands at the nearest free place around its figure
 * instead; where all around there is none it covers as little as it can of obstacles that are no
 * `pins`, beside no other's pin if it can, and is left out only where pins and labels leave it no place either. Where such names are in
 * each other's way they are placed in the order in which the most of them stand beside their
 * figures. Pure and deterministic: the order of `candidates` does not matter.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  options: PlaceOptions,
): readonly PlacedLabel[] {
  const sorted = [...candidates].sort(byPriority);
  const placed = placeInOrder(sorted, obstacles, options);
  const needed = sorted.filter(({ leader }) => leader);
  if (needed.length < 2 || needed.length > MOST_IN_ORDERS) return placed;
  // A name may be there in one line and, where that has no place, in two.
  const formsOf = ({ key }: LabelCandidate) => sorted.filter((one) => one.key === key);
  let best = sorted;
  let least = strain(placed, needed, options);
  for (const forms of least > 0 ? ordersOf(needed.map(formsOf)) : []) {
    // Nothing of the others comes before these: they alone tell.
    const first = forms.flat();
    const own = strain(placeInOrder(first, obstacles, options), needed, options);
    if (own < least) [best, least] = [first, own];
  }
  if (best === sorted) return placed;
  const others = sorted.filter((one) => !best.includes(one));
  return placeInOrder([...best, ...others], obstacles, options);
}

/** How far from well a set of names stands: one left out is worst, then one that reads as another's. */
function strain(
  placed: readonly PlacedLabel[],
  needed: readonly LabelCandidate[],
  { pins = [] }: PlaceOptions,
): number {
  return needed.reduce((sum, candidate) => {
    const label = placed.find((one) => one.candidate.key === candidate.key);
    if (!label) return sum + 100;
    return sum + (isBesideOther(label.box, candidate, pins) ? 10 : 0) + (label.leader ? 1 : 0);
  }, 0);
}

/** Whether a text is nearer to another pin than to its own figure: it is read as that one's, line or none. */
function isBesideOther(box: Box, { at, leader }: LabelCandidate, pins: readonly Box[]): boolean {
  const own = leader && moved(leader.figure, at);
  if (!own) return false;
  const gap = gapBetween(box, own);
  return pins.some((pin) => !overlap(pin, own) && gapBetween(box, pin) < gap);
}

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function placeInOrder(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  { frame, window, blocked = [], pins = [] }: PlaceOptions,
): readonly PlacedLabel[] {
  const figures = createBoxGrid();
  for (const box of obstacles) figures.add(box);
  const taken = createBoxGrid();
  for (const box of blocked) taken.add(box);
  const solid = createBoxGrid();
  for (const box of pins) solid.add(box);
  const whereNamed = new Map<string, PixelPoint[]>();
  const placed: PlacedLabel[] = [];
  const isLeft = (box: Box) =>
    (contains(frame, box) || (window !== undefined && !overlap(window, box))) && !taken.hits(box);
  const isFree = (box: Box, clearance = 0) =>
    isLeft(box) && !figures.hits(clearance ? grown(box, clearance) : box);

  /** What stands beyond the frame covers nothing inside with its name. */
  const isOnMap = ({ at }: LabelCandidate) => contains(grown(frame, EDGE_PX), pointBox(at));
  /** And what is seen has its name where that is seen too. */
  const isSeen = (candidate: LabelCandidate, box: Box) =>
    !candidate.leader || !isOnMap(candidate) || contains(frame, box);

  /** Places further away, the nearest first, to which a line can go past every label. */
  function placesWithLine(candidate: LabelCandidate, start: LeaderStart): readonly Place[] {
    const named = { ...candidate, leader: start };
    return placesAway(named).flatMap((centre) => {
      const box = textBox(candidate, centre);
      if (!contains(frame, box) || taken.hits(box)) return [];
      const leader = leaderTo(named, box);
      return partsOf(leader).some((part) => taken.hits(part)) ? [] : { centre, box, leader };
    });
  }

  /** The nearest that is free; its line goes over other figures only where it must. */
  function freeWithLine(places: readonly Place[], candidate: LabelCandidate): Place | undefined {
    const { at, leader } = candidate;
    const own = leader && grown(moved(leader.figure, at), 1);
    const anywhere = places.filter(({ box }) => !figures.hits(grown(box, BESIDE_PX)));
    const free = anywhere.filter(({ box }) => !isBesideOther(box, candidate, pins));
    const isOpen = ({ leader: line }: Place) =>
      line !== undefined &&
      partsOf(line).every((part) => (own && overlap(part, own)) || !figures.hits(part));
    return free.find(isOpen) ?? free[0];
  }

  for (const candidate of candidates) {
    if (isNamedAlready(candidate, whereNamed)) continue;
    const mark = candidate.mark > 0 ? markBox(candidate) : undefined;
    if (mark && !isFree(mark)) continue;
    const places = placesOf(candidate, candidate.offsets);
    const { clearance, leader } = candidate;
    const covered = (among: readonly Place[]) =>
      leastCovered(
        among.filter(({ box }) => isLeft(box) && isSeen(candidate, box)),
        obstacles,
        (box) => isBesideOther(box, candidate, pins),
      );
    const atTheEdge = () =>
      places
        .map((place) => pushedInto(frame, place, SMALL_PUSH_PX))
        .find(({ box }) => isFree(box, BESIDE_PX) && isSeen(candidate, box));
    const needed = (start: LeaderStart) => {
      const far = placesWithLine(candidate, start);
      const pushed = places.map((place) => pushedInto(frame, place, Infinity));
      return (
        freeWithLine(far, candidate) ??
        covered([...places, ...pushed, ...far].filter(({ box }) => !solid.hits(box)))
      );
    };
    const found =
      places.find(({ box }) => isFree(box, clearance) && isSeen(candidate, box)) ??
      (leader && isOnMap(candidate) ? (atTheEdge() ?? needed(leader)) : undefined);
    if (!found) continue;
    placed.push({ candidate, ...found });
    taken.add(grown(found.box, GAP_PX));
    if (mark) taken.add(mark);
    if (found.leader) for (const part of partsOf(found.leader)) taken.add(part);
    for (const name of candidate.names) {
      const others = whereNamed.get(name);
      if (others) others.push(candidate.at);
      else whereNamed.set(name, [candidate.at]);
    }
  }
  return placed;
}

type Place = Pick<PlacedLabel, "centre" | "box" | "leader">;

function placesOf(candidate: LabelCandidate, offsets: readonly PixelPoint[]): readonly Place[] {
  return offsets.map(([dx, dy]) => {
    const centre: PixelPoint = [candidate.at[0] + dx, candidate.at[1] + dy];
    return { centre, box: textBox(candidate, centre) };
  });
}

/**
 * The place of which obstacles take the smallest part, if they leave any of it, and that is read as what it
 * names; the earlier of two that are alike.
 */
function leastCovered(
  places: readonly Place[],
  obstacles: readonly Box[],
  misread: (box: Box) => boolean,
): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const { box } = place;
    const covered = obstacles.reduce((sum, obstacle) => sum + sharedArea(box, obstacle), 0);
    const share = covered / ((box.right - box.left) * (box.bottom - box.top));
    const cost = share + (misread(box) ? MISREAD_SHARE : 0);
    if (cost < least && share <= 1) [best, least] = [place, cost];
  }
  return best;
}

/** A place that the frame cuts, moved by no more than it must, and by at most `most` px. */
function pushedInto(frame: Box, place: Place, most: number): Place {
  const { centre, box } = place;
  const [x, y] = centre;
  const dx = Math.max(0, frame.left - box.left) - Math.max(0, box.right - frame.right);
  const dy = Math.max(0, frame.top - box.top) - Math.max(0, box.bottom - frame.bottom);
  if (Math.hypot(dx, dy) > most) return place;
  return { centre: [x + dx, y + dy], box: moved(box, [dx, dy]) };
}

function pointBox([x, y]: PixelPoint): Box {
  return { left: x, top: y, right: x, bottom: y };
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

function markBox({ at, mark }: LabelCandidate): Box {
  return around(at, mark);
}
