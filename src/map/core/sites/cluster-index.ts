import KDBush from "kdbush";
import { ofMap } from "../../../domain/own";
import type { LonLat, Site } from "../../../domain/site";
import type { Bounds } from "../projection";
import { buildLevels, FIRST_ZOOM, LAST_ZOOM, type Level, type Levels } from "./cluster-levels";

export { LAST_ZOOM };

/** More named sites than this would cover the map: then they cluster like the rest. */
const MOST_NAMED_ALONE = 40;

/** A range of `ClusterIndex.sites`: from `first`, `end` not included. */
export type IndexRange = Readonly<{ first: number; end: number }>;

export type IndexNode =
  | Readonly<{ type: "site"; at: number }>
  | Readonly<{ type: "cluster"; id: number; lonLat: LonLat; range: IndexRange }>;

export type ClusterIndex = Readonly<{
  /** All clustered sites, ordered so that the members of every cluster are one range. */
  sites: readonly Site[];
  /** Sites that are never clustered. */
  alone: readonly Site[];
  /** What to draw inside `bounds` (degrees) at a map zoom; the same array for the same view. */
  nodes(bounds: Bounds, zoom: number): readonly IndexNode[];
  /** The zoom at which a cluster falls apart; above `LAST_ZOOM` if none does. */
  expansionZoom(cluster: IndexRange): number;
  /** The first zoom at which a site is in no cluster; above `LAST_ZOOM` if there is none. */
  aloneZoom(siteId: string): number;
  /** Where a site stands in `sites`; undefined for a site alone or unknown. */
  indexOfSite(siteId: string): number | undefined;
}>;

/** Which sites are clustered, and their positions as a worker takes them. */
export type ClusterInput = Readonly<{
  clustered: readonly Site[];
  alone: readonly Site[];
  lonLats: Float64Array;
  /** From which of them on they are a reader's own, and clustered apart. */
  apart: number;
}>;

export function clusterInput(all: readonly Site[]): ClusterInput {
  const named = all.filter((site) => site.evidence === "named");
  const namedAlone = named.length <= MOST_NAMED_ALONE;
  const clustered = namedAlone ? all.filter((site) => site.evidence !== "named") : all;
  const lonLats = new Float64Array(clustered.length * 2);
  clustered.forEach(({ lonLat }, at) => {
    lonLats.set(lonLat, 2 * at);
  });
  // Own places stand last in the dataset.
  return { clustered, alone: namedAlone ? named : [], lonLats, apart: ofMap(clustered).length };
}

/** Builds the index at once; for many sites see `loadClusterIndex`. */
export function createClusterIndex(all: readonly Site[]): ClusterIndex {
  const given = clusterInput(all);
  return indexOfLevels(given, buildLevels(given.lonLats, undefined, given.apart));
}

/** The index of sites whose clusters are there. */
export function indexOfLevels(
  { clustered, alone }: ClusterInput,
  { order, levels }: Levels,
): ClusterIndex {
  const sites = Array.from(order, (at) => clustered[at]).flatMap((site) => site ?? []);
  const trees = levels.map(({ tree }) => KDBush.from(tree));
  let positions: ReadonlyMap<string, number> | undefined;
  let last: { key: string; nodes: readonly IndexNode[] } | undefined;

  /** The range of a level's node; it ends where the next one begins. */
  function rangeOf({ firsts }: Level, node: number): IndexRange {
    return { first: firsts[node] ?? 0, end: firsts[node + 1] ?? sites.length };
  }

  function indexOfSite(siteId: string): number | undefined {
    positions ??= new Map(sites.map((site, at) => [site.id, at]));
    return positions.get(siteId);
  }

  function nodesIn(bounds: Bounds, levelAt: number): readonly IndexNode[] {
    const level = levels[levelAt];
    const found = trees[levelAt]?.range(...bounds);
    if (!level || !found) return [];
    return found.map((node): IndexNode => {
      const range = rangeOf(level, node);
      if (range.end - range.first === 1) return { type: "site", at: range.first };
      const lonLat: LonLat = [level.lonLats[2 * node] ?? 0, level.lonLats[2 * node + 1] ?? 0];
      // The same number for the same members, at whatever zoom they are together.
      return { type: "cluster", id: range.first * sites.length + range.end - 1, lonLat, range };
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
        const range = rangeOf(level, nodeAt(level.firsts, first));
        return range.end - range.first < end - first;
      });
      return apart < 0 ? LAST_ZOOM + 1 : FIRST_ZOOM + apart;
    },
    aloneZoom(siteId) {
      const at = indexOfSite(siteId);
      if (at === undefined) return FIRST_ZOOM;
      const alone = levels.findIndex((level) => {
        const range = rangeOf(level, nodeAt(level.firsts, at));
        return range.end - range.first === 1;
      });
      return alone < 0 ? LAST_ZOOM + 1 : FIRST_ZOOM + alone;
    },
    indexOfSite,
  };
}

/** Binary search for the last of the ascending `firsts` that is at most `index`. */
function nodeAt(firsts: Uint32Array, index: number): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low;
}
