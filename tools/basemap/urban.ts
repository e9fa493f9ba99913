import { read } from "shapefile";
import { clipPolygon } from "./clip.ts";
import { areaKm2, first, inBBox, type Point } from "./geo.ts";
import type { Item } from "./item.ts";
import { CORE } from "./region.ts";

export async function urbanItems(shapefile: string): Promise<Item[]> {
  const data = await read(shapefile);
  return data.features.flatMap(({ geometry }): Item[] => {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return polygons
      .map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y])))
      .filter((rings) => inBBox(first(rings[0] ?? []), CORE))
      .flatMap((polygon) => clipPolygon(polygon, CORE))
      .map((polygon) => ({
        layer: "landcover",
        shape: { type: "polygon", polygon },
        properties: { kind: "urban_area" },
        minZoom: areaKm2(polygon[0] ?? []) > 120 ? 5 : 7,
      }));
  });
}
