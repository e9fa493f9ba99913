import { gapBetween } from "../boxes";
import type { Box } from "../projection";

/**
 * How far, in px, a name is read to be from a sign. Beside it that is the way between their boxes; above
 * and below it the way from middle to middle, for a name that only reaches under a sign with one end is
 * not read as that sign's.
 */
export function readingGap(name: Box, sign: Box): number {
  const isBeside = name.top < sign.bottom && sign.top < name.bottom;
  return isBeside ? gapBetween(name, sign) : gapBetween(middleHalf(name), middleHalf(sign));
}

function middleHalf(box: Box): Box {
  const quarter = (box.right - box.left) / 4;
  return { ...box, left: box.left + quarter, right: box.right - quarter };
}
