import { type LatLng, type Map as LeafletMap, latLngBounds, point } from "leaflet";
import type { LonLat } from "../../domain/site";
import { toLatLng } from "./leaflet-position";
import type { Limits } from "./limits";
import type { CameraTarget, Padding } from "./model";

/** Room for a pin and the start of its label around a position that must be seen. */
const SIGHT = { top: 56, right: 96, bottom: 28, left: 96 } as const;
/** Room around all sites when the camera fits them. */
const FIT_PX = 36;
/** Fitting goes no nearer than this: a single place keeps its surroundings. */
const NEAREST_FIT = 10;

export type CameraMove = Readonly<{ padding: Padding; limits: Limits; animate: boolean }>;

/** Moves the map for a target, so that nothing of it lies below a panel. */
export function moveCamera(map: LeafletMap, target: CameraTarget, move: CameraMove): void {
  // A window without size shows nothing, and a zoom for it would be no number.
  const { x, y } = map.getSize();
  if (x === 0 || y === 0) return;
  if (target.type === "view") {
    const { zoom, lat, lon } = target.view;
    go(map, toLatLng([lon, lat]), zoom, move);
  } else if (target.type === "fit") fit(map, target.lonLats, move);
  else if (target.zoom !== undefined && target.zoom > map.getZoom()) {
    goBeside(map, toLatLng(target.lonLat), target.zoom, move);
  } else bringIntoSight(map, target.lonLat, move);
}

function go(map: LeafletMap, centre: LatLng, wanted: number, { limits, animate }: CameraMove) {
  const zoom = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), wanted));
  limits.prepare(zoom);
  map.setView(centre, zoom, { animate });
}

/** Goes where `position` stands in the middle of what the panels leave free. */
function goBeside(map: LeafletMap, position: LatLng, zoom: number, move: CameraMove): void {
  const { top, right, bottom, left } = move.padding;
  const off = point((right - left) / 2, (bottom - top) / 2);
  go(map, map.unproject(map.project(position, zoom).add(off), zoom), zoom, move);
}

function fit(map: LeafletMap, lonLats: readonly LonLat[], move: CameraMove): void {
  if (lonLats.length === 0) return;
  const { top, right, bottom, left } = move.padding;
  const room = map.getSize();
  const free = point(room.x - left - right, room.y - top - bottom);
  // On a small screen the panels leave little; fitting needs some pixels to fit into.
  const gap = Math.max(0, Math.min(FIT_PX, free.x / 6, free.y / 6));
  const bounds = latLngBounds(lonLats.map(toLatLng));
  const around = point(left + right + 2 * gap, top + bottom + 2 * gap);
  const fitting = map.getBoundsZoom(bounds, false, around);
  const zoom = Number.isFinite(fitting) ? Math.min(NEAREST_FIT, fitting) : map.getMinZoom();
  // The middle in pixels: on a Mercator map that is not the middle in degrees.
  const middle = map
    .project(bounds.getNorthWest(), zoom)
    .add(map.project(bounds.getSouthEast(), zoom))
    .divideBy(2);
  goBeside(map, map.unproject(middle, zoom), zoom, move);
}

/** The shortest pan after which the position stands clear of the panels. */
function bringIntoSight(map: LeafletMap, lonLat: LonLat, { padding, animate }: CameraMove): void {
  const { top, right, bottom, left } = padding;
  const { x, y } = map.latLngToContainerPoint(toLatLng(lonLat));
  const { x: width, y: height } = map.getSize();
  const by = point(
    shift(x, left + SIGHT.left, width - right - SIGHT.right),
    shift(y, top + SIGHT.top, height - bottom - SIGHT.bottom),
  );
  if (by.x !== 0 || by.y !== 0) map.panBy(by, { animate });
}

/** By how much a value lies outside [low, high]; in the middle where there is no room. */
function shift(value: number, low: number, high: number): number {
  if (low > high) return value - (low + high) / 2;
  if (value < low) return value - low;
  return value > high ? value - high : 0;
}
