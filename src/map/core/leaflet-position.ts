import { type LatLng, type Map as LeafletMap, latLng } from "leaflet";
import type { LonLat } from "../../domain/site";
import type { PixelPoint, PixelView } from "./projection";

// The only file in which longitude and latitude change places.

export function toLatLng([lon, lat]: LonLat): LatLng {
  return latLng(lat, lon);
}

export function toLonLat({ lng, lat }: LatLng): LonLat {
  return [lng, lat];
}

/** What the map's window shows now. */
export function pixelView(map: LeafletMap): PixelView {
  const { min } = map.getPixelBounds();
  const size = map.getSize();
  return {
    zoom: map.getZoom(),
    left: min?.x ?? 0,
    top: min?.y ?? 0,
    width: size.x,
    height: size.y,
  };
}

/** World pixels at the origin of Leaflet's layers. */
export function layerOrigin(map: LeafletMap): PixelPoint {
  const { x, y } = map.getPixelOrigin();
  return [x, y];
}

/** World pixels at the origin of Leaflet's layers once a zoom animation has ended. */
export function layerOriginAfter(map: LeafletMap, center: LatLng, zoom: number): PixelPoint {
  const pane = map.layerPointToContainerPoint([0, 0]);
  const { x, y } = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
  return [x, y];
}
