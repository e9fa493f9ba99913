import { type Map as LeafletMap, latLngBounds } from "leaflet";
import { MAP } from "../../domain/product-table";
import { toLatLng } from "./leaflet-position";
import type { Padding } from "./model";
import { type Bounds, lonLatOf, unitPosition, worldSize } from "./projection";

/** A window as small as a stamp still shows every place. */
const LEAST_ZOOM = MAP.minZoom;
/** A wall of screens may look past the region rather than lose the small zooms. */
const MOST_LEAST_ZOOM = 7;
const STEP = 0.5;

/** Keeps the uncovered part of the window inside the region that the ground is drawn for. */
export type Limits = {
  /** After the window or the panels have changed. */
  set(padding: Padding): void;
  /** Before the camera goes to another zoom. */
  prepare(zoom: number): void;
  remove(): void;
};

export function createLimits(map: LeafletMap, [west, south, east, north]: Bounds): Limits {
  const [left, top] = unitPosition([west, north]);
  const [right, bottom] = unitPosition([east, south]);
  let padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

  /** How far the window may go at a zoom: the region, and as much as the panels cover. */
  function prepare(zoom: number): void {
    const size = worldSize(zoom);
    map.options.maxBounds = latLngBounds(
      toLatLng(lonLatOf([left * size - padding.left, bottom * size + padding.bottom], zoom)),
      toLatLng(lonLatOf([right * size + padding.right, top * size - padding.top], zoom)),
    );
  }

  const onZoom = () => prepare(map.getZoom());
  map.on("zoomend", onZoom);
  return {
    prepare,
    set(next) {
      padding = next;
      const { x, y } = map.getSize();
      const width = x - next.left - next.right;
      const height = y - next.top - next.bottom;
      if (width > 0 && height > 0) {
        const world = worldSize(0);
        const filled = Math.log2(
          Math.max(width / ((right - left) * world), height / ((bottom - top) * world)),
        );
        const least = Math.ceil(filled / STEP) * STEP;
        map.options.minZoom = Math.max(LEAST_ZOOM, Math.min(MOST_LEAST_ZOOM, least));
      }
      onZoom();
    },
    remove() {
      map.off("zoomend", onZoom);
    },
  };
}
