import { type LatLng, type Map as LeafletMap, type Point, point } from "leaflet";
import type { LonLat, Site } from "../../domain/site";
import { FIGURE, FIT, fitFrame, freeSize } from "./fit";
import { toLatLng } from "./leaflet-position";
import type { Limits } from "./limits";
import type { CameraTarget, Padding } from "./model";
import { metresPerPixel, type PixelPoint } from "./projection";

/** Room for a pin and the start of its label around a position that must be seen. */
const SIGHT = { top: 56, right: 96, bottom: 28, left: 96 } as const;
/** From here on the towns and waters around a place are named. */
const SURROUNDINGS_ZOOM = 9;
/** A place whose position is coarse keeps its whole circle in view: its radius, as a part of it. */
const MOST_OF_VIEW = 0.4;

export type CameraMove = Readonly<{
  padding: Padding;
  limits: Limits;
  animate: boolean;
  /** A place that a view of an address keeps in sight. */
  selected: LonLat | null;
  /** The zoom from which on a site is in no cluster. */
  aloneZoom(site: Site): number;
}>;

/** Moves the map for a target, so that nothing of it lies below a panel. */
export function moveCamera(map: LeafletMap, target: CameraTarget, move: CameraMove): void {
  // A window without size shows nothing, and a zoom for it would be no number.
  const { x, y } = map.getSize();
  if (x === 0 || y === 0) return;
  if (target.type === "view") {
    const { zoom, lat, lon } = target.view;
    const kept = within(map, zoom);
    go(map, keepClear(map, toLatLng([lon, lat]), kept, move), kept, move);
  } else if (target.type === "fit") fit(map, target.lonLats, target.leastZoom, move);
  else if (target.type === "site") {
    const zoom = Math.max(map.getZoom(), siteZoom(map, target.site, move));
    goBeside(map, toLatLng(target.site.lonLat), zoom, move);
  } else if (target.type === "ground") {
    goBeside(map, toLatLng(target.lonLat), target.zoom, move);
  } else if (target.type === "position") {
    const { lonLat, beside } = target;
    const both = beside ? zoomAround(map, lonLat, beside, move.padding) : SURROUNDINGS_ZOOM;
    const zoom = Math.max(map.getZoom(), Math.min(SURROUNDINGS_ZOOM, both));
    goBeside(map, toLatLng(lonLat), zoom, move);
  } else bringIntoSight(map, target.lonLat, move);
}

/** Zooms about a point of the window; `move.selected`, which is in it, does not end below a panel. */
export function zoomAbout(map: LeafletMap, about: Point, wanted: number, move: CameraMove): void {
  const zoom = within(map, wanted);
  const middle = map.getSize().divideBy(2);
  const part = 1 - 1 / map.getZoomScale(zoom);
  const centre = map.containerPointToLatLng(middle.add(about.subtract(middle).multiplyBy(part)));
  go(map, keepClear(map, centre, zoom, move), zoom, move);
}

/** Where a position is seen in the window; null where it lies outside or below a panel. */
export function pointInSight(map: LeafletMap, lonLat: LonLat, padding: Padding): Point | null {
  const { top, right, bottom, left } = padding;
  const { x: width, y: height } = map.getSize();
  const { x, y } = map.latLngToContainerPoint(toLatLng(lonLat));
  const inside = x >= left && x <= width - right && y >= top && y <= height - bottom;
  return inside ? point(x, y) : null;
}

/** The middle of what the panels leave free, in pixels of the window. */
export function freeMiddle(map: LeafletMap, { top, right, bottom, left }: Padding): Point {
  const { x, y } = map.getSize();
  return point((left + x - right) / 2, (top + y - bottom) / 2);
}

function within(map: LeafletMap, zoom: number): number {
  return Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), zoom));
}

function go(map: LeafletMap, centre: LatLng, wanted: number, { limits, animate }: CameraMove) {
  const zoom = within(map, wanted);
  limits.prepare(zoom);
  map.setView(centre, zoom, { animate });
}

/** Goes where `position` stands in the middle of what the panels leave free. */
function goBeside(map: LeafletMap, position: LatLng, wanted: number, move: CameraMove): void {
  const zoom = within(map, wanted);
  const { top, right, bottom, left } = move.padding;
  const off = point((right - left) / 2, (bottom - top) / 2);
  go(map, map.unproject(map.project(position, zoom).add(off), zoom), zoom, move);
}

