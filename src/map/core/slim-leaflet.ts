// The parts of Leaflet that the map core and react-leaflet use, from Leaflet's own modules: 20 kB less
// than its bundle, which nothing can shake because its classes register themselves. Every build puts
// this in the place of `leaflet`; a part that is missing here stops it.
export * as DomUtil from "leaflet/src/dom/DomUtil.js";
export { toLatLng as latLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds, toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { toPoint as point } from "leaflet/src/geometry/Point.js";
export { ImageOverlay } from "leaflet/src/layer/ImageOverlay.js";
export { GridLayer } from "leaflet/src/layer/tile/GridLayer.js";
export { createMap as map, Map } from "leaflet/src/map/Map.js";

// Handlers register themselves. Not here: the keyboard, which is ours, and the context menu.
import "leaflet/src/map/handler/Map.BoxZoom.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
