import { around, boxAround, contains, inflate, overlap, translate } from "../boxes";
import { isInSight } from "../in-sight";
import type { Box, PixelPoint } from "../projection";
import { createBoxGrid } from "./box-grid";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { leaderTo, partsOf, placesAway } from "./leader";
import { readingGap } from "./reading-gap";
import { createStrain, type Placement } from "./strain";

/** Room between two labels, and between lettering and a name, which else are read in one. */
const GAP_PX = 2;
const LETTERING_GAP_PX = 8;
/** The name of a town stands so much nearer to its mark than to any sign. */
const MARK_NEARER_PX = 6;
/** Names that must stand somewhere are tried in every order, up to so many of them. */
const MOST_IN_ORDERS = 3;
/** Penalties for each later place beside a figure, and for a name in several lines. */
const LATER = 0.2;
const BROKEN = 2;
/** Nothing at the end of a line is read better than this. */
const WELL = 12;
/** Further than this from what it names no name stands, but for its own length. */
const REACH_PX = 150;
/** Penalty for a name that is left out. */
const LEFT_OUT = 1000;

export type PlaceOptions = Readonly<{
  /** No label is cut by this frame. */
  frame: Box;
  /** Bounding box of the sign centres that are visible and so labelled; defaults to the frame. */
  sight?: Box;
  /** Where a window will move: labels are also placed beyond it, none at its edge. */
  window?: Box;
  /** Where something stands on top of the map, so that no label may go there at all. */
  blocked?: readonly Box[];
  /** Those of the obstacles that no label ever covers. */
  pins?: readonly Box[];
  /** Those that a name beside them would be read as theirs; all where not told. */
  signs?: readonly Box[];
}>;

/**
 * Greedy label placement with collision detection: each candidate, in order of priority, gets the
 * first of its offsets at which it overlaps neither an obstacle nor a label placed before, and is
 * not clipped by the frame. Where there is none it is left out. A candidate with a `leader` has to
 * be there: it stands where it is best read as the name of its own sign, be it at the end of a line,
 * and covers obstacles that are no `pins` only where it must. Where such names are in each other's
 * way they are placed in the order in which they are read best together. Pure and deterministic: the
 * order of `candidates` does not matter.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  options: PlaceOptions,
): readonly PlacedLabel[] {
  const sorted = [...candidates].sort(byPriority);
  const needed = sorted.filter(({ leader }) => leader);
  // A name may be there in one line and in two.
  const formsOf = (key: string) => needed.filter((one) => one.key === key);
  const rated = new Map(
    needed.map(({ key }) => [key, rate(formsOf(key), obstacles, options)] as const),
  );
  const names = [...rated.keys()];
  const usual = placeInOrder(sorted, obstacles, rated, options);
  if (names.length < 2 || names.length > MOST_IN_ORDERS) return usual.placed;
  const spare = sorted.flatMap(({ key, atMost }) => (atMost === undefined ? [] : [key]));
  let best = sorted;
  let least = usual.strain;
  for (const order of least > 0 ? ordersOf(names, spare) : []) {
    // Nothing of the others comes before these: they alone tell.
    const first = order.flatMap(formsOf);
    const { strain } = placeInOrder(first, obstacles, rated, options);
    const all = strain + leftOut(sorted, first);
    if (all < least) [best, least] = [first, all];
  }
  if (best === sorted) return usual.placed;
  const others = sorted.filter(({ leader }) => !leader);
  return placeInOrder([...best, ...others], obstacles, rated, options).placed;
}

/** All orders of all names, and of those that are left without some that are `spare`. */
function ordersOf(names: readonly string[], spare: readonly string[]): readonly string[][] {
  if (names.length === 0) return [[]];
  const orders = names.flatMap((first) =>
    ordersOf(
      names.filter((name) => name !== first),
      spare,
    ).map((rest) => [first, ...rest]),
  );
  return names.every((name) => spare.includes(name)) ? [...orders, []] : orders;
}

