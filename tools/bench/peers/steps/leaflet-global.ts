import L from "leaflet";

// Leaflet.markercluster looks for Leaflet here; import this before it.
Object.assign(globalThis, { L });
