import type { Padding } from "./model";
import type { Box, PixelPoint } from "./projection";

/** The bar is at most as long as this many sizes of its text: the shortest then still holds its words. */
export const MOST_SIZES = 10;
/** Room to its left and right, and above and below it with what its lines need besides their text. */
const ROOM_PX = 12;

/** Where a scale bar of `widthPx` stands in a window of a size, in px, its room included. */
export function scaleBox(
  [width, height]: PixelPoint,
  widthPx: number,
  padding: Padding,
  textPx: number,
  rightToLeft: boolean,
): Box {
  const bottom = height - (padding.foot ?? padding.bottom);
  const across = widthPx + 2 * ROOM_PX;
  const left = rightToLeft ? width - padding.right - across : padding.left;
  return { left, right: left + across, top: bottom - 2 * textPx - ROOM_PX, bottom };
}

/**
 * Padding with the place that the bar takes at any zoom as one more corner, so that the camera keeps
 * figures out of it.
 */
export function withScaleRoom(
  size: PixelPoint,
  padding: Padding,
  textPx: number,
  rightToLeft: boolean,
): Padding {
  // Of what comes and goes with the view the camera knows nothing, or it would go to and fro.
  const own = scaleBox(
    size,
    MOST_SIZES * textPx,
    { ...padding, foot: padding.bottom },
    textPx,
    rightToLeft,
  );
  // The last, so that the buttons, which take a touch, come first.
  return { ...padding, corners: [...(padding.corners ?? []), own] };
}
