import { contains, grown } from "./boxes";
import type { Padding } from "./model";
import { type Bounds, type Box, type PixelPoint, type PixelView, viewBounds } from "./projection";

/** Names may go nearer to a panel or the window's edge than what the camera puts beside it. */
const FRAME_GAP_PX = { across: -6, down: 4 } as const;
/** And as near as their soft edge allows where so little height is left that each of them counts. */
const LOW = { heightPx: 100, gapPx: -8 } as const;
/** A sign that stands so far beyond the frame of names is seen. */
const EDGE_PX = 8;
/** From a pin's tip up to the middle of its head. */
const HEAD_PX = 24;
/** What stands on the map keeps names away by so much more than it covers. */
const NAME_GAP_PX = 4;

/** Where names go: no panel cuts them. */
export function frameOf(view: PixelView, { left, top, right, bottom }: Padding): Box {
  const isLow = view.height - top - bottom < LOW.heightPx;
  const { across, down } = isLow ? { across: LOW.gapPx, down: LOW.gapPx } : FRAME_GAP_PX;
  return {
    left: left + across,
    top: top + down,
    right: view.width - right - across,
    bottom: view.height - bottom - down,
  };
}

/** Whether a sign at a point is seen past the frame, so that it has its name and is spoken of. */
export function isInSight([x, y]: PixelPoint, frame: Box): boolean {
  return contains(grown(frame, EDGE_PX), { left: x, top: y, right: x, bottom: y });
}

/** Whether a pin with its tip at a point lies below a button. */
export function isBelow([x, y]: PixelPoint, corners: readonly Box[]): boolean {
  return corners.some((corner) => {
    const { left, top, right, bottom } = pinsBelow(corner);
    return x > left && x < right && y > top && y < bottom;
  });
}

/** The positions of signs that are seen, and those of pins that lie below buttons all the same. */
export function seenIn(view: PixelView, padding: Padding): Seen {
  const boundsOf = ({ left, top, right, bottom }: Box) =>
    viewBounds(
      {
        zoom: view.zoom,
        left: view.left + left,
        top: view.top + top,
        width: Math.max(1, right - left),
        height: Math.max(1, bottom - top),
      },
      0,
    );
  return {
    bounds: boundsOf(grown(frameOf(view, padding), EDGE_PX)),
    pinsBelow: (padding.corners ?? []).map((corner) => boundsOf(pinsBelow(corner))),
  };
}

export type Seen = Readonly<{ bounds: Bounds; pinsBelow: readonly Bounds[] }>;

/** Where the tips are of pins whose heads lie below a button, by half and more. */
function pinsBelow(corner: Box): Box {
  const { left, top, right, bottom } = grown(corner, -NAME_GAP_PX);
  return { left, top: top + HEAD_PX, right, bottom: bottom + HEAD_PX };
}
