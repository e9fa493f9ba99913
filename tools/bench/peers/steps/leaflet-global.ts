import L from "leaflet";

// Leaflet.markercluster expects a global Leaflet; import this first.
Object.assign(globalThis, { L });
