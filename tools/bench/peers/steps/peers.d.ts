// Minimal types of two plugins without (discoverable) ones.
import type { FeatureCollection } from "geojson";
import type { FeatureGroup, Layer, LayerGroup } from "leaflet";

declare module "leaflet" {
  function timeline(
    features: FeatureCollection,
    options: Readonly<{
      getInterval(feature: Feature): Readonly<{ start: number; end: number }>;
      pointToLayer(feature: unknown, at: LatLng): Layer;
    }>,
  ): LayerGroup & { setTime(time: number): void };

  function markerClusterGroup(
    options: Readonly<{ chunkedLoading: boolean }>,
  ): FeatureGroup & { addLayers(layers: readonly Layer[]): void };
}

declare module "leaflet.timeline" {}
declare module "leaflet.markercluster" {}
