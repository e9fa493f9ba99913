import { type Map as LeafletMap, latLngBounds, map as leafletMap, type MapOptions } from "leaflet";
import { toLatLng } from "./leaflet-position";

/** The region in view before the camera has its first target. */
const CENTRE = toLatLng([80.5, 43.8]);

/**
 * Options for every Leaflet map of ours. Leaflet 1.9 does not honour reduced motion by itself;
 * fading tiles would go on changing after the page has said that it is ready.
 */
export function leafletOptions(reducedMotion: boolean): MapOptions {
  return {
    center: CENTRE,
    zoom: 6,
    minZoom: 5,
    maxZoom: 12,
    zoomSnap: 0.5,
    zoomControl: false,
    attributionControl: false,
    // Arrow keys walk the sites; see keyboard.ts.
    keyboard: false,
    fadeAnimation: false,
    zoomAnimation: !reducedMotion,
    inertia: !reducedMotion,
    // Wide, so that the region can stand clear of a sheet that covers half of a tall screen.
    maxBounds: latLngBounds(toLatLng([40, 15]), toLatLng([120, 63])),
    maxBoundsViscosity: 0.6,
    worldCopyJump: false,
  };
}

/** A Leaflet map without React. */
export function createLeafletMap(container: HTMLElement, reducedMotion: boolean): LeafletMap {
  return leafletMap(container, leafletOptions(reducedMotion));
}
