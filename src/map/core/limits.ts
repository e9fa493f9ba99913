import { type Map as LeafletMap, latLngBounds } from "leaflet";
import { toLatLng } from "./leaflet-position";
import type { Padding } from "./model";
import { type Bounds, lonLatOf, unitPosition, worldSize } from "./projection";
import { leastZoom } from "./region";

/** Keeps the uncovered part of the window inside the region that the ground is drawn for. */
export type Limits = {
  /** After the window or the panels have changed. */
  set(padding: Padding): void;
  /** Before the camera goes to another zoom. */
  prepare(zoom: number): void;
  remove(): void;
};

export function createLimits(map: LeafletMap, bounds: Bounds): Limits {
  const [west, south, east, north] = bounds;
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
      map.options.minZoom = leastZoom([x, y], next, bounds);
      onZoom();
    },
    remove() {
      map.off("zoomend", onZoom);
    },
  };
}
