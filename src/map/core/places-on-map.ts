import type { Map as LeafletMap, ZoomAnimEvent } from "leaflet";
import type { LonLat } from "../../domain/site";
import { layerOrigin, layerOriginAfter, toLatLng } from "./leaflet-position";
import type { PixelPoint } from "./projection";

/** Above the sites, below the controls. */
const Z_INDEX = "290";

/** An element that moves with the map, for what is not of the map's own data. */
export type PlacesOnMap = Readonly<{
  pane: HTMLElement;
  /** Calls `show` now and on each zoom; `place` projects to pixels of the pane. Returns the function that unsubscribes. */
  follow(show: (place: (lonLat: LonLat) => PixelPoint) => void): () => void;
}>;

export function createPlacesOnMap(map: LeafletMap, name: string): PlacesOnMap {
  const pane = map.createPane(name);
  pane.style.zIndex = Z_INDEX;
  return {
    pane,
    follow(show) {
      const showAt = ([left, top]: PixelPoint, zoom: number) =>
        show((lonLat) => {
          const { x, y } = map.project(toLatLng(lonLat), zoom);
          return [Math.round(x - left), Math.round(y - top)];
        });
      const onZoom = () => showAt(layerOrigin(map), map.getZoom());
      const onAnimation = ({ center, zoom }: ZoomAnimEvent) =>
        showAt(layerOriginAfter(map, center, zoom), zoom);
      map.on("zoom viewreset", onZoom);
      map.on("zoomanim", onAnimation);
      map.whenReady(onZoom);
      return () => {
        map.off("zoom viewreset", onZoom);
        map.off("zoomanim", onAnimation);
      };
    },
  };
}
