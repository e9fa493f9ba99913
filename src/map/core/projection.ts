import type { LonLat } from "../../domain/site";
import type { Bounds } from "../../domain/story";

export type { Bounds };

/** A position in pixels, x to the right and y down. */
export type PixelPoint = readonly [x: number, y: number];

/** An axis-aligned bounding box in pixels. */
export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;

/** What a window shows: its corner in world pixels of `zoom`, its size in CSS pixels. */
export type PixelView = Readonly<{
  zoom: number;
  left: number;
  top: number;
  width: number;
  height: number;
}>;

const WORLD_PX = 256;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;

/** Normalized Web Mercator (EPSG 3857): 0…1 from north-west. */
export function unitPosition([lon, lat]: LonLat): PixelPoint {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Pixels across the whole world at a zoom. */
export function worldSize(zoom: number): number {
  return WORLD_PX * 2 ** zoom;
}

/** World pixels of a position at a zoom. */
export function worldPixels(lonLat: LonLat, zoom: number): PixelPoint {
  const [x, y] = unitPosition(lonLat);
  const size = worldSize(zoom);
  return [x * size, y * size];
}

/** The inverse of `worldPixels`. */
export function lonLatOf([x, y]: PixelPoint, zoom: number): LonLat {
  const size = worldSize(zoom);
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size)));
  return [(x / size) * 360 - 180, (latitude * 180) / Math.PI];
}

/** Pixels of the window, from its top left corner. */
export function screenPixels(lonLat: LonLat, view: PixelView): PixelPoint {
  const [x, y] = worldPixels(lonLat, view.zoom);
  return [x - view.left, y - view.top];
}

/** What a window and `margin` pixels around it show, in degrees. */
export function viewBounds(view: PixelView, margin: number): Bounds {
  const { zoom, left, top, width, height } = view;
  const [west, south] = lonLatOf([left - margin, top + height + margin], zoom);
  const [east, north] = lonLatOf([left + width + margin, top - margin], zoom);
  return [west, south, east, north];
}

/** Ground metres in one pixel at a latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}

/** The bounding box of points; a loop, since a call takes no more than some 100,000 arguments. */
export function extentOf(points: readonly PixelPoint[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
