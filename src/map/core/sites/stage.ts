import type { Area } from "../../../domain/dataset";
import { isInTime, type PhaseId, type Site } from "../../../domain/site";
import { createSides } from "../areas/sides";
import type { MapModel } from "../model";
import type { PixelView } from "../projection";
import { type ClusterIndex, createClusterIndex, type Run } from "./cluster-index";
import { MANY } from "./cluster-levels";
import { createScene, type SceneNode } from "./scene";
import { createTally, partOfPhase, type Tally } from "./tally";

type StageModel = Pick<
  MapModel,
  "sites" | "areas" | "matching" | "span" | "season" | "selectedId"
> &
  Partial<Pick<MapModel, "trip" | "foreign">>;

/** What becomes of sites that are too many to be clustered at once. */
export type StageEvents = Readonly<{
  /** Builds their index elsewhere; returns what stops it. */
  load(
    sites: readonly Site[],
    onProgress: (share: number) => void,
    onIndex: (index: ClusterIndex) => void,
  ): () => void;
  /** The sites of the last model are on the stage now. */
  onReady(): void;
  /** The share of the work that is done, 0…1. */
  onProgress(share: number): void;
}>;

/** Keeps what scenes are made from, and makes again only what a new model changes. */
export type Stage = {
  /** Whether sites are still being clustered; until then the stage shows those of before. */
  busy(): boolean;
  remove(): void;
  set(model: StageModel): void;
  scene(view: PixelView, margin: number): readonly SceneNode[];
  readonly index: ClusterIndex;
  readonly byId: ReadonlyMap<string, Site>;
  /** Whether any site of a phase meets the span. */
  inTime(phase: PhaseId): boolean;
  /** The sites of a node as a run of the index; undefined for a site that is never clustered. */
  runOf(node: SceneNode): Run | undefined;
};

/** A key for the run of all sites, which is no cluster's. */
const ALL = -1;

/** Without `events` even many sites are clustered at once. */
export function createStage(events?: StageEvents): Stage {
  let model: StageModel | undefined;
  let index = createClusterIndex([]);
  let byId: ReadonlyMap<string, Site> = new Map();
  let all: Tally = createTally([]);
  let matching = all;
  let areas: readonly Area[] = [];
  let sides = createSides(areas);
  let cancel: (() => void) | undefined;

  function show(next: ClusterIndex, { sites, matching: ids, season }: StageModel): void {
    index = next;
    byId = new Map(sites.map((site) => [site.id, site]));
    all = createTally(index.sites, season);
    matching = ids ? all.among(ids) : all;
  }

  function start({ sites }: StageModel, { load, onReady, onProgress }: StageEvents): void {
    cancel = load(sites, onProgress, (loaded) => {
      cancel = undefined;
      if (model) show(loaded, model);
      onReady();
    });
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
        else show(createClusterIndex(next.sites), next);
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
      const run = { first: 0, end: index.sites.length };
      const { parts } = all.count(ALL, run, span).count;
      if (parts[partOfPhase(phase)]) return true;
      return index.alone.some((site) => site.phase === phase && isInTime(site, span));
    },
    runOf(node) {
      if (node.type === "cluster") return node.run;
      const place = index.placeOf(node.site.id);
      return place === undefined ? undefined : { first: place, end: place + 1 };
    },
  };
}

/** Whether two runs share a site. */
export function runsMeet(a: Run | undefined, b: Run | undefined): boolean {
  return a !== undefined && b !== undefined && a.first < b.end && b.first < a.end;
}
