import { Map as LeafletMap } from "leaflet";
import { createLinesLayer, type LinesModel } from "./lines-layer";

/**
 * Has lines drawn on the map that is opened next. `follow` is handed what sets them, once there is a map,
 * and gives what ends it. Only pages with such lines load this: the map itself does not know of it.
 */
export function drawLinesOnMap(follow: (set: (model: LinesModel) => void) => () => void): void {
  LeafletMap.addInitHook(function addLines(this: LeafletMap) {
    const layer = createLinesLayer(this);
    const stop = follow(layer.set);
    this.on("unload", () => {
      stop();
      layer.remove();
    });
  });
}
