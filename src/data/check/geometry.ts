import type { MultiPolygon, Polygon, Position } from "geojson";
import type { LonLat } from "../../domain/site";

/** Kilometres in a degree of a great circle of a sphere of 6,371 km. */
const KM_PER_DEGREE = 111.195;
const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * How far a point lies outside an outline, in km; 0 inside. Plane geometry around the point, good
 * to a part in a hundred within some 100 km.
 */
export function distanceOutsideKm(point: LonLat, outline: Polygon | MultiPolygon): number {
  if (liesIn(point, outline)) return 0;
  return Math.min(
    ...polygonsOf(outline)
      .flat()
      .map((ring) => distanceToRingKm(point, ring)),
  );
}

/** Whether a point lies in an outline, which is told far sooner than how far outside it is. */
export function liesIn(point: LonLat, outline: Polygon | MultiPolygon): boolean {
  return polygonsOf(outline).some((rings) => isInside(point, rings));
}

function polygonsOf(outline: Polygon | MultiPolygon): readonly Position[][][] {
  return outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
}

/** Even-odd rule over all rings, so that a hole is outside. */
function isInside([lon, lat]: LonLat, rings: readonly Position[][]): boolean {
  let inside = false;
  const edges = edgesOf(rings);
  for (let at = 0; at < edges.length; at += 4) {
    const ay = edges[at + 1] ?? 0;
    const by = edges[at + 3] ?? 0;
    if (ay > lat === by > lat) continue;
    const ax = edges[at] ?? 0;
    const bx = edges[at + 2] ?? 0;
    if (lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const known = new WeakMap<readonly Position[][], Float64Array>();

/**
 * Both ends of each edge, one number after the other: a hundred thousand points are held against outlines
 * of hundreds of edges, and lists of lists are ten times as slow.
 */
function edgesOf(rings: readonly Position[][]): Float64Array {
  let edges = known.get(rings);
  if (!edges) {
    const ends = rings.flatMap((ring) =>
      ring.slice(1).flatMap(([bx = 0, by = 0], before) => {
        const [ax = 0, ay = 0] = ring[before] ?? [];
        return [ax, ay, bx, by];
      }),
    );
    edges = new Float64Array(ends);
    known.set(rings, edges);
  }
  return edges;
}

function distanceToRingKm([lon, lat]: LonLat, ring: readonly Position[]): number {
  const shrink = Math.cos(lat * RADIANS_PER_DEGREE);
  let least = Infinity;
  for (let at = 1; at < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    const [x, y] = [(ax - lon) * shrink, ay - lat];
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const along = -(x * dx + y * dy) / (dx * dx + dy * dy || 1);
    const nearest = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x + nearest * dx, y + nearest * dy));
  }
  return least * KM_PER_DEGREE;
}

/** The vector between two near points in km, east and north. */
export function offsetKm([lon, lat]: LonLat, [toLon, toLat]: LonLat): readonly [number, number] {
  const shrink = Math.cos(lat * RADIANS_PER_DEGREE);
  return [(toLon - lon) * shrink * KM_PER_DEGREE, (toLat - lat) * KM_PER_DEGREE];
}
