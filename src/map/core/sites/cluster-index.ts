import KDBush from "kdbush";
import type { LonLat, Site } from "../../../domain/site";
import type { Bounds } from "../projection";
import { buildLevels, FIRST_ZOOM, LAST_ZOOM, type Level, type Levels } from "./cluster-levels";

export { LAST_ZOOM };

/** More named sites than this would cover the map: then they cluster like the rest. */
const MOST_NAMED_ALONE = 40;

/** A run of `ClusterIndex.sites`: from `first`, `end` not included. */
export type Run = Readonly<{ first: number; end: number }>;

export type IndexNode =
  | Readonly<{ type: "site"; at: number }>
  | Readonly<{ type: "cluster"; id: number; lonLat: LonLat; run: Run }>;

export type ClusterIndex = Readonly<{
  /** All clustered sites, ordered so that the members of every cluster are one run. */
  sites: readonly Site[];
  /** Sites that are never clustered. */
  alone: readonly Site[];
  /** What to draw inside `bounds` (degrees) at a map zoom; the same array for the same view. */
  nodes(bounds: Bounds, zoom: number): readonly IndexNode[];
  /** The zoom at which a cluster falls apart; above `LAST_ZOOM` if none does. */
  expansionZoom(cluster: Run): number;
  /** The first zoom at which a site is in no cluster; above `LAST_ZOOM` if there is none. */
  aloneZoom(siteId: string): number;
  /** Where a site stands in `sites`; undefined for a site alone or unknown. */
  placeOf(siteId: string): number | undefined;
}>;

/** Which sites are clustered, and their positions as a worker takes them. */
export type ToCluster = Readonly<{
  clustered: readonly Site[];
  alone: readonly Site[];
  lonLats: Float64Array;
}>;

export function toCluster(all: readonly Site[]): ToCluster {
  const named = all.filter((site) => site.evidence === "named");
  const namedAlone = named.length <= MOST_NAMED_ALONE;
  const clustered = namedAlone ? all.filter((site) => site.evidence !== "named") : all;
  const lonLats = new Float64Array(clustered.length * 2);
  clustered.forEach(({ lonLat }, at) => {
    lonLats.set(lonLat, 2 * at);
  });
  return { clustered, alone: namedAlone ? named : [], lonLats };
}

/** Builds the index at once; for many sites see `loadClusterIndex`. */
export function createClusterIndex(all: readonly Site[]): ClusterIndex {
  const given = toCluster(all);
  return indexOf(given, buildLevels(given.lonLats));
}

/** The index of sites whose clusters are there. */
export function indexOf({ clustered, alone }: ToCluster, { order, levels }: Levels): ClusterIndex {
  const sites = Array.from(order, (at) => clustered[at]).flatMap((site) => site ?? []);
  const trees = levels.map(({ tree }) => KDBush.from(tree));
  let places: ReadonlyMap<string, number> | undefined;
  let last: { key: string; nodes: readonly IndexNode[] } | undefined;

  /** The run of a level's node; it ends where the next one begins. */
  function runOf({ firsts }: Level, node: number): Run {
    return { first: firsts[node] ?? 0, end: firsts[node + 1] ?? sites.length };
  }

  function placeOf(siteId: string): number | undefined {
    places ??= new Map(sites.map((site, place) => [site.id, place]));
    return places.get(siteId);
  }

  function nodesIn(bounds: Bounds, levelAt: number): readonly IndexNode[] {
    const level = levels[levelAt];
    const found = trees[levelAt]?.range(...bounds);
    if (!level || !found) return [];
    return found.map((node): IndexNode => {
      const run = runOf(level, node);
      if (run.end - run.first === 1) return { type: "site", at: run.first };
      const lonLat: LonLat = [level.lonLats[2 * node] ?? 0, level.lonLats[2 * node + 1] ?? 0];
      // The same number for the same members, at whatever zoom they are together.
      return { type: "cluster", id: run.first * sites.length + run.end - 1, lonLat, run };
    });
  }

  return {
    sites,
    alone,
    nodes(bounds, zoom) {
      const levelAt = Math.min(LAST_ZOOM + 1, Math.max(FIRST_ZOOM, Math.floor(zoom))) - FIRST_ZOOM;
      const key = `${levelAt} ${bounds.join()}`;
      if (last?.key !== key) last = { key, nodes: nodesIn(bounds, levelAt) };
      return last.nodes;
    },
    expansionZoom({ first, end }) {
      const apart = levels.findIndex((level) => {
        const run = runOf(level, nodeAt(level.firsts, first));
        return run.end - run.first < end - first;
      });
      return apart < 0 ? LAST_ZOOM + 1 : FIRST_ZOOM + apart;
    },
    aloneZoom(siteId) {
      const place = placeOf(siteId);
      if (place === undefined) return FIRST_ZOOM;
      const alone = levels.findIndex((level) => {
        const run = runOf(level, nodeAt(level.firsts, place));
        return run.end - run.first === 1;
      });
      return alone < 0 ? LAST_ZOOM + 1 : FIRST_ZOOM + alone;
    },
    placeOf,
  };
}

/** Binary search for the last of the ascending `firsts` that is at most `place`. */
function nodeAt(firsts: Uint32Array, place: number): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
