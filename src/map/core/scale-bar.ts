import { DomUtil, type Map as LeafletMap } from "leaflet";
import { toLonLat } from "./leaflet-position";
import { metresPerPixel } from "./projection";

/** The bar is at most this long. */
const MOST_PX = 110;

export type ScaleBar = {
  /** `distance` writes a length in km in the reader's language. */
  draw(distance: (km: number) => string): void;
  remove(): void;
};

/** A bar whose length is a round number of km at the latitude of the map's centre. */
export function createScaleBar(map: LeafletMap): ScaleBar {
  const bar = DomUtil.create("div", "map-scale", map.getContainer());
  return {
    draw(distance) {
      const [, lat] = toLonLat(map.getCenter());
      const kmPerPixel = metresPerPixel(lat, map.getZoom()) / 1000;
      const km = roundLength(kmPerPixel * MOST_PX);
      bar.style.width = `${Math.round(km / kmPerPixel)}px`;
      bar.textContent = distance(km);
    },
    remove: () => bar.remove(),
  };
}

/** The longest of 1, 2, 5, 10, 20 … that is no longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = most / power;
  return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}
