import type { PhaseId, Site } from "../../../domain/site";
import { meets } from "../../../domain/span";
import type { MapModel } from "../model";
import type { PixelView } from "../projection";
import { type ClusterIndex, createClusterIndex, type Run } from "./cluster-index";
import { createScene, type SceneNode } from "./scene";
import { createTally, type Tally } from "./tally";

type StageModel = Pick<MapModel, "sites" | "matching" | "span" | "selectedId">;

/** Keeps what scenes are made from, and makes again only what a new model changes. */
export type Stage = {
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

export function createStage(): Stage {
  let model: StageModel | undefined;
  let index = createClusterIndex([]);
  let byId: ReadonlyMap<string, Site> = new Map();
  /** Of all sites, and of those that match. */
  let tally: Tally = createTally([], null);
  let matchingTally = tally;

  return {
    set(next) {
      const last = model;
      model = next;
      const fresh = last?.sites !== next.sites;
      if (fresh) {
        index = createClusterIndex(next.sites);
        byId = new Map(next.sites.map((site) => [site.id, site]));
        tally = createTally(index.sites, null);
      }
      if (fresh || last.matching !== next.matching) {
        matchingTally = next.matching ? createTally(index.sites, next.matching) : tally;
      }
    },
    scene(view, margin) {
      return model ? createScene(index, matchingTally, view, margin, model) : [];
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
      if (tally.count(ALL, run, span)[phase] > 0) return true;
      return index.alone.some((site) => site.phase === phase && meets(site.when.days, span));
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
