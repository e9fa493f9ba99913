import { boxAround } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import { readingGap } from "./reading-gap";

const GAP_PX = 3;
/** A last try, a little away from the figure. */
const FURTHER_PX = 6;
/** A name is best so much nearer to its own figure than to any other … */
const CLEARLY_NEARER_PX = 6;
/** … and is read as either's where it is less than this. */
const NEARER_PX = 3;
/** A text above or below its figure is read to be up to so far from it, and by a share of its length. */
const REACH_PX = 48;
const REACH_OF_LENGTH = 0.2;

/** Figures so near to a node's that a text beside it could be nearer to them. */
export function neighboursOf(
  own: Box,
  figures: readonly Box[],
  { width, height }: Readonly<{ width: number; height: number }>,
): readonly Box[] {
  const reach = REACH_PX + REACH_OF_LENGTH * width;
  const [across, down] = [width + reach, height + reach];
  return figures.filter(
    (other) =>
      other !== own &&
      other.left < own.right + across &&
      other.right > own.left - across &&
      other.top < own.bottom + down &&
      other.bottom > own.top - down,
  );
}

/**
 * The offsets at which a text is read as its own figure's and not as another's, those first at which
 * it clearly is; see `reading-gap.ts`.
 */
export function ownOffsets(
  offsets: readonly PixelPoint[],
  [x, y]: PixelPoint,
  [width, height]: readonly [number, number],
  figure: Box,
  near: readonly Box[],
): readonly PixelPoint[] {
  if (near.length === 0) return offsets;
  const ranks = offsets.map(([dx, dy]) => {
    const text = boxAround([x + dx, y + dy], width, height);
    const own = readingGap(boxAround([dx, dy], width, height), figure);
    const other = Math.min(...near.map((box) => readingGap(text, box)));
    return other >= own + CLEARLY_NEARER_PX ? 0 : other >= own + NEARER_PX ? 1 : 2;
  });
  const ofRank = (rank: number) => offsets.filter((_, at) => ranks[at] === rank);
  return [...ofRank(0), ...ofRank(1)];
}

/** More places around a figure, nearest first, for a name that has to stand somewhere. */
export function offsetsAlong(
  { left, top, right, bottom }: Box,
  width: number,
  height: number,
): readonly PixelPoint[] {
  const most = Math.max(3, Math.floor((bottom - top) / 2 / FURTHER_PX));
  const steps = Array.from({ length: most }, (_, at) => [-at - 1, at + 1]).flat();
  const beside = steps.flatMap((step): PixelPoint[] => {
    const y = (top + bottom) / 2 + step * FURTHER_PX;
    return [
      [right + GAP_PX + width / 2, y],
      [left - GAP_PX - width / 2, y],
    ];
  });
  const shifts = Array.from({ length: 7 }, (_, step) => ((step + 1) * width) / 14);
  const along = [0, FURTHER_PX, 3 * FURTHER_PX].flatMap((further) =>
    shifts.flatMap((x): PixelPoint[] => {
      const below = bottom + GAP_PX + further + height / 2;
      const above = top - GAP_PX - further - height / 2;
      return [
        [-x, below],
        [x, below],
        [-x, above],
        [x, above],
      ];
    }),
  );
  return [...beside, ...along];
}

/** A pin's eye, not its tip, is where a name belongs. */
function middleOf({ top, bottom }: Box): number {
  return bottom === 0 ? top * 0.58 : (top + bottom) / 2;
}

/** Beside, then above and below a figure whose box stands around 0, 0. */
export function offsetsAround(
  figure: Box,
  width: number,
  height: number,
  rightToLeft: boolean,
): readonly PixelPoint[] {
  const { left, top, right, bottom } = figure;
  const middle = middleOf(figure);
  const eastward = right + GAP_PX + width / 2;
  const westward = left - GAP_PX - width / 2;
  const [first, second] = rightToLeft ? [westward, eastward] : [eastward, westward];
  const above = top - GAP_PX - height / 2;
  const below = bottom + GAP_PX + height / 2;
  const aside = (x: number) => x * 0.82;
  return [
    [first, middle],
    [second, middle],
    [0, below],
    [0, above],
    [aside(first), below],
    [aside(first), above],
    [aside(second), below],
    [aside(second), above],
    ...[above, below, above - FURTHER_PX].flatMap((y): PixelPoint[] => [
      [0, y],
      [aside(first) / 2, y],
      [aside(second) / 2, y],
    ]),
  ];
}
