import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeometryCollection } from "geojson";
import { clipPolygon, type Polygon } from "./clip.ts";
import {
  areaKm2,
  bboxOf,
  first,
  inBBox,
  insideRing,
  kilometres,
  type Line,
  last,
  lengthKm,
  overlaps,
  type Point,
  pad,
  smooth,
  stitch,
} from "./geo.ts";
import { gmtPieces } from "./gmt.ts";
import type { Item } from "./item.ts";
import { lakeNames, type NamedWater, nameFields } from "./names.ts";
import { CORE, MODULES, OUTER } from "./region.ts";

export interface Lake {
  polygon: Polygon;
  areaKm2: number;
  named?: NamedWater;
}

/** Lakes of GSHHG, and those missing there from OpenStreetMap. */
export function findLakes(): Lake[] {
  const shores = gshhgLakes();
  const drawn = shores.map((lake) => lake.polygon);
  const extra = osmLakes().filter((lake) => !drawn.some((have) => meets(have, lake)));
  return [...drawn, ...extra]
    .flatMap((polygon) => clipPolygon(polygon, OUTER))
    .flatMap((polygon): Lake[] => {
      const ring = polygon[0];
      if (!ring) return [];
      const named = lakeNames().find((name) => insideRing([name.lon, name.lat], ring));
      return [{ polygon, areaKm2: areaKm2(ring), ...(named ? { named } : {}) }];
    });
}

function gshhgLakes(): { polygon: Polygon }[] {
  // Wider than the map, so that lakes at its edge are closed.
  const rings = closedRings(stitch(gmtPieces(pad(OUTER, 3), ["-W2", "-A0/2/2"]), 0.002));
  const islands = closedRings(stitch(gmtPieces(pad(OUTER, 3), ["-W3", "-A0/3/3"]), 0.002));
  return rings.map((ring) => ({
    polygon: [ring, ...islands.filter((island) => insideRing(first(island), ring))],
  }));
}

function closedRings(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.length < 4 || kilometres(first(line), last(line)) > 1) return [];
    return [[...line.slice(0, -1), first(line)]];
  });
}

/** Rasterised at the source: two rounds of corner cutting remove the steps. */
function osmLakes(): Polygon[] {
  const file = join(MODULES, "@geo-maps", "earth-waterbodies-10m", "map.geo.json");
  const data: GeometryCollection = JSON.parse(readFileSync(file, "utf8"));
  const found: Polygon[] = [];
  for (const geometry of data.geometries) {
    if (geometry.type !== "MultiPolygon") continue;
    for (const rings of geometry.coordinates) {
      const polygon = rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y]));
      const ring = polygon[0];
      if (!ring || !inBBox(first(ring), OUTER)) continue;
      const least = inBBox(first(ring), CORE) ? 6 : 60;
      if (areaKm2(ring) < least || isRiverbank(ring)) continue;
      found.push(polygon.filter((r) => areaKm2(r) > 2).map((r) => smooth(r, 2)));
    }
  }
  return found;
}

/** Long and thin: a riverbank, and the river is a line already. */
function isRiverbank(ring: Line): boolean {
  return (4 * Math.PI * areaKm2(ring)) / lengthKm(ring) ** 2 < 0.05 && areaKm2(ring) < 200;
}

function meets(a: Polygon, b: Polygon): boolean {
  const [ringA, ringB] = [a[0], b[0]];
  if (!ringA || !ringB || !overlaps(bboxOf(ringA), bboxOf(ringB))) return false;
  return ringA.some((p) => insideRing(p, ringB)) || ringB.some((p) => insideRing(p, ringA));
}

/** The data zoom from which a lake is about 8 px across. */
export function lakeMinZoom(km2: number): number {
  if (km2 > 1200) return 3;
  if (km2 > 300) return 4;
  if (km2 > 90) return 5;
  if (km2 > 30) return 6;
  if (km2 > 8) return 7;
  return 8;
}

export function lakeItems(lakes: readonly Lake[]): Item[] {
  return lakes.map((lake) => ({
    layer: "water",
    shape: { type: "polygon", polygon: lake.polygon },
    properties: {
      kind: lake.named?.kind ?? "lake",
      ...(lake.named ? nameFields(lake.named.names) : {}),
    },
    minZoom: lakeMinZoom(lake.areaKm2),
  }));
}
