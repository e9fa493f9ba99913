// The parts of Leaflet that the map core uses, from Leaflet's own modules: 20 kB less than its
// bundle, which nothing can shake because its classes register themselves. The embed's build puts
// this in the place of `leaflet`; a part that is missing here stops that build.
export * as DomUtil from "leaflet/src/dom/DomUtil.js";
export { toLatLng as latLng } from "leaflet/src/geo/LatLng.js";
export { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { toPoint as point } from "leaflet/src/geometry/Point.js";
export { ImageOverlay } from "leaflet/src/layer/ImageOverlay.js";
export { GridLayer } from "leaflet/src/layer/tile/GridLayer.js";
export { Map, map } from "leaflet/src/map/index.js";
