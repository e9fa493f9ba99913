import { type Map as LeafletMap, latLngBounds, map as leafletMap, type MapOptions } from "leaflet";
import { MAP } from "../../domain/product-table";
import { ZOOM_SNAP } from "./fit";
import { toLatLng } from "./leaflet-position";

/** The region in view before the camera has its first target. */
const [lon = 0, lat = 0] = MAP.centre;

const [west = 0, south = 0, east = 0, north = 0] = MAP.bounds;

/** Options for every Leaflet map of ours; limits.ts narrows zooms and bounds to the window. */
function leafletOptions(reducedMotion: boolean): MapOptions {
  return {
    center: toLatLng([lon, lat]),
    zoom: MAP.zoom,
    minZoom: MAP.minZoom,
    maxZoom: MAP.maxZoom,
    zoomSnap: ZOOM_SNAP,
    zoomControl: false,
    attributionControl: false,
    // Arrow keys walk the sites; see keyboard.ts.
    keyboard: false,
    // The window's size is not the only thing that changes the map's; see ili-map.ts.
    trackResize: false,
    // Fading tiles would go on changing after the page has said that it is ready.
    fadeAnimation: false,
    // Leaflet prepares animations only for a map that starts with them; `setMotion` stops them.
    zoomAnimation: true,
    inertia: !reducedMotion,
    maxBounds: latLngBounds(toLatLng([west, south]), toLatLng([east, north])),
    maxBoundsViscosity: 0.6,
    worldCopyJump: false,
  };
}

/** A Leaflet map without React. */
export function createLeafletMap(container: HTMLElement, reducedMotion: boolean): LeafletMap {
  const map = leafletMap(container, leafletOptions(reducedMotion));
  setMotion(map, !reducedMotion);
  return map;
}

/** Leaflet 1.9 does not honour reduced motion by itself, and reads its options only once. */
export function setMotion(map: LeafletMap, moves: boolean): void {
  map.options.inertia = moves;
  map.options.zoomAnimation = moves;
  Object.assign(map, { _zoomAnimated: moves });
}
