import { outsideOf, type Polygon } from "./clip.ts";
import {
  first,
  inBBox,
  insideRing,
  kilometres,
  type Line,
  last,
  lengthKm,
  type Point,
  segments,
  smooth,
  stitch,
  throughPoints,
} from "./geo.ts";
import { gmtPieces } from "./gmt.ts";
import type { Item } from "./item.ts";
import { drawnRivers, type Names, namedRivers, nameFields } from "./names.ts";
import { CORE, OUTER } from "./region.ts";

export interface River {
  line: Line;
  minZoom: number;
  names?: Names;
  schematic?: boolean;
  /** Starts at a lake, whose shore the source may not reach. */
  fromLake?: boolean;
}

/** The source splits rivers at its cells' edges; pieces join within this many degrees. */
const JOINT = 0.006;
const LONGEST_BRIDGE_KM = 6;
/** A named river that ends this close to a lake is extended to its shore. */
const NEAR_SHORE_KM = 25;

/**
 * WDBII has no names: each named river is a shortest path through its network past known points.
 * The rest is unnamed, except for second channels of named rivers, which are dropped.
 */
export function findRivers(lakes: readonly Polygon[]): River[] {
  const network = new Network(gmtPieces(OUTER, ["-Ia"]).filter((piece) => lengthKm(piece) > 0.001));
  const named = namedRivers().flatMap(({ routes, names, minZoom }) =>
    routes.flatMap((route, stretch): River[] => {
      const line = network.path(route);
      if (line.length < 2) console.warn(`No way along the ${names.en} past ${route.join(" ")}`);
      return line.length < 2 ? [] : [{ line, minZoom, names, fromLake: stretch > 0 }];
    }),
  );
  const drawn = drawnRivers().map(({ points, names, minZoom }): River => {
    const mouth = nearestPoint(
      last(points),
      named.flatMap((river) => river.line),
      12,
    );
    const line = throughPoints(mouth ? [...points.slice(0, -1), mouth] : points);
    return { line, minZoom, names, schematic: true };
  });
  const beside = nearTest([...named, ...drawn].map((river) => river.line));
  const rest = network.unused().flatMap((line): River[] => {
    const km = lengthKm(line);
    const shareBeside = line.filter(beside).length / line.length;
    if (km < 25 || shareBeside > 0.6) return [];
    return [{ line, minZoom: km > 250 ? 5 : km > 120 ? 6 : 7 }];
  });
  return [...named, ...drawn, ...rest].flatMap((river) =>
    outsideOf(river.schematic ? river.line : smooth(toShore(river, lakes), 1), lakes)
      .filter((line) => lengthKm(line) > 2)
      .map((line) => ({ ...river, line })),
  );
}

export function riverItems(rivers: readonly River[]): Item[] {
  return rivers.map(({ line, minZoom, names, schematic }) => ({
    layer: "water",
    shape: { type: "line", line },
    properties: {
      kind: "river",
      min_zoom: minZoom + 1,
      ...(schematic ? { schematic: 1 } : {}),
      ...(names ? nameFields(names) : {}),
    },
    minZoom: inBBox(first(line), CORE) || inBBox(last(line), CORE) ? minZoom : Math.max(minZoom, 4),
  }));
}

/** The source predates some dams: their lakes begin upstream of the river's end. */
function toShore({ line, names, fromLake }: River, lakes: readonly Polygon[]): Line {
  if (!names || lakes.some((lake) => insideRing(last(line), lake[0] ?? []))) return line;
  const shores = lakes.flatMap((lake) => lake[0] ?? []);
  const isWet = (point: Point) => lakes.some((lake) => insideRing(point, lake[0] ?? []));
  const head =
    fromLake && !isWet(first(line)) ? nearestPoint(first(line), shores, NEAR_SHORE_KM) : undefined;
  const tail = isWet(last(line)) ? undefined : nearestPoint(last(line), shores, NEAR_SHORE_KM);
  return [...(head ? [head] : []), ...line, ...(tail ? [tail] : [])];
}

function nearestPoint(target: Point, among: Line, withinKm: number): Point | undefined {
  let best: Point | undefined;
  let bestKm = withinKm;
  for (const point of among) {
    const km = kilometres(point, target);
    if (km < bestKm) [best, bestKm] = [point, km];
  }
  return best;
}

/** Tests whether a point is within about 2 km of the lines. */
function nearTest(lines: readonly Line[]): (point: Point) => boolean {
  const size = 0.025;
  const cells = new Set<string>();
  for (const line of lines) {
    for (const [x, y] of line) cells.add(`${Math.round(x / size)},${Math.round(y / size)}`);
  }
  return ([x, y]) => {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        if (cells.has(`${Math.round(x / size) + dx},${Math.round(y / size) + dy}`)) return true;
      }
    }
    return false;
  };
}