/** What the panels leave free, in pixels. */
function freeSizeOf(map: LeafletMap, padding: Padding): PixelPoint {
  const { x, y } = map.getSize();
  return freeSize([x, y], padding);
}

/** At what zoom a site stands alone and its surroundings are recognised. */
function siteZoom(map: LeafletMap, site: Site, { padding, aloneZoom }: CameraMove): number {
  const [x, y] = freeSizeOf(map, padding);
  const radiusAtZero = (site.precisionKm * 1000) / metresPerPixel(site.lonLat[1], 0);
  const whole = Math.log2((MOST_OF_VIEW * Math.min(x, y)) / radiusAtZero);
  const surroundings = Math.min(SURROUNDINGS_ZOOM, Math.floor(whole * 2) / 2);
  return Math.max(surroundings, aloneZoom(site));
}

/** The zoom at which `beside` is still in view when `middle` stands in the middle. */
function zoomAround(map: LeafletMap, middle: LonLat, beside: LonLat, padding: Padding): number {
  const [x, y] = freeSizeOf(map, padding);
  const away = map.project(toLatLng(beside), 0).subtract(map.project(toLatLng(middle), 0));
  const room = (free: number, by: number) =>
    Math.log2(Math.max(1, free / 2 - FIT.top) / Math.max(Math.abs(by), Number.MIN_VALUE));
  return Math.floor(Math.min(room(x, away.x), room(y, away.y)) * 2) / 2;
}

function fit(
  map: LeafletMap,
  lonLats: readonly LonLat[],
  leastZoom: number | undefined,
  move: CameraMove,
): void {
  const { x, y } = map.getSize();
  const frame = fitFrame(lonLats, leastZoom, {
    size: [x, y],
    padding: move.padding,
    minZoom: map.getMinZoom(),
    maxZoom: map.getMaxZoom(),
  });
  if (frame) go(map, map.unproject(point(...frame.middle), frame.zoom), frame.zoom, move);
}

/** The shortest pan after which the position stands clear of the panels. */
function bringIntoSight(map: LeafletMap, lonLat: LonLat, { padding, animate }: CameraMove): void {
  const by = wayClear(map, map.latLngToContainerPoint(toLatLng(lonLat)), padding, SIGHT);
  if (by.x !== 0 || by.y !== 0) map.panBy(by, { animate });
}

/** The centre nearest to `centre` at which the selected place stands clear of the panels. */
function keepClear(
  map: LeafletMap,
  centre: LatLng,
  zoom: number,
  { selected, padding }: CameraMove,
): LatLng {
  if (!selected) return centre;
  const middle = map.project(centre, zoom);
  const at = map.project(toLatLng(selected), zoom).subtract(middle).add(map.getSize().divideBy(2));
  const by = wayClear(map, at, padding, FIGURE);
  return by.x === 0 && by.y === 0 ? centre : map.unproject(middle.add(by), zoom);
}

/** By how much the window has to move for a point of it to stand clear, with `room` around. */
function wayClear(map: LeafletMap, at: Point, padding: Padding, room: Padding): Point {
  const { top, right, bottom, left, corners = [] } = padding;
  const { x: width, y: height } = map.getSize();
  const outside = ({ x, y }: Point, around: Padding) =>
    point(
      shift(x, left + around.left, width - right - around.right),
      shift(y, top + around.top, height - bottom - around.bottom),
    );
  let by = outside(at, room);
  for (const corner of corners) {
    const { x, y } = at.subtract(by);
    const west = corner.left - FIGURE.right;
    const east = corner.right + FIGURE.left;
    const north = corner.top - FIGURE.bottom;
    const south = corner.bottom + FIGURE.top;
    if (x <= west || x >= east || y <= north || y >= south) continue;
    const ways = [point(x - west, 0), point(x - east, 0), point(0, y - north), point(0, y - south)]
      .map((way) => by.add(way))
      // The way out from below a button must not lead below a panel.
      .filter((way) => outside(at.subtract(way), FIGURE).equals(point(0, 0)))
      .sort((one, other) => one.distanceTo(by) - other.distanceTo(by));
    by = ways[0] ?? by;
  }
  return by;
}

/** By how much a value lies outside [low, high]; from the middle where there is no room. */
function shift(value: number, low: number, high: number): number {
  if (low > high) return value - (low + high) / 2;
  if (value < low) return value - low;
  return value > high ? value - high : 0;
}
