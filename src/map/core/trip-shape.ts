import { boxAround, contains, gapBetween, overlap, sharedArea } from "./boxes";
import type { Box, PixelPoint } from "./projection";

/** A number beside its stop; stops at one place share one. */
export type TripBadge = Readonly<{ text: string; at: PixelPoint; box: Box }>;

/** A trip in pixels of the window: a line through its stops, and their numbers. */
export type TripShape = Readonly<{ line: readonly PixelPoint[]; badges: readonly TripBadge[] }>;

export const BADGE_PX = 20;
const DIGIT_PX = 7.5;
/** From a sign to the number that stands at it. */
const TOUCH_PX = 2;
/** Stops so near to each other cannot be told apart. */
const SAME_PLACE_PX = 12;
/** How far from its stop a number looks for room, nearest first. */
const REACHES_PX = [14, 20, 27, 34, 44];
/** Beneath a pin's tip is where nothing else stands. */
const WAYS: readonly PixelPoint[] = [
  [0, 1],
  [0.4, 0.9],
  [-0.4, 0.9],
  [0.8, 0.8],
  [-0.8, 0.8],
  [1, 0.3],
  [-1, 0.3],
  [1, -0.3],
  [-1, -0.3],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.4, -0.9],
  [-0.4, -0.9],
  [0, -1],
];

/** Between two numbers on a line so much room is left that they are not read as one. */
const APART_PX = 5;
/** Penalty weight of a px by which another sign is too near, relative to a px of distance to the own sign. */
const NEARER = 3;
/** Penalty for a number that the frame clips. */
const CUT = 100;

/** What stands in a window, in pixels of it. */
export type TripRoom = Readonly<{
  /** No number may cover these where there is any room. */
  figures: readonly Box[];
  /** Signs of the stops, in their order; undefined where a stop has none of its own. */
  own?: readonly (Box | undefined)[];
  /** Where something stands on top of the map. */
  blocked?: readonly Box[];
  /** The visible part of the window; defaults to all of it. */
  frame?: Box | undefined;
}>;

/**
 * Where the line of a trip and the numbers of its stops go. `stops` are in the order of the trip
 * and in pixels of the window. A number stands at its own stop's sign, nearer to it than to any
 * other; where a stop has no sign of its own the number is its sign.
 */
export function tripShape(
  stops: readonly PixelPoint[],
  { figures, own = [], blocked = [], frame }: TripRoom,
): TripShape {
  const taken = [...figures, ...blocked];
  const badges = placesOf(stops).map(({ at, numbers }): TripBadge => {
    const text = listOf(numbers);
    const width = Math.max(BADGE_PX, BADGE_PX / 2 + text.length * DIGIT_PX);
    const sign = own[(numbers[0] ?? 0) - 1];
    const around = REACHES_PX.flatMap((reach) =>
      WAYS.map(([x, y]) =>
        boxAround(
          [at[0] + x * (reach + (width - BADGE_PX) / 2), at[1] + y * reach],
          width,
          BADGE_PX,
        ),
      ),
    );
    const boxes = [
      ...(sign ? besideSign(sign, width) : [boxAround(at, width, BADGE_PX)]),
      ...around,
    ];
    const target = sign ?? { left: at[0], top: at[1], right: at[0], bottom: at[1] };
    const others = taken.filter((box) => box !== sign);
    const strain = (box: Box, index: number) => {
      const gap = gapBetween(box, target);
      const other = Math.min(Infinity, ...others.map((one) => gapBetween(box, one)));
      const cut = frame && !contains(frame, box) ? CUT : 0;
      return cut + gap + NEARER * Math.max(0, gap + APART_PX - other) + index / 100;
    };
    const free = boxes
      .filter((one) => !taken.some((other) => overlap(one, other)))
      .map((one, index) => ({ one, strain: strain(one, index) }));
    const best = free.reduce<(typeof free)[number] | undefined>(
      (least, each) => (least && least.strain <= each.strain ? least : each),
      undefined,
    );
    const box = best?.one ?? leastCovered(boxes, taken) ?? boxAround(at, width, BADGE_PX);
    taken.push(box);
    return { text, at: [(box.left + box.right) / 2, (box.top + box.bottom) / 2], box };
  });
  return { line: stops, badges };
}

type Place = { at: PixelPoint; numbers: number[] };

function placesOf(stops: readonly PixelPoint[]): readonly Place[] {
  const places: Place[] = [];
  for (const [index, stop] of stops.entries()) {
    const known = places.find(
      ({ at }) => Math.hypot(at[0] - stop[0], at[1] - stop[1]) < SAME_PLACE_PX,
    );
    if (known) known.numbers.push(index + 1);
    else places.push({ at: stop, numbers: [index + 1] });
  }
  return places;
}

/** `1–3, 5`: three in a row or more are a range. */
function listOf(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(", ")))
    .join(", ");
}

/** Where nothing is free: the box that shares the least area with others; the nearest of equals. */
function leastCovered(boxes: readonly Box[], taken: readonly Box[]): Box | undefined {
  let best: Box | undefined;
  let bestArea = Infinity;
  for (const box of boxes) {
    const area = taken.reduce((sum, other) => sum + sharedArea(box, other), 0);
    if (area < bestArea) [best, bestArea] = [box, area];
  }
  return best;
}

/** Places that touch a sign: below it, at its sides, and above it. */
function besideSign({ left, top, right, bottom }: Box, width: number): readonly Box[] {
  const [across, down] = [width / 2 + TOUCH_PX, BADGE_PX / 2 + TOUCH_PX];
  const middle = (left + right) / 2;
  const sides = [bottom - BADGE_PX / 2, top + BADGE_PX / 2, (top + bottom) / 2];
  return [
    [middle, bottom + down] as const,
    ...sides.flatMap((y) => [[right + across, y] as const, [left - across, y] as const]),
    [right + across / 2, bottom + down / 2] as const,
    [left - across / 2, bottom + down / 2] as const,
    [middle, top - down] as const,
    [right, top - down] as const,
    [left, top - down] as const,
  ].map((at) => boxAround(at, width, BADGE_PX));
}
