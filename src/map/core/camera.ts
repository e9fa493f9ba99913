import { type Map as LeafletMap, latLngBounds, point } from "leaflet";
import type { LonLat } from "../../domain/site";
import { toLatLng } from "./leaflet-position";
import type { CameraTarget, Padding } from "./model";

/** Room for a pin and the start of its label around a position that must be seen. */
const SIGHT = { top: 56, right: 96, bottom: 28, left: 96 } as const;
/** Room around all sites when the camera fits them. */
const FIT_PX = 36;
/** Fitting goes no nearer than this: a single place keeps its surroundings. */
const NEAREST_FIT = 10;

/** Moves the map for a target, so that nothing of it lies below a panel. */
export function moveCamera(
  map: LeafletMap,
  target: CameraTarget,
  padding: Padding,
  animate: boolean,
): void {
  if (target.type === "view") {
    const { zoom, lat, lon } = target.view;
    map.setView(toLatLng([lon, lat]), zoom, { animate });
  } else if (target.type === "fit") fit(map, target.lonLats, padding, animate);
  else if (target.zoom !== undefined && target.zoom > map.getZoom()) {
    centreIn(map, target.lonLat, target.zoom, padding, animate);
  } else bringIntoSight(map, target.lonLat, padding, animate);
}

function fit(
  map: LeafletMap,
  lonLats: readonly LonLat[],
  { top, right, bottom, left }: Padding,
  animate: boolean,
): void {
  if (lonLats.length === 0) return;
  const room = map.getSize();
  // On a small screen the panels leave little; fitting needs some pixels to fit into.
  const gap = Math.min(FIT_PX, (room.y - top - bottom) / 6, (room.x - left - right) / 6);
  map.fitBounds(latLngBounds(lonLats.map(toLatLng)), {
    paddingTopLeft: point(left + gap, top + gap),
    paddingBottomRight: point(right + gap, bottom + gap),
    maxZoom: NEAREST_FIT,
    animate,
  });
}

function centreIn(
  map: LeafletMap,
  lonLat: LonLat,
  zoom: number,
  { top, right, bottom, left }: Padding,
  animate: boolean,
): void {
  const off = point((right - left) / 2, (bottom - top) / 2);
  const centre = map.unproject(map.project(toLatLng(lonLat), zoom).add(off), zoom);
  map.setView(centre, zoom, { animate });
}

/** The shortest pan after which the position stands clear of the panels. */
function bringIntoSight(
  map: LeafletMap,
  lonLat: LonLat,
  { top, right, bottom, left }: Padding,
  animate: boolean,
): void {
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
