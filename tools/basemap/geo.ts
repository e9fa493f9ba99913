/** Plane geometry for the builder. Longitude first, degrees, unless a name says otherwise. */
export type Point = readonly [number, number];
export type Line = readonly Point[];
/** west, south, east, north */
export type BBox = readonly [number, number, number, number];

const RAD = Math.PI / 180;

/** Web Mercator on a unit square, y down: what tiles are cut from. */
export function toUnit([lon, lat]: Point): Point {
  const sin = Math.sin(lat * RAD);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}

export function fromUnit([x, y]: Point): Point {
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RAD;
  return [(x - 0.5) * 360, lat];
}

export function kilometres(a: Point, b: Point): number {
  const x = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * RAD);
  return Math.hypot(x, b[1] - a[1]) * 111.195;
}

export function lengthKm(line: Line): number {
  let sum = 0;
  for (const [a, b] of segments(line)) sum += kilometres(a, b);
  return sum;
}

export function* segments(line: Line): Generator<readonly [Point, Point]> {
  let previous: Point | undefined;
  for (const point of line) {
    if (previous) yield [previous, point];
    previous = point;
  }
}

export const first = (line: Line): Point => line[0] ?? [0, 0];
export const last = (line: Line): Point => line.at(-1) ?? [0, 0];

export const inBBox = ([x, y]: Point, [w, s, e, n]: BBox): boolean =>
  x >= w && x <= e && y >= s && y <= n;

export function bboxOf(line: Line): BBox {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    w = Math.min(w, x);
    s = Math.min(s, y);
    e = Math.max(e, x);
    n = Math.max(n, y);
  }
  return [w, s, e, n];
}

export const overlaps = (a: BBox, b: BBox): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

export const pad = ([w, s, e, n]: BBox, by: number): BBox => [w - by, s - by, e + by, n + by];

/** Square kilometres, always positive. */
export function areaKm2(ring: Line): number {
  let sum = 0;
  const shrink = Math.cos(first(ring)[1] * RAD);
  for (const [a, b] of segments(ring)) sum += a[0] * b[1] - b[0] * a[1];
  return (Math.abs(sum) / 2) * 111.195 ** 2 * shrink;
}

export function insideRing([x, y]: Point, ring: Line): boolean {
  let inside = false;
  for (const [a, b] of segments(ring)) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
      inside = !inside;
    }
  }
  return inside;
}

/** Chaikin's corner cutting. A ring stays a ring, an open line keeps its ends. */
export function smooth(line: Line, times = 1): Line {
  let now = line;
  for (let i = 0; i < times; i++) {
    const closed = samePoint(first(now), last(now));
    const next: Point[] = closed ? [] : [first(now)];
    for (const [a, b] of segments(now)) {
      next.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      next.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    next.push(closed ? first(next) : last(now));
    now = next;
  }
  return now;
}

/** A smooth line through every given point (centripetal Catmull-Rom). */
export function throughPoints(points: Line, steps = 8): Line {
  if (points.length < 3) return points;
  const out: Point[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    const p1 = points[i] ?? [0, 0];
    const p2 = points[i + 1] ?? p1;
    const p0 = points[i - 1] ?? mirror(p2, p1);
    const p3 = points[i + 2] ?? mirror(p1, p2);
    for (let s = 0; s < steps; s++) out.push(catmullRom(p0, p1, p2, p3, s / steps));
  }
  out.push(last(points));
  return out;
}

const mirror = (of: Point, at: Point): Point => [2 * at[0] - of[0], 2 * at[1] - of[1]];

function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, share: number): Point {
  const knot = (from: number, a: Point, b: Point) =>
    from + Math.sqrt(Math.max(1e-9, Math.hypot(b[0] - a[0], b[1] - a[1])));
  const t0 = 0;
  const t1 = knot(t0, p0, p1);
  const t2 = knot(t1, p1, p2);
  const t3 = knot(t2, p2, p3);
  const t = t1 + (t2 - t1) * share;
  const mix = (a: Point, b: Point, from: number, to: number): Point => {
    const k = (t - from) / (to - from);
    return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
  };
  const a1 = mix(p0, p1, t0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, t0, t2), mix(a2, a3, t1, t3), t1, t2);
}

const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Douglas-Peucker in the given plane; the ends stay. */
export function simplify(line: Line, tolerance: number): Line {
  if (line.length < 3 || tolerance <= 0) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const closed = samePoint(first(line), last(line));
  const stack: [number, number][] = [];
  if (closed) {
    const split = farthest(line, 0, line.length - 1).index;
    keep[split] = 1;
    stack.push([0, split], [split, line.length - 1]);
  } else stack.push([0, line.length - 1]);
  for (let span = stack.pop(); span; span = stack.pop()) {
    const { index, distance } = farthest(line, span[0], span[1]);
    if (distance <= tolerance) continue;
    keep[index] = 1;
    stack.push([span[0], index], [index, span[1]]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

function farthest(line: Line, from: number, to: number): { index: number; distance: number } {
  const a = line[from] ?? [0, 0];
  const b = line[to] ?? [0, 0];
  let best = { index: from, distance: -1 };
  for (let i = from + 1; i < to; i++) {
    const distance = distanceToSegment(line[i] ?? a, a, b);
    if (distance > best.distance) best = { index: i, distance };
  }
  return best;
}

function distanceToSegment([x, y]: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length)) : 0;
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}

/** Numbers points so that those closer than `snapDegrees` share a number. */
export function snapper(snapDegrees: number): (point: Point) => number {
  const cells = new Map<string, { at: Point; id: number }[]>();
  let count = 0;
  return (point) => {
    const cx = Math.floor(point[0] / snapDegrees);
    const cy = Math.floor(point[1] / snapDegrees);
    for (let x = cx - 1; x <= cx + 1; x++) {
      for (let y = cy - 1; y <= cy + 1; y++) {
        for (const node of cells.get(`${x},${y}`) ?? []) {
          if (Math.hypot(node.at[0] - point[0], node.at[1] - point[1]) < snapDegrees)
            return node.id;
        }
      }
    }
    const id = count++;
    const key = `${cx},${cy}`;
    cells.set(key, [...(cells.get(key) ?? []), { at: point, id }]);
    return id;
  };
}

/** Joins pieces end to end where exactly two ends meet; junctions of three or more stay. */
export function stitch(pieces: readonly Line[], snapDegrees: number): Line[] {
  const nodeOf = snapper(snapDegrees);
  const chains = new Map<number, { line: Point[]; from: number; to: number }>();
  const ends = new Map<number, number[]>();
  pieces.forEach((piece, id) => {
    if (piece.length < 2) return;
    const chain = { line: [...piece], from: nodeOf(first(piece)), to: nodeOf(last(piece)) };
    chains.set(id, chain);
    for (const node of [chain.from, chain.to]) ends.set(node, [...(ends.get(node) ?? []), id]);
  });
  for (const [node, [one, two, ...more]] of ends) {
    if (one === undefined || two === undefined || more.length > 0 || one === two) continue;
    const a = chains.get(one);
    const b = chains.get(two);
    if (!a || !b) continue;
    if (a.to !== node) turn(a);
    if (b.from !== node) turn(b);
    a.line.push(...b.line.slice(1));
    a.to = b.to;
    chains.delete(two);
    ends.set(
      b.to,
      (ends.get(b.to) ?? []).map((id) => (id === two ? one : id)),
    );
  }
  return [...chains.values()].map((chain) => chain.line);
}

function turn(chain: { line: Point[]; from: number; to: number }): void {
  chain.line.reverse();
  [chain.from, chain.to] = [chain.to, chain.from];
}
