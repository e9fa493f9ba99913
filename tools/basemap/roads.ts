import drawn from "../../src/data/roads.json" with { type: "json" };
import { type Point, throughPoints } from "./geo.ts";
import type { Item } from "./item.ts";

/** No source has roads under a clean licence: a few corridors through their towns. */
export function roadItems(): Item[] {
  return drawn.roads.map(({ ref, minZoom, points }) => ({
    layer: "roads",
    shape: {
      type: "line",
      line: throughPoints(
        points.map(([x = 0, y = 0]): Point => [x, y]),
        16,
      ),
    },
    properties: { kind: "major_road", ref, schematic: 1, min_zoom: minZoom + 1 },
    minZoom,
  }));
}
