import type { Polygon } from "./clip.ts";
import type { Line, Point } from "./geo.ts";

export type Layer = "water" | "boundaries" | "places" | "roads" | "landcover" | "physical_point";

export type Shape =
  | { type: "point"; at: Point }
  | { type: "line"; line: Line }
  | { type: "polygon"; polygon: Polygon };

export type Properties = Record<string, string | number | undefined>;

/** One thing on the map, at full resolution; `tiles.ts` simplifies it for each zoom. */
export interface Item {
  layer: Layer;
  shape: Shape;
  properties: Properties;
  /** data zooms, inclusive; map zoom is one more */
  minZoom: number;
  maxZoom?: number;
}
