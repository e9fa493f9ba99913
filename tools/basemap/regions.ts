import { read } from "shapefile";
import type { Border } from "./borders.ts";
import { clipLine, outsideOf, type Polygon } from "./clip.ts";
import drawn from "./drawn-regions.json" with { type: "json" };
import { kilometres, type Line, lengthKm, type Point, throughPoints } from "./geo.ts";
import type { Item } from "./item.ts";
import { OUTER } from "./region.ts";
import type { River } from "./rivers.ts";

/**
 * First-level regions. Natural Earth shows Kazakhstan before 2022, and no cleanly licensed outline
 * of the Ili and Bortala prefectures exists: those lines are drawn by hand along the ridges and
 * rivers that they are known to follow. All are marked approximate.
 */
export async function regionItems(
  shapefile: string,
  lakes: readonly Polygon[],
  borders: readonly Border[],
  rivers: readonly River[],
): Promise<Item[]> {
  const lines = [
    ...(await naturalEarth(shapefile)),
    ...drawnLines(borders),
    ...alongTheIli(rivers),
  ];
  return lines
    .flatMap((line) => clipLine(line, OUTER))
    .flatMap((line) => outsideOf(line, lakes))
    .filter((line) => lengthKm(line) > 3)
    .map((line) => ({
      layer: "boundaries",
      shape: { type: "line", line },
      properties: { kind: "region", approximate: 1 },
      minZoom: 5,
    }));
}

async function naturalEarth(shapefile: string): Promise<Line[]> {
  const data = await read(`${shapefile}.shp`, `${shapefile}.dbf`, { encoding: "utf-8" });
  return data.features.flatMap(({ geometry, properties }): Line[] => {
    if (!["KAZ", "KGZ", "CHN"].includes(String(properties?.ADM0_A3 ?? properties?.adm0_a3)))
      return [];
    const parts =
      geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.type === "MultiLineString"
          ? geometry.coordinates
          : [];
    // A city with region status is a loop of a few kilometres: its town area shows it.
    if (lengthKm(parts.flat().map(([x = 0, y = 0]): Point => [x, y])) < 120) return [];
    return parts.map((part) => part.map(([x = 0, y = 0]): Point => [x, y]));
  });
}

/** Snaps ends near a border to it. */
function drawnLines(borders: readonly Border[]): Line[] {
  return drawn.lines.map(({ points, from, to }) => {
    const line = points.map(([x = 0, y = 0]): Point => [x, y]);
    if (from === "border") line.unshift(nearestOn(line[0], borders));
    if (to === "border") line.push(nearestOn(line.at(-1), borders));
    return throughPoints(line, 6);
  });
}

/** Between the border and the lake, the border of Almaty Region and Jetisu is the Ili. */
function alongTheIli(rivers: readonly River[]): Line[] {
  return rivers
    .filter((river) => river.names?.en === "Ili")
    .flatMap((river) => clipLine(river.line, [78, 43.5, 80.53, 44.2]));
}

function nearestOn(target: Point | undefined, borders: readonly Border[]): Point {
  let best: Point = target ?? [0, 0];
  let bestKm = Infinity;
  if (!target) return best;
  for (const { line } of borders) {
    for (const point of line) {
      const km = kilometres(point, target);
      if (km < bestKm) [best, bestKm] = [point, km];
    }
  }
  return best;
}
