import { join } from "node:path";
import type { Box, Point } from "./geo.ts";
import type { Layer } from "./item.ts";

/**
 * Everything drawn lies in here: 37° N keeps clear of lines that anybody disputes, 62° E of the
 * Aral Sea, which the sources still show full.
 */
export const OUTER: Box = [62, 37.2, 103, 56];
/** Full detail. Outside it the map ends at data zoom 6: it is there so that a wide window does not see the end. */
export const CORE: Box = [69.5, 38.2, 93.5, 50.8];

export const MIN_ZOOM = 3;
export const OUTER_MAX_ZOOM = 6;
export const MAX_ZOOM = 9;

export const boxAt = (zoom: number): Box => (zoom <= OUTER_MAX_ZOOM ? OUTER : CORE);

/** What an archive covers, and how finely. */
export interface Grid {
  minZoom: number;
  maxZoom: number;
  bounds: Box;
  boxAt(zoom: number): Box;
  /** Where whoever opens the archive looks first. */
  centre: Point;
  centreZoom: number;
  /** How far a line may stray when it is simplified, in tile units, 8 to the pixel. */
  tolerance(zoom: number, layer: Layer): number;
}

export const REGION: Grid = {
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  bounds: OUTER,
  boxAt,
  centre: [80.5, 44],
  centreZoom: 6,
  // The last zoom is shown enlarged. Borders that follow a winding river would look frayed at the
  // detail that suits a shore.
  tolerance(zoom, layer) {
    if (layer === "boundaries") return zoom === MAX_ZOOM ? 2.4 : 6;
    if (zoom === MAX_ZOOM) return 1.6;
    return zoom >= 7 ? 2.4 : 3;
  },
};

const here = import.meta.dirname;
export const OUT_DIR = join(here, "..", "..", "public", "tiles");
export const MODULES = join(here, "node_modules");
