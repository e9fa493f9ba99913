import type { Polygon } from "./clip.ts";
import type { Line, Point } from "./geo.ts";

/** By their names in the Protomaps basemap schema. */
export type Layer =
  | "earth"
  | "landcover"
  | "landuse"
  | "water"
  | "boundaries"
  | "buildings"
  | "roads"
  | "pois"
  | "physical_point"
  | "places";

export type Shape =
  | { type: "point"; at: Point }
  | { type: "line"; line: Line }
  | { type: "polygon"; polygon: Polygon };

export type Properties = Record<string, string | number | undefined>;

/** A feature at full resolution; `tiles.ts` simplifies it for each zoom. */
export interface Item {
  layer: Layer;
  shape: Shape;
  properties: Properties;
  /** data zooms, inclusive; map zoom is one more */
  minZoom: number;
  maxZoom?: number;
}
