import { DomUtil, type Map as LeafletMap } from "leaflet";
import { toLonLat } from "./leaflet-position";
import type { Padding } from "./model";
import { type Box, metresPerPixel, type PixelPoint } from "./projection";
import { roundLength } from "./round-length";
import { MOST_SIZES, scaleBox, withScaleRoom } from "./scale-room";

export type ScaleBar = {
  /**
   * `distance` writes a length in km in the reader's language. Where that runs from right to left the
   * page's buttons are at the left, and the bar is at the right. Returns where the bar stands in the
   * window, in px, its room included, so that no label goes there; nothing where a page hides it.
   */
  draw(distance: (km: number) => string, padding: Padding, rightToLeft: boolean): readonly Box[];
  /**
   * The padding with the bounding box of the bar at any zoom as one more corner, so that the camera keeps
   * figures out as it does from below the page's buttons; the same where a page hides the bar.
   */
  keepFree(padding: Padding, rightToLeft: boolean): Padding;
  remove(): void;
};

/** A bar whose length is a round number of km at the latitude of the map's centre. */
export function createScaleBar(map: LeafletMap): ScaleBar {
  const bar = DomUtil.create("div", "map-scale", map.getContainer());
  const sizeNow = (): PixelPoint => {
    const { x, y } = map.getSize();
    return [x, y];
  };
  /** For what padding, which another layout of the page changes, the bar was measured. */
  let known: Padding | undefined;
  /** Size of its text, with which all of it grows; 0 where a page hides it. */
  let textPx = 0;
  const isShown = (padding: Padding): boolean => {
    if (known !== padding) {
      known = padding;
      const { display, fontSize } = getComputedStyle(bar);
      textPx = display === "none" ? 0 : Number.parseFloat(fontSize);
    }
    return textPx > 0;
  };
  return {
    keepFree(padding, rightToLeft) {
      if (!isShown(padding)) return padding;
      return withScaleRoom(sizeNow(), padding, textPx, rightToLeft);
    },
    draw(distance, padding, rightToLeft) {
      if (!isShown(padding)) return [];
      const [, lat] = toLonLat(map.getCenter());
      const kmPerPixel = metresPerPixel(lat, map.getZoom()) / 1000;
      const km = roundLength(kmPerPixel * MOST_SIZES * textPx);
      const widthPx = Math.round(km / kmPerPixel);
      bar.style.width = `${widthPx}px`;
      bar.textContent = distance(km);
      bar.classList.toggle("map-scale-right", rightToLeft);
      return [scaleBox(sizeNow(), widthPx, padding, textPx, rightToLeft)];
    },
    remove: () => bar.remove(),
  };
}
