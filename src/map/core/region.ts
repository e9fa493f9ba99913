import { MAP } from "../../domain/product-table";
import type { Padding } from "./model";
import { type Bounds, type PixelPoint, unitPosition, worldPixels, worldSize } from "./projection";

/** A window as small as a stamp still shows every place. */
const LEAST_ZOOM = MAP.minZoom;
/** A wall of screens may look past the region rather than lose the small zooms. */
const MOST_LEAST_ZOOM = 7;
const STEP = 0.5;

/** The least zoom of a window: what panels leave of it is no larger than the region, if possible. */
export function leastZoom(
  [width, height]: PixelPoint,
  padding: Padding,
  [west, south, east, north]: Bounds,
): number {
  const [left, top] = unitPosition([west, north]);
  const [right, bottom] = unitPosition([east, south]);
  const across = width - padding.left - padding.right;
  const down = height - padding.top - padding.bottom;
  if (across <= 0 || down <= 0) return LEAST_ZOOM;
  const world = worldSize(0);
  const filled = Math.log2(
    Math.max(across / ((right - left) * world), down / ((bottom - top) * world)),
  );
  const least = Math.ceil(filled / STEP) * STEP;
  return Math.max(LEAST_ZOOM, Math.min(MOST_LEAST_ZOOM, least));
}

/**
 * The middle of a window, in world pixels of a zoom, moved so that what is uncovered stays inside the
 * region; as Leaflet does within `maxBounds`.
 */
export function keptInRegion(
  [x, y]: PixelPoint,
  zoom: number,
  [width, height]: PixelPoint,
  { left, top, right, bottom }: Padding,
  [west, south, east, north]: Bounds,
): PixelPoint {
  const [regionLeft, regionTop] = worldPixels([west, north], zoom);
  const [regionRight, regionBottom] = worldPixels([east, south], zoom);
  const across = wayBack(x - width / 2 - regionLeft + left, regionRight + right - x - width / 2);
  const down = wayBack(y - height / 2 - regionTop + top, regionBottom + bottom - y - height / 2);
  // Less than a pixel is left as it is.
  return Math.abs(across) <= 1 && Math.abs(down) <= 1 ? [x, y] : [x + across, y + down];
}

/** The way back inside from the room that is left before and after; to the middle where there is none. */
function wayBack(before: number, after: number): number {
  if (before + after < 0) return Math.round(after - before) / 2;
  return Math.max(0, Math.ceil(-before)) - Math.max(0, Math.floor(-after));
}
