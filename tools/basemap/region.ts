import { join } from "node:path";
import type { BBox, Point } from "./geo.ts";
import type { Layer } from "./item.ts";

/**
 * The extent of everything drawn: south of 37° N are disputed borders, west of 62° E the Aral Sea,
 * which the sources still show full.
 */
export const OUTER: BBox = [62, 37.2, 103, 56];
/** The extent of full detail. Outside it data ends at zoom 6, for wide windows. */
export const CORE: BBox = [69.5, 38.2, 93.5, 50.8];

export const MIN_ZOOM = 3;
export const OUTER_MAX_ZOOM = 6;
export const MAX_ZOOM = 9;

export const boxAt = (zoom: number): BBox => (zoom <= OUTER_MAX_ZOOM ? OUTER : CORE);

/** Extent and zooms of an archive. */
export interface ArchiveExtent {
  minZoom: number;
  maxZoom: number;
  bounds: BBox;
  boxAt(zoom: number): BBox;
  /** The initial view in the archive's metadata. */
  centre: Point;
  centreZoom: number;
  /** Simplification tolerance in tile units, 8 per pixel. */
  tolerance(zoom: number, layer: Layer): number;
}

export const REGION: ArchiveExtent = {
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
  bounds: OUTER,
  boxAt,
  centre: [80.5, 44],
  centreZoom: 6,
  // The last zoom is overzoomed. Borders along a winding river would look frayed at the tolerance
  // of a shore.
  tolerance(zoom, layer) {
    if (layer === "boundaries") return zoom === MAX_ZOOM ? 2.4 : 6;
    if (zoom === MAX_ZOOM) return 1.6;
    return zoom >= 7 ? 2.4 : 3;
  },
};

const here = import.meta.dirname;
export const OUT_DIR = join(here, "..", "..", "public", "tiles");
export const MODULES = join(here, "node_modules");
