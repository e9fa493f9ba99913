import { gapBetween } from "../boxes";
import type { Box } from "../projection";

/**
 * How far, in px, a name is read to be from a sign. Beside it that is the way between their boxes; above
 * and below it the way from middle to middle, for a name that only reaches under a sign with one end is
 * not read as that sign's.
 */
export function readingGap(name: Box, sign: Box): number {
  const isBeside = name.top < sign.bottom && sign.top < name.bottom;
  return isBeside ? gapBetween(name, sign) : gapBetween(middleOf(name), middleOf(sign));
}

/** The middle quarter of a box's width. */
function middleOf(box: Box): Box {
  const side = ((box.right - box.left) * 3) / 8;
  return { ...box, left: box.left + side, right: box.right - side };
}
