import polygonClipping from "polygon-clipping";
import {
  type BBox,
  bboxOf,
  first,
  inBBox,
  insideRing,
  type Line,
  overlaps,
  type Point,
  segments,
} from "./geo.ts";

/** The parts of a line inside a box. */
export function clipLine(line: Line, box: BBox): Line[] {
  if (line.every((point) => inBBox(point, box))) return [line];
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (const [a, b] of segments(line)) {
    const cut = clipSegment(a, b, box);
    if (!cut) {
      if (part.length > 1) parts.push(part);
      part = [];
      continue;
    }
    if (part.length === 0) part.push(cut[0]);
    part.push(cut[1]);
    if (cut[1] !== b) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/**
 * Liang-Barsky clipping; returns the same end point object where it is inside, so that callers can
 * compare it.
 */
function clipSegment(a: Point, b: Point, [w, s, e, n]: BBox): [Point, Point] | undefined {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [-dx, a[0] - w],
    [dx, e - a[0]],
    [-dy, a[1] - s],
    [dy, n - a[1]],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined;
      continue;
    }
    const t = room / step;
    if (step < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
  }
  if (from > to) return undefined;
  const at = (t: number): Point => [a[0] + dx * t, a[1] + dy * t];
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

export type Polygon = readonly Line[];

const mutable = (polygon: Polygon): [number, number][][] =>
  polygon.map((ring) => ring.map(([x, y]): [number, number] => [x, y]));

export function clipPolygon(polygon: Polygon, box: BBox): Polygon[] {
  const ring = polygon[0];
  if (!ring || !overlaps(bboxOf(ring), box)) return [];
  if (ring.every((point) => inBBox(point, box))) return [polygon];
  const [w, s, e, n] = box;
  const frame: [number, number][][] = [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ];
  return polygonClipping.intersection(mutable(polygon), frame);
}

export function unite(polygons: readonly Polygon[]): Polygon[] {
  const [head, ...tail] = polygons.map(mutable);
  return head ? polygonClipping.union(head, ...tail) : [];
}

/** The parts of a line outside the polygons, for rivers at shores and region borders in lakes. */
export function outsideOf(line: Line, polygons: readonly Polygon[]): Line[] {
  const box = bboxOf(line);
  const near = polygons.flatMap((polygon) => {
    const ring = polygon[0];
    return ring && overlaps(bboxOf(ring), box) ? [{ ring, box: bboxOf(ring) }] : [];
  });
  if (near.length === 0) return [line];
  const parts: Point[][] = [];
  let part: Point[] = [first(line)];
  const flush = () => {
    if (part.length > 1) parts.push(part);
    part = [];
  };
  for (const [a, b] of segments(line)) {
    const stops = [0, ...crossings(a, b, near), 1];
    for (let i = 1; i < stops.length; i++) {
      const from = stops[i - 1] ?? 0;
      const to = stops[i] ?? 1;
      const at = (t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      const middle = at((from + to) / 2);
      if (near.some((lake) => inBBox(middle, lake.box) && insideRing(middle, lake.ring))) {
        flush();
        continue;
      }
      if (part.length === 0) part.push(at(from));
      part.push(to === 1 ? b : at(to));
    }
  }
  flush();
  return parts;
}

function crossings(a: Point, b: Point, near: readonly { ring: Line; box: BBox }[]): number[] {
  const box = bboxOf([a, b]);
  const found: number[] = [];
  for (const lake of near) {
    if (!overlaps(lake.box, box)) continue;
    for (const [c, d] of segments(lake.ring)) {
      const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
      if (cross === 0) continue;
      const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
      const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / cross;
      if (t > 0 && t < 1 && u >= 0 && u <= 1) found.push(t);
    }
  }
  return found.sort((x, y) => x - y);
}
