import { DomUtil, type Map as LeafletMap } from "leaflet";
import { toLonLat } from "./leaflet-position";
import type { Padding } from "./model";
import { type Box, metresPerPixel } from "./projection";
import { roundLength } from "./round-length";

/** The bar is at most this long. */
const MOST_PX = 110;
/** Room to its left and right, and its height with the room below it; see `.map-scale`. */
const ROOM_PX = 12;
const HEIGHT_PX = 30;

export type ScaleBar = {
  /**
   * `distance` writes a length in km in the reader's language. Where that runs from right to left the
   * page's buttons are at the left, and the bar is at the right. Returns where the bar stands in the
   * window, in px, its room included, so that no label goes there; nothing where a page hides it.
   */
  draw(distance: (km: number) => string, padding: Padding, rightToLeft: boolean): readonly Box[];
  /**
   * The padding with the place that it takes at any zoom as one more corner, so that the camera keeps
   * figures out as it does from below the page's buttons; the same where a page hides the bar.
   */
  keepFree(padding: Padding, rightToLeft: boolean): Padding;
  remove(): void;
};

/** A bar whose length is a round number of km at the latitude of the map's centre. */
export function createScaleBar(map: LeafletMap): ScaleBar {
  const bar = DomUtil.create("div", "map-scale", map.getContainer());
  const boxOf = (widthPx: number, padding: Padding, rightToLeft: boolean): Box => {
    const { x, y } = map.getSize();
    const bottom = y - padding.bottom;
    const across = widthPx + 2 * ROOM_PX;
    const left = rightToLeft ? x - padding.right - across : padding.left;
    return { left, right: left + across, top: bottom - HEIGHT_PX, bottom };
  };
  /** For what padding, which another layout of the page changes, the bar was found to be shown. */
  let known: Readonly<{ padding: Padding; isShown: boolean }> | undefined;
  const isShown = (padding: Padding): boolean => {
    if (known?.padding !== padding) {
      known = { padding, isShown: getComputedStyle(bar).display !== "none" };
    }
    return known.isShown;
  };
  return {
    keepFree(padding, rightToLeft) {
      if (!isShown(padding)) return padding;
      const own = boxOf(MOST_PX, padding, rightToLeft);
      // The last, so that the buttons, which take a touch, come first.
      return { ...padding, corners: [...(padding.corners ?? []), own] };
    },
    draw(distance, padding, rightToLeft) {
      if (!isShown(padding)) return [];
      const [, lat] = toLonLat(map.getCenter());
      const kmPerPixel = metresPerPixel(lat, map.getZoom()) / 1000;
      const km = roundLength(kmPerPixel * MOST_PX);
      const widthPx = Math.round(km / kmPerPixel);
      bar.style.width = `${widthPx}px`;
      bar.textContent = distance(km);
      bar.classList.toggle("map-scale-right", rightToLeft);
      return [boxOf(widthPx, padding, rightToLeft)];
    },
    remove: () => bar.remove(),
  };
}