/** What the names count that an order goes without. */
function leftOut(all: readonly LabelCandidate[], order: readonly LabelCandidate[]): number {
  const spare = new Map(
    all.flatMap(({ key, atMost }) => (atMost === undefined ? [] : [[key, atMost] as const])),
  );
  for (const { key } of order) spare.delete(key);
  return [...spare.values()].reduce((sum, atMost) => sum + atMost, 0);
}

/** A form of a name at a place, and how badly it stands there. */
type Rated = Readonly<{ candidate: LabelCandidate; place: Placement; strain: number }>;
/** Places of a name, the best first; those further away are looked for only where they are needed. */
type Places = Readonly<{ near: readonly Rated[]; far(): readonly Rated[] }>;

/** Where a name may stand that has to, in one of its forms, whatever other names do. */
function rate(
  forms: readonly LabelCandidate[],
  obstacles: readonly Box[],
  { frame, sight = frame, pins = [], signs = obstacles }: PlaceOptions,
): Places {
  const onMap = forms.filter((candidate) => isInSight(middleOf(candidate), sight));
  const ratedOf = (
    placesOfForm: (candidate: LabelCandidate) => readonly Placement[],
    later: number,
  ) =>
    onMap
      .flatMap((candidate) => {
        const { at, width, lines, atMost = Infinity } = candidate;
        const near = (boxes: readonly Box[]) =>
          boxes.filter((box) => overlap(box, around(at, REACH_PX + width)));
        const [nearSigns, nearObstacles, nearPins] = [near(signs), near(obstacles), near(pins)];
        const broken = (lines.length - 1) * BROKEN;
        const strainAt = createStrain(candidate, nearSigns, nearObstacles, nearPins);
        return placesOfForm(candidate).flatMap((place, index): Rated[] => {
          if (nearPins.some((pin) => overlap(pin, place.box))) return [];
          const strain = broken + index * later + strainAt(place);
          return strain <= atMost ? [{ candidate, place, strain }] : [];
        });
      })
      .sort((a, b) => a.strain - b.strain);
  let far: readonly Rated[] | undefined;
  return {
    near: ratedOf(
      (candidate) =>
        placesOf(candidate, candidate.offsets).map((place) => pushedInto(frame, place)),
      LATER,
    ),
    far() {
      far ??= ratedOf((candidate) => placesWithLine(candidate, frame), 0);
      return far;
    },
  };
}

/** Places at the end of a line. */
function placesWithLine(candidate: LabelCandidate, frame: Box): readonly Placement[] {
  const { leader: start } = candidate;
  if (!start) return [];
  const named = { ...candidate, leader: start };
  return placesAway(named).flatMap((centre) => {
    const box = textBox(candidate, centre);
    return contains(frame, box) ? [{ centre, box, leader: leaderTo(named, box) }] : [];
  });
}