/** A graph with a node at every vertex, so that a path can start anywhere along a river. */
class Network {
  private readonly at: Point[] = [];
  private readonly links: { to: number; km: number; edge: number }[][] = [];
  private readonly edges: { from: number; to: number; used: boolean; joint: boolean }[] = [];

  constructor(pieces: readonly Line[]) {
    const byPlace = new Map<string, number>();
    const tips: number[] = [];
    const node = (point: Point) => {
      const key = `${point[0].toFixed(6)},${point[1].toFixed(6)}`;
      const known = byPlace.get(key);
      if (known !== undefined) return known;
      const id = this.at.push(point) - 1;
      this.links.push([]);
      byPlace.set(key, id);
      return id;
    };
    for (const piece of pieces) {
      for (const [a, b] of segments(piece)) this.link(node(a), node(b), false);
      tips.push(node(first(piece)), node(last(piece)));
    }
    for (const a of tips) {
      for (const b of tips) {
        const [p, q] = [this.at[a], this.at[b]];
        if (a >= b || !p || !q) continue;
        if (Math.hypot(p[0] - q[0], p[1] - q[1]) < JOINT) this.link(a, b, true);
      }
    }
    this.bridgeGaps(tips);
  }

  /** Bridges gaps of a few kilometres in the source, at a cost. */
  private bridgeGaps(tips: readonly number[]): void {
    const loose = tips.filter((tip) => this.links[tip]?.length === 1);
    for (const a of loose) {
      const p = this.at[a];
      if (!p) continue;
      let best = -1;
      let bestKm = LONGEST_BRIDGE_KM;
      this.at.forEach((q, id) => {
        const km = kilometres(p, q);
        // Its own river continues beside the tip; a bridge has to lead elsewhere.
        if (km < bestKm && !this.within(a, id, 25)) [best, bestKm] = [id, km];
      });
      if (best >= 0) this.link(a, best, true);
    }
  }

  private within(from: number, to: number, steps: number): boolean {
    let reached = new Set([from]);
    for (let i = 0; i < steps; i++) {
      reached = new Set(
        [...reached].flatMap((id) => [id, ...(this.links[id] ?? []).map((l) => l.to)]),
      );
      if (reached.has(to)) return true;
    }
    return false;
  }

  private link(a: number, b: number, joint: boolean): void {
    const [p, q] = [this.at[a], this.at[b]];
    if (a === b || !p || !q || this.links[a]?.some((l) => l.to === b)) return;
    const edge = this.edges.push({ from: a, to: b, used: false, joint }) - 1;
    const km = kilometres(p, q) * (joint ? 4 : 1);
    this.links[a]?.push({ to: b, km, edge });
    this.links[b]?.push({ to: a, km, edge });
  }

  path(route: Line): Line {
    const line: Point[] = [];
    for (const [a, b] of segments(route)) {
      const leg = this.shortest(this.nearest(a), this.nearest(b));
      line.push(...(line.length > 0 ? leg.slice(1) : leg));
    }
    return line;
  }

  unused(): Line[] {
    const left = this.edges.flatMap(({ from, to, used, joint }): Line[] => {
      const [p, q] = [this.at[from], this.at[to]];
      return used || joint || !p || !q ? [] : [[p, q]];
    });
    return stitch(stitch(left, 1e-7), JOINT);
  }

  private nearest(target: Point): number {
    let best = 0;
    let bestKm = Infinity;
    this.at.forEach((point, id) => {
      const km = kilometres(point, target);
      if (km < bestKm) [best, bestKm] = [id, km];
    });
    return best;
  }

  private shortest(from: number, to: number): Line {
    const cost = new Map([[from, 0]]);
    const came = new Map<number, { node: number; edge: number }>();
    const queue = new Map([[from, 0]]);
    const done = new Set<number>();
    while (queue.size > 0) {
      let now = -1;
      let least = Infinity;
      for (const [id, km] of queue) if (km < least) [now, least] = [id, km];
      queue.delete(now);
      if (now === to) break;
      done.add(now);
      for (const { to: next, km, edge } of this.links[now] ?? []) {
        const total = least + km;
        if (done.has(next) || total >= (cost.get(next) ?? Infinity)) continue;
        cost.set(next, total);
        queue.set(next, total);
        came.set(next, { node: now, edge });
      }
    }
    if (!came.has(to)) return [];
    const line: Point[] = [];
    for (let id = to; ; ) {
      const point = this.at[id];
      if (point) line.unshift(point);
      const step = came.get(id);
      if (!step) return line;
      const edge = this.edges[step.edge];
      if (edge) edge.used = true;
      id = step.node;
    }
  }
}
