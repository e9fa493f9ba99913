import type { LonLat } from "../../domain/site";
import { clearOfBoxes } from "./clear-of-boxes";
import type { Padding } from "./model";
import { extentOf, type PixelPoint, unitPosition, worldSize } from "./projection";

/** Room for the figure alone: a view that an address asks for moves for no more than that. */
export const FIGURE = { top: 44, right: 24, bottom: 24, left: 24 } as const;
/** Room around all positions when the camera fits them: that of their figures, and a little air. */
export const FIT = { top: 48, right: 28, bottom: 28, left: 28 } as const;
/** Fitted zooms are multiples of this: what is fitted into a small window is as large as it can be. */
export const ZOOM_SNAP = 0.25;
/** A zoom that misses the next step by less than half of such a part of a step is taken for it. */
const PARTS_OF_STEP = 100;
/** So much smaller a fitted view may be for its figures to come out from below the map's buttons. */
const ZOOM_FOR_CORNERS = 0.25;
/** Fitting goes no nearer than this: a single place keeps its surroundings. */
const NEAREST_FIT = 10;
/** Members of a cluster may be neighbours in one street. */
const NEAREST_CLUSTER_FIT = 14;

/** A map's window: its size in px, what covers it, and the zooms it has. */
export type FitWindow = Readonly<{
  size: PixelPoint;
  padding: Padding;
  minZoom: number;
  maxZoom: number;
}>;

/**
 * The view of a window in which all of some positions lie clear of panels and, as far as they can,
 * of the map's buttons: its zoom and its middle in world pixels of that zoom. At `leastZoom` also
 * where they do not fit; null without positions. Pure.
 */
export function fitFrame(
  lonLats: readonly LonLat[],
  leastZoom: number | undefined,
  { size, padding: panels, minZoom, maxZoom }: FitWindow,
): Readonly<{ zoom: number; middle: PixelPoint }> | null {
  if (lonLats.length === 0) return null;
  const units = lonLats.map(unitPosition);
  const padding = withRoom(panels, freeSize(size, panels));
  const free = freeSize(size, padding);
  const nearest = leastZoom === undefined ? NEAREST_FIT : NEAREST_CLUSTER_FIT;
  const within = (zoom: number) => Math.max(minZoom, Math.min(maxZoom, zoom));
  const fitting = fittingZoom(units, size, padding);
  // No number where panels cover more than there is.
  const fitted = Number.isNaN(fitting) ? minZoom : Math.min(nearest, within(fitting));
  const zoom = within(Math.max(fitted, leastZoom ?? 0));
  const corners = panels.corners ?? [];
  const { left, top } = padding;
  const room = { left, top, right: left + free[0], bottom: top + free[1] };
  const frameAt = (zoom: number) => {
    const world = worldSize(zoom);
    const at = units.map(([x, y]): PixelPoint => [x * world, y * world]);
    const box = extentOf(at);
    /** The middle between the ends; where these do not both fit, of where most is. */
    const middleOf = (low: number, high: number, axis: 0 | 1) =>
      high - low <= free[axis]
        ? (low + high) / 2
        : at.reduce((sum, one) => sum + one[axis], 0) / at.length;
    const x = middleOf(box.left, box.right, 0);
    const y = middleOf(box.top, box.bottom, 1);
    const inWindow = at.map(
      (one): PixelPoint => [one[0] - x + left + free[0] / 2, one[1] - y + top + free[1] / 2],
    );
    const { by, covered } = clearOfBoxes(inWindow, room, corners, FIGURE);
    return { zoom, covered, middle: [x - by[0], y - by[1]] as const };
  };
  const near = frameAt(zoom);
  const farther = Math.max(minZoom, leastZoom ?? 0, zoom - ZOOM_FOR_CORNERS);
  const far = near.covered > 0 && farther < zoom ? frameAt(farther) : near;
  const best = far.covered < near.covered ? far : near;
  // From the middle of what is uncovered to that of the window.
  const off = [(padding.right - padding.left) / 2, (padding.bottom - padding.top) / 2] as const;
  return { zoom: best.zoom, middle: [best.middle[0] + off[0], best.middle[1] + off[1]] };
}

/** What the panels leave free, in px. */
export function freeSize(
  [width, height]: PixelPoint,
  { top, right, bottom, left }: Padding,
): PixelPoint {
  return [Math.max(1, width - left - right), Math.max(1, height - top - bottom)];
}

/** The greatest step of zoom at which all positions fit, as Leaflet's `getBoundsZoom` has it. */
function fittingZoom(units: readonly PixelPoint[], size: PixelPoint, padding: Padding): number {
  const { left, top, right, bottom } = extentOf(units);
  const world = worldSize(0);
  const across = (size[0] - padding.left - padding.right) / ((right - left) * world);
  const down = (size[1] - padding.top - padding.bottom) / ((bottom - top) * world);
  const steps = Math.log2(Math.min(across, down)) / ZOOM_SNAP;
  return Math.floor(Math.round(steps * PARTS_OF_STEP) / PARTS_OF_STEP) * ZOOM_SNAP;
}

/** Padding with the room of the figures; where the panels leave little, there are pixels to fit into. */
function withRoom({ top, right, bottom, left }: Padding, free: PixelPoint): Padding {
  const across = Math.min(1, free[0] / 6 / FIT.left);
  const down = Math.min(1, free[1] / 3 / (FIT.top + FIT.bottom));
  return {
    top: top + FIT.top * down,
    right: right + FIT.right * across,
    bottom: bottom + FIT.bottom * down,
    left: left + FIT.left * across,
  };
}