/** `strain`: how badly the names stand that have to, all together. */
function placeInOrder(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  rated: ReadonlyMap<string, Places>,
  { frame, sight = frame, window, blocked = [], signs = obstacles }: PlaceOptions,
): Readonly<{ placed: readonly PlacedLabel[]; strain: number }> {
  const figures = createBoxGrid();
  for (const box of obstacles) figures.add(box);
  const taken = createBoxGrid();
  for (const box of blocked) taken.add(box);
  const whereNamed = new Map<string, PixelPoint[]>();
  const placed: PlacedLabel[] = [];
  const done = new Set<string>();
  let strain = 0;
  const isLeft = (box: Box) =>
    (contains(frame, box) || (window !== undefined && !overlap(window, box))) && !taken.hits(box);
  const isFree = (box: Box, clearance = 0) =>
    isLeft(box) && !figures.hits(clearance ? inflate(box, clearance) : box);

  /** Where a name stands best of the places that other labels leave. */
  function bestOf({ near, far }: Places): Rated | undefined {
    const isOpen = ({ place: { box, leader } }: Rated) =>
      !taken.hits(box) && !(leader && partsOf(leader).some((part) => taken.hits(part)));
    const beside = near.find(isOpen);
    if (beside && beside.strain < WELL) return beside;
    const away = far().find(isOpen);
    return beside && !(away && away.strain < beside.strain) ? beside : away;
  }

  /** Whether a town's name is read as its mark's and not as that of a sign. */
  function isOfMark(mark: Box | undefined, { box }: Placement): boolean {
    if (!mark) return true;
    const own = readingGap(box, mark) + MARK_NEARER_PX;
    return !signs.some((sign) => overlap(inflate(box, own), sign) && readingGap(box, sign) < own);
  }

  for (const candidate of candidates) {
    if (done.has(candidate.key) || isNamedAlready(candidate, whereNamed)) continue;
    const mark = candidate.mark > 0 ? markBox(candidate) : undefined;
    if (mark && !isFree(mark)) continue;
    let found: Rated | undefined;
    if (candidate.leader && isInSight(middleOf(candidate), sight)) {
      done.add(candidate.key);
      const places = rated.get(candidate.key);
      found = places && bestOf(places);
      strain += found?.strain ?? candidate.atMost ?? LEFT_OUT;
    } else {
      const places = placesOf(candidate, candidate.offsets).filter((place) =>
        isOfMark(mark, place),
      );
      const clear = (px: number, among = places) =>
        among.find(
          ({ box }) =>
            isFree(box, px) &&
            // What is out of sight has no name in sight.
            !(candidate.leader && contains(frame, box)),
        );
      const { clearance = 0, aside = clearance } = candidate;
      const apart = candidate.aside === undefined ? 0 : LETTERING_GAP_PX - GAP_PX;
      const alone = places.filter(({ box }) => !taken.hits(inflate(box, apart)));
      const place = clear(aside, alone) ?? clear(aside) ?? clear(clearance);
      found = place && { candidate, place, strain: 0 };
    }
    if (!found) continue;
    placed.push({ candidate: found.candidate, ...found.place });
    taken.add(inflate(found.place.box, candidate.aside === undefined ? GAP_PX : LETTERING_GAP_PX));
    if (mark) taken.add(mark);
    if (found.place.leader) for (const part of partsOf(found.place.leader)) taken.add(part);
    for (const name of candidate.names) {
      const others = whereNamed.get(name);
      if (others) others.push(candidate.at);
      else whereNamed.set(name, [candidate.at]);
    }
  }
  return { placed, strain };
}

/** Of its sign: a pin's eye. */
function middleOf({ at: [x, y], leader }: LabelCandidate): PixelPoint {
  const [dx, dy] = leader?.middle ?? [0, 0];
  return [x + dx, y + dy];
}

function placesOf(candidate: LabelCandidate, offsets: readonly PixelPoint[]): readonly Placement[] {
  return offsets.map(([dx, dy]) => {
    const centre: PixelPoint = [candidate.at[0] + dx, candidate.at[1] + dy];
    return { centre, box: textBox(candidate, centre) };
  });
}

/** A place that the frame cuts, moved by no more than it must. */
function pushedInto(frame: Box, place: Placement): Placement {
  const { centre, box } = place;
  const [x, y] = centre;
  const dx = Math.max(0, frame.left - box.left) - Math.max(0, box.right - frame.right);
  const dy = Math.max(0, frame.top - box.top) - Math.max(0, box.bottom - frame.bottom);
  return { centre: [x + dx, y + dy], box: translate(box, [dx, dy]) };
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

/** The axis-aligned bounding box of a text that may be rotated. */
export function textBox(
  { width, height, angle }: Pick<LabelCandidate, "width" | "height" | "angle">,
  middle: PixelPoint,
): Box {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  return boxAround(middle, width * cos + height * sin, width * sin + height * cos);
}

function markBox({ at, mark }: LabelCandidate): Box {
  return around(at, mark);
}
