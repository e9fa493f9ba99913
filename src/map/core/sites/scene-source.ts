import type { Area } from "../../../domain/dataset";
import { isInTime, type PhaseId, type Site } from "../../../domain/site";
import { createSides } from "../areas/sides";
import type { MapModel } from "../model";
import type { PixelView } from "../projection";
import { type ClusterIndex, createClusterIndex, type IndexRange } from "./cluster-index";
import { MANY } from "./cluster-levels";
import { createScene } from "./scene";
import type { SceneNode } from "./scene-node";
import { createSpanCounts, partOfPhase, type SpanCounts } from "./span-counts";

type SceneSourceModel = Pick<
  MapModel,
  "sites" | "areas" | "matching" | "span" | "season" | "selectedId"
> &
  Partial<Pick<MapModel, "trip" | "foreign">>;

/** How sites that are too many to be clustered synchronously are clustered. */
export type ClusteringEvents = Readonly<{
  /** Builds their index asynchronously; returns a function that cancels it. */
  load(
    sites: readonly Site[],
    onProgress: (share: number) => void,
    onIndex: (index: ClusterIndex) => void,
  ): () => void;
  /** The sites of the last model are in the scenes now. */
  onReady(): void;
  /** The share of the work that is done, 0…1. */
  onProgress(share: number): void;
}>;

/** Caches what scenes are made from, and recomputes only what a new model changes. */
export type SceneSource = {
  /** Whether clustering is pending; until then scenes have the previous sites. */
  busy(): boolean;
  remove(): void;
  set(model: SceneSourceModel): void;
  scene(view: PixelView, margin: number): readonly SceneNode[];
  readonly index: ClusterIndex;
  readonly byId: ReadonlyMap<string, Site>;
  /** Whether any site of a phase meets the span. */
  inTime(phase: PhaseId): boolean;
  /** Whether two nodes, of two scenes, have a site in common. */
  related(a: SceneNode, b: SceneNode): boolean;
  /** The key of the node that shows a site: its own, else the cluster that it is in. */
  keyOf(nodes: readonly SceneNode[], siteId: string | null): string | null;
};

const indexes = new WeakMap<readonly Site[], ClusterIndex>();

/** Cached: the first picture of a page and its map show the same sites. */
function indexOf(sites: readonly Site[]): ClusterIndex {
  const known = indexes.get(sites);
  if (known) return known;
  const index = createClusterIndex(sites);
  indexes.set(sites, index);
  return index;
}

/** Cache key for the range of all sites; no cluster has it. */
const ALL = -1;

/** Without `events` any number of sites is clustered synchronously. */
export function createSceneSource(events?: ClusteringEvents): SceneSource {
  let model: SceneSourceModel | undefined;
  let index = createClusterIndex([]);
  let byId: ReadonlyMap<string, Site> = new Map();
  let all: SpanCounts = createSpanCounts([]);
  let matching = all;
  let areas: readonly Area[] = [];
  let sides = createSides(areas);
  let cancel: (() => void) | undefined;

  function show(next: ClusterIndex, { sites, matching: ids, season }: SceneSourceModel): void {
    index = next;
    byId = new Map(sites.map((site) => [site.id, site]));
    all = createSpanCounts(index.sites, season);
    matching = ids ? all.among(ids) : all;
  }

  function start(
    { sites }: SceneSourceModel,
    { load, onReady, onProgress }: ClusteringEvents,
  ): void {
    cancel = load(sites, onProgress, (loaded) => {
      cancel = undefined;
      if (model) show(loaded, model);
      onReady();
    });
  }

  function rangeOfSite(id: string): IndexRange | undefined {
    const at = index.indexOfSite(id);
    return at === undefined ? undefined : { first: at, end: at + 1 };
  }

  /** Undefined for a site that is never clustered. */
  function rangeOf(node: SceneNode): IndexRange | undefined {
    return node.type === "cluster" ? node.range : rangeOfSite(node.site.id);
  }

  return {
    set(next) {
      const last = model;
      model = next;
      if (areas !== next.areas) {
        areas = next.areas;
        sides = createSides(areas);
      }
      if (last?.sites !== next.sites) {
        cancel?.();
        cancel = undefined;
        if (events && next.sites.length > MANY) start(next, events);
        else show(indexOf(next.sites), next);
      } else if (last.matching !== next.matching) {
        matching = next.matching ? all.among(next.matching) : all;
      }
    },
    busy: () => cancel !== undefined,
    remove: () => cancel?.(),
    scene(view, margin) {
      return model ? createScene(index, { all, matching }, sides, view, margin, model) : [];
    },
    get index() {
      return index;
    },
    get byId() {
      return byId;
    },
    inTime(phase) {
      if (!model) return false;
      const { span } = model;
      const range = { first: 0, end: index.sites.length };
      const { parts } = all.count(ALL, range, span).count;
      if (parts[partOfPhase(phase)]) return true;
      return index.alone.some((site) => site.phase === phase && isInTime(site, span));
    },
    related: (a, b) => a.key === b.key || rangesOverlap(rangeOf(a), rangeOf(b)),
    keyOf(nodes, siteId) {
      if (siteId === null) return null;
      const range = rangeOfSite(siteId);
      const node =
        nodes.find(({ key }) => key === siteId) ??
        nodes.find((one) => rangesOverlap(range, rangeOf(one)));
      return node?.key ?? null;
    },
  };
}

/** Whether two ranges share a site. */
function rangesOverlap(a: IndexRange | undefined, b: IndexRange | undefined): boolean {
  return a !== undefined && b !== undefined && a.first < b.end && b.first < a.end;
}
