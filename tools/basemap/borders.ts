import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, Position } from "geojson";
import { clipLine } from "./clip.ts";
import {
  bboxOf,
  kilometres,
  type Line,
  lengthKm,
  overlaps,
  type Point,
  pad,
  segments,
  stitch,
} from "./geo.ts";
import type { Item } from "./item.ts";
import { MODULES, OUTER } from "./region.ts";

/** Borders changed by treaties of 2018 to 2025, after the data (2017). */
const MOVED_SINCE = new Set(["KGZ-TJK", "KGZ-UZB", "TJK-UZB"]);

/** Smaller exclaves are left out: invisible at these zooms. */
const LEAST_RING_KM = 200;
const LONGEST_GAP_KM = 250;

export interface Border {
  pair: string;
  line: Line;
}

/**
 * The borders between two countries, once each. Neighbouring rings do not always share their
 * vertices: where they diverge, one of the rings continues the line.
 */
export function findBorders(): Border[] {
  const rings = countryRings();
  const owners = new Map<string, string[]>();
  for (const { country, ring } of rings) {
    for (const edge of segments(ring)) {
      const key = edgeKey(edge);
      owners.set(key, [...(owners.get(key) ?? []), country]);
    }
  }
  const pieces = new Map<string, Line[]>();
  for (const { country, ring } of rings) {
    const edges = [...segments(ring)];
    const neighbours = edges.map((edge) => owners.get(edgeKey(edge))?.find((c) => c !== country));
    fillGaps(edges, neighbours);
    edges.forEach((edge, i) => {
      const other = neighbours[i];
      if (other === undefined || other < country) return;
      const pair = `${country}-${other}`;
      const list = pieces.get(pair);
      if (list) list.push(edge);
      else pieces.set(pair, [edge]);
    });
  }
  return [...pieces].flatMap(([pair, edges]) =>
    stitch(edges, 0.000005)
      .filter((line) => lengthKm(line) > 5)
      .flatMap((line) => clipLine(line, OUTER))
      .map((line) => ({ pair, line })),
  );
}

const edgeKey = ([a, b]: readonly [Point, Point]): string => [a.join(), b.join()].sort().join(";");

/** Adds the edges between two shared runs to the previous run, if they are not a coast. */
function fillGaps(edges: (readonly [Point, Point])[], neighbours: (string | undefined)[]): void {
  const start = neighbours.findIndex((n) => n !== undefined);
  if (start < 0) return;
  let before = neighbours[start];
  let gap: number[] = [];
  let gapKm = 0;
  for (let step = 1; step <= edges.length; step++) {
    const i = (start + step) % edges.length;
    const now = neighbours[i];
    const edge = edges[i];
    if (now === undefined && edge) {
      gap.push(i);
      gapKm += kilometres(edge[0], edge[1]);
      continue;
    }
    if (gapKm < LONGEST_GAP_KM) for (const g of gap) neighbours[g] = before;
    gap = [];
    gapKm = 0;
    before = now;
  }
}

function countryRings(): { country: string; ring: Line }[] {
  const file = join(MODULES, "@geo-maps", "countries-land-10m", "map.geo.json");
  const data: FeatureCollection = JSON.parse(readFileSync(file, "utf8"));
  const around = pad(OUTER, 1);
  return data.features.flatMap(({ geometry, properties }) =>
    ringsOf(geometry)
      .map((positions) => positions.map(([x = 0, y = 0]): Point => [x, y]))
      .filter((ring) => overlaps(bboxOf(ring), around) && lengthKm(ring) > LEAST_RING_KM)
      .map((ring) => ({ country: String(properties?.A3), ring })),
  );
}

function ringsOf(geometry: FeatureCollection["features"][number]["geometry"]): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  return [];
}

export function borderItems(borders: readonly Border[]): Item[] {
  return borders.map(({ pair, line }) => ({
    layer: "boundaries",
    shape: { type: "line", line },
    properties: { kind: "country", ...(MOVED_SINCE.has(pair) ? { approximate: 1 } : {}) },
    minZoom: 3,
  }));
}
