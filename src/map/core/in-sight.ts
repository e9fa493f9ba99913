import { contains, inflate, translate } from "./boxes";
import type { Padding } from "./model";
import { type Bounds, type Box, type PixelPoint, type PixelView, viewBounds } from "./projection";
import { PIN_EYE_PX } from "./sites/sizes";

/** Names are placed, and what is named is drawn, this far beyond the window: a small pan finds it there. */
export const LABEL_MARGIN_PX = 160;
/** Names may go nearer to a panel or the window's edge than what the camera puts beside it. */
const FRAME_GAP_PX = { across: -6, down: 4 } as const;
/** And as near as their soft edge allows where so little height is left that each of them counts. */
const LOW = { heightPx: 100, gapPx: -8 } as const;
/** A sign whose middle is so far beyond the frame of names is seen: the panels begin a little further. */
const SEEN_PX = { across: 8, down: 12 } as const;
const LOW_SEEN_PX = { across: 8, down: 2 } as const;
/** What stands on the map keeps names away by so much more than it covers. */
const NAME_GAP_PX = 4;

function isLow({ height }: PixelView, { top, bottom }: Padding): boolean {
  return height - top - bottom < LOW.heightPx;
}

/** Where names go: no panel cuts them. */
export function frameOf(view: PixelView, padding: Padding): Box {
  const { left, top, right, bottom } = padding;
  const { across, down } = isLow(view, padding)
    ? { across: LOW.gapPx, down: LOW.gapPx }
    : FRAME_GAP_PX;
  return {
    left: left + across,
    top: top + down,
    right: view.width - right - across,
    bottom: view.height - bottom - down,
  };
}

/** Where the middle of a sign is that is seen, so that it has its name and is spoken of. */
export function sightOf(view: PixelView, padding: Padding): Box {
  const { left, top, right, bottom } = frameOf(view, padding);
  const { across, down } = isLow(view, padding) ? LOW_SEEN_PX : SEEN_PX;
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

/** Whether the middle of a sign, for a pin its eye, is in the sight of `sightOf`. */
export function isInSight([x, y]: PixelPoint, sight: Box): boolean {
  return contains(sight, { left: x, top: y, right: x, bottom: y });
}

/** Whether a pin with its tip at a point lies below a button. */
export function isBelow([x, y]: PixelPoint, corners: readonly Box[]): boolean {
  return corners.some((corner) => {
    const { left, top, right, bottom } = pinsBelow(corner);
    return x > left && x < right && y > top && y < bottom;
  });
}

/** The positions of signs that are seen, of pins that are, and of those that buttons cover all the same. */
export function visibleBounds(view: PixelView, padding: Padding): VisibleBounds {
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
  const sight = sightOf(view, padding);
  return {
    signs: boundsOf(sight),
    pins: boundsOf(translate(sight, [0, PIN_EYE_PX])),
    pinsBelow: (padding.corners ?? []).map((corner) => boundsOf(pinsBelow(corner))),
  };
}

export type VisibleBounds = Readonly<{ signs: Bounds; pins: Bounds; pinsBelow: readonly Bounds[] }>;

/** Where the tips are of pins whose heads lie below a button, by half and more. */
function pinsBelow(corner: Box): Box {
  const { left, top, right, bottom } = inflate(corner, -NAME_GAP_PX);
  return { left, top: top + PIN_EYE_PX, right, bottom: bottom + PIN_EYE_PX };
}
