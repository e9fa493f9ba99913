import { contains, gapBetween, overlap, sharedArea } from "../boxes";
import type { Box } from "../projection";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { partsOf } from "./leader";
import { readingGap } from "./reading-gap";

/** A name is read as its own sign's where every other is so much further away, in px. */
const CLEARLY_PX = 5;
/** Another pin has a name of its own, which this one is not to be taken for: so much further. */
const PIN_PX = 5;
/** At the end of a line it is, where no other sign is nearer than this. */
const ASIDE_PX = 14;
/** A tip draws the eye less than the head of a pin or a round sign does: by so many px more away. */
const SLENDER_PX = 6;
/** Room of a line above and below its letters. */
const SLACK_PX = 2;
/** Penalty weights; `linePx` is that of 1 px of leader line. */
const COST = {
  /** For each px by which another sign is too near: without a line, and with one. */
  nearer: 5,
  aside: 4,
  line: 12,
  linePx: 0.4,
  /** For each px by which another sign is nearer than the line is long. */
  beyond: 0.5,
  crossed: 60,
  /** All of a name; nothing that is covered is small. */
  covered: 300,
  touched: 40,
} as const;

/** Above this a name misleads: it is left out where it need not be there. */
export const MISLEADING = 60;

export type Placement = Pick<PlacedLabel, "centre" | "box" | "leader">;

/**
 * How badly a name stands at a place, that is to be read as its own sign's and not as another's: 0 where it
 * stands beside it and clearly nearer than to any other of `signs`, the `pins` among them above all.
 * `obstacles` lie over names. Returns a function, for a name is tried at hundreds of places.
 */
export function createStrain(
  { at, leader: start, badge }: Pick<LabelCandidate, "at" | "leader" | "badge">,
  signs: readonly Box[],
  obstacles: readonly Box[],
  pins: readonly Box[] = [],
): (place: Placement) => number {
  if (!start) return () => 0;
  const { head, tip } = ownParts(start.figure, at);
  const own = [head, ...tip];
  const beside = badge ? [head, badge] : [head];
  const isOwn = (sign: Box) => own.every((part) => contains(sign, part)) && isAround(sign, own);
  const others = signs
    .filter((sign) => !isOwn(sign))
    .map((sign) => ({ sign, further: pins.includes(sign) ? PIN_PX : 0 }));
  return ({ box, leader }) => {
    const gap = Math.min(
      ...beside.map((part) => readingGap(box, part)),
      ...tip.map((part) => SLENDER_PX + readingGap(box, part)),
    );
    let other = Infinity;
    for (const { sign, further } of others)
      other = Math.min(other, gapBetween(box, sign) - further);
    const ink = { ...box, top: box.top + SLACK_PX, bottom: box.bottom - SLACK_PX };
    const size = (ink.right - ink.left) * (ink.bottom - ink.top);
    const covered = obstacles.reduce((sum, one) => sum + sharedArea(ink, one), 0) / size;
    const hidden = covered > 0 ? COST.touched + COST.covered * covered : 0;
    if (!leader) return hidden + COST.nearer * Math.max(0, gap + CLEARLY_PX - other);
    const line = partsOf(leader);
    const crossed = others.filter(({ sign }) => line.some((part) => overlap(part, sign))).length;
    // A line to a name that is covered all the same would be for nothing.
    return (
      2 * hidden +
      COST.line +
      COST.linePx * gap +
      COST.crossed * crossed +
      COST.aside * Math.max(0, ASIDE_PX - other) +
      COST.beyond * Math.max(0, gap - other)
    );
  };
}

/** A pin is its head and its tip: beside the tip a name is further away than the pin's box says. */
function ownParts(
  figure: Box,
  [x, y]: readonly [number, number],
): Readonly<{ head: Box; tip: readonly Box[] }> {
  const { left, top, right, bottom } = figure;
  const neck = bottom === 0 ? top * 0.35 : bottom;
  const head = { left: x + left, top: y + top, right: x + right, bottom: y + neck };
  const tip = bottom === 0 ? [{ left: x - 4, top: y + neck, right: x + 4, bottom: y }] : [];
  return { head, tip };
}

function isAround(sign: Box, parts: readonly Box[]): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 1;
  return (
    near(sign.left, Math.min(...parts.map(({ left }) => left))) &&
    near(sign.bottom, Math.max(...parts.map(({ bottom }) => bottom)))
  );
}
