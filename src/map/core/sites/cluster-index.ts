import Supercluster from "supercluster";
import type { LonLat, Site } from "../../../domain/site";
import type { Bounds } from "../projection";

/** Zooms at which sites are clustered; at the last one a cluster lists its members instead. */
const FIRST_ZOOM = 4;
export const LAST_ZOOM = 12;
/** A cluster's disc is 30 px wide; with many sites, fewer nodes keep a time step cheap. */
const RADIUS_PX = 34;
const RADIUS_OF_MANY_PX = 64;
const MANY = 2000;
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
  /** What to draw inside `bounds` (degrees) at a map zoom. */
  nodes(bounds: Bounds, zoom: number): readonly IndexNode[];
  /** The zoom at which a cluster falls apart; above `LAST_ZOOM` if none does. */
  expansionZoom(clusterId: number): number;
  /** Where a site stands in `sites`; undefined for a site alone or unknown. */
  placeOf(siteId: string): number | undefined;
}>;

type Properties = { at: number };
type IndexFeature = ReturnType<Supercluster<Properties, Properties>["getClusters"]>[number];

/** Builds the index; about a second for 100,000 sites, so it may run in a worker. */
export function createClusterIndex(all: readonly Site[]): ClusterIndex {
  const named = all.filter((site) => site.evidence === "named");
  const namedAlone = named.length <= MOST_NAMED_ALONE;
  const clustered = namedAlone ? all.filter((site) => site.evidence !== "named") : all;
  const tree = new Supercluster<Properties, Properties>({
    minZoom: FIRST_ZOOM,
    maxZoom: LAST_ZOOM,
    radius: clustered.length > MANY ? RADIUS_OF_MANY_PX : RADIUS_PX,
    extent: 256,
  });
  tree.load(
    clustered.map(({ lonLat: [lon, lat] }, at) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: { at },
    })),
  );

  // Walking the tree once gives an order in which the members of any cluster stand together.
  const order: number[] = [];
  const runs = new Map<number, Run>();
  const walk = (feature: IndexFeature): void => {
    const cluster = clusterId(feature);
    if (cluster === undefined) {
      order.push(feature.properties.at);
      return;
    }
    const first = order.length;
    for (const child of tree.getChildren(cluster)) walk(child);
    runs.set(cluster, { first, end: order.length });
  };
  for (const root of tree.getClusters([-180, -85, 180, 85], FIRST_ZOOM)) walk(root);

  const sites = order.flatMap((at) => clustered[at] ?? []);
  const placeByInput = new Map(order.map((input, place) => [input, place]));
  const placeById = new Map(sites.map((site, place) => [site.id, place]));

  return {
    sites,
    alone: namedAlone ? named : [],
    nodes: ([west, south, east, north], zoom) =>
      tree.getClusters([west, south, east, north], Math.floor(zoom)).flatMap((feature) => {
        const id = clusterId(feature);
        if (id === undefined) {
          const at = placeByInput.get(feature.properties.at);
          return at === undefined ? [] : { type: "site" as const, at };
        }
        const run = runs.get(id);
        const [lon = 0, lat = 0] = feature.geometry.coordinates;
        return run ? { type: "cluster" as const, id, lonLat: [lon, lat] as const, run } : [];
      }),
    expansionZoom: (id) => tree.getClusterExpansionZoom(id),
    placeOf: (siteId) => placeById.get(siteId),
  };
}

function clusterId(feature: IndexFeature): number | undefined {
  return "cluster_id" in feature.properties ? feature.properties.cluster_id : undefined;
}
