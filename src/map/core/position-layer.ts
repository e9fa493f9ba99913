import { DomUtil, type Map as LeafletMap } from "leaflet";
import type { Position } from "../../domain/site";
import { layerOrigin } from "./leaflet-position";
import { metresPerPixel, worldPixels } from "./projection";

export type PositionLayer = {
  set(position: Position | null): void;
  /** Draws for the view that the map shows now. */
  draw(): void;
  remove(): void;
};

/** Where the reader stands, and around it how far off that may be. Seen, not spoken: the list says it. */
export function createPositionLayer(map: LeafletMap, pane: string): PositionLayer {
  const circle = DomUtil.create("div", "map-position-accuracy", map.getPane(pane));
  const dot = DomUtil.create("div", "map-position", map.getPane(pane));
  let now: Position | null = null;
  return {
    set(position) {
      now = position;
    },
    draw() {
      circle.hidden = now === null;
      dot.hidden = now === null;
      if (!now) return;
      const [x, y] = worldPixels(now.lonLat, map.getZoom());
      const origin = layerOrigin(map);
      const place = `translate(${Math.round(x - origin[0])}px, ${Math.round(y - origin[1])}px)`;
      const radiusPx = now.accuracyM / metresPerPixel(now.lonLat[1], map.getZoom());
      circle.style.transform = place;
      circle.style.setProperty("--radius", `${Math.round(radiusPx)}px`);
      dot.style.transform = place;
    },
    remove() {
      circle.remove();
      dot.remove();
    },
  };
}
