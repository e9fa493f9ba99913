import { type Figure, figureOf } from "../../../domain/figure";
import type { LonLat, PhaseId, Site } from "../../../domain/site";
import { meets, type Span } from "../../../domain/span";
import { metresPerPixel, type PixelPoint, type PixelView, viewBounds } from "../projection";
import { clearOfPins } from "./clear-of-pins";
import type { ClusterIndex, IndexNode, Run } from "./cluster-index";
import type { Count, Tally } from "./tally";

/**
 * `shown`: in the chosen time and matching. `faint`: out of time, a small dot. `dimmed`: in time,
 * but not among what the reader looks for.
 */
export type NodeState = "shown" | "faint" | "dimmed";

export type SiteNode = Readonly<{
  type: "site";
  key: string;
  site: Site;
  lonLat: LonLat;
  figure: Figure;
  state: NodeState;
  /** Radius in px of the circle in which the place lies; null where a sharp figure is true. */
  circle: number | null;
}>;

export type ClusterNode = Readonly<{
  type: "cluster";
  key: string;
  id: number;
  run: Run;
  lonLat: LonLat;
  /** Pixels by which it stands aside for a pin. */
  offset: PixelPoint;
  /**
   * What is shown of it: members in the chosen time that match, or where it is dimmed all members in
   * that time; their phases, and how many sources name.
   */
  count: number;
  phases: Count;
  state: NodeState;
  /** The member whose name stands beside it; null where none is shown or there are too many. */
  lead: Site | null;
}>;

export type SceneNode = SiteNode | ClusterNode;

/** Counts of all sites, and of those that match. */
export type Tallies = Readonly<{ all: Tally; matching: Tally }>;

/** What decides how sites are drawn, apart from the view. */
export type SceneModel = Readonly<{
  span: Span;
  matching: ReadonlySet<string> | null;
  /** Always drawn by itself, even where its neighbours are clustered. */
  selectedId: string | null;
}>;

/** Circles smaller than this say nothing that the figure does not. */
const LEAST_CIRCLE_PX = 10;
const LEAST_CIRCLE_KM = 3;
const MOST_FOR_LEAD = 30;

/**
 * What to draw of the sites in a window and `margin` px around it, bottom first. Pure: Leaflet, a
 * picture in canvas or SVG, and a page without JavaScript all draw from it.
 */
export function createScene(
  index: ClusterIndex,
  tallies: Tallies,
  view: PixelView,
  margin: number,
  model: SceneModel,
): readonly SceneNode[] {
  const bounds = viewBounds(view, margin);
  const [west, south, east, north] = bounds;
  const inside = ({ lonLat: [lon, lat] }: Site) =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  const pulled = model.selectedId === null ? undefined : index.placeOf(model.selectedId);
  const siteNode = (site: Site) => createSiteNode(site, view, model);

  const nodes: SceneNode[] = [];
  for (const node of index.nodes(bounds, view.zoom)) {
    if (node.type === "site") {
      const site = index.sites[node.at];
      if (site) nodes.push(siteNode(site));
      continue;
    }
    nodes.push(...clusterNodes(index, tallies, node, pulled, model, siteNode));
  }
  const pins = index.alone.filter(inside).map(siteNode);
  const chosen = nodes.filter(
    (node): node is SiteNode => node.type === "site" && node.key === model.selectedId,
  );
  const clear = clearOfPins(nodes, [...pins, ...chosen], view, model.selectedId);
  return [...clear, ...pins].sort((a, b) => layerOf(a) - layerOf(b) || (a.key < b.key ? -1 : 1));
}

function createSiteNode(site: Site, view: PixelView, model: SceneModel): SiteNode {
  const inTime = meets(site.when.days, model.span);
  const matching = !model.matching || model.matching.has(site.id);
  return {
    type: "site",
    key: site.id,
    site,
    lonLat: site.lonLat,
    figure: figureOf(site.evidence),
    state: !inTime ? "faint" : matching ? "shown" : "dimmed",
    circle: circleOf(site, view),
  };
}

/** A cluster; without its selected member, which then stands for itself. */
function clusterNodes(
  index: ClusterIndex,
  tallies: Tallies,
  { id, lonLat, run }: Extract<IndexNode, { type: "cluster" }>,
  pulled: number | undefined,
  model: SceneModel,
  siteNode: (site: Site) => SiteNode,
): readonly SceneNode[] {
  const own =
    pulled !== undefined && pulled >= run.first && pulled < run.end
      ? index.sites[pulled]
      : undefined;
  const total = run.end - run.first - (own ? 1 : 0);
  const selected = own ? [siteNode(own)] : [];
  if (total === 1) {
    const other = index.sites[pulled === run.first ? run.first + 1 : run.first];
    return other ? [...selected, siteNode(other)] : selected;
  }
  const ownState = selected[0]?.state ?? "faint";
  const matching = tallies.matching.count(id, run, model.span);
  let phases = ownState === "shown" ? without(own, matching) : matching;
  let state: NodeState = sizeOf(phases) > 0 ? "shown" : "faint";
  if (state === "faint" && model.matching) {
    // Nothing counts: because of the time, or although the time is right.
    const all = tallies.all.count(id, run, model.span);
    phases = ownState === "faint" ? all : without(own, all);
    if (sizeOf(phases) > 0) state = "dimmed";
  }
  const lead = state === "shown" ? leadOf(index, run, model) : null;
  return [
    ...selected,
    {
      type: "cluster",
      key: `cluster-${id}`,
      id,
      run,
      lonLat,
      offset: [0, 0],
      count: sizeOf(phases),
      phases,
      state,
      lead,
    },
  ];
}

function sizeOf({ china, kazakhstan }: Count): number {
  return china + kazakhstan;
}

/** A count less one site that is among those counted. */
function without(site: Site | undefined, count: Count): Count {
  if (!site) return count;
  const named = count.named - (site.evidence === "named" ? 1 : 0);
  return { ...count, [site.phase]: count[site.phase] - 1, named };
}

/** The best known member that is shown: by evidence, towns first, then as the data has them. */
function leadOf(index: ClusterIndex, { first, end }: Run, model: SceneModel): Site | null {
  if (end - first > MOST_FOR_LEAD) return null;
  let best: Site | null = null;
  let bestScore = Infinity;
  for (let at = first; at < end; at++) {
    const site = index.sites[at];
    if (!site || site.id === model.selectedId || !meets(site.when.days, model.span)) continue;
    if (model.matching && !model.matching.has(site.id)) continue;
    const score = ["named", "in-named-area", "nearby"].indexOf(site.evidence) * 2;
    const withKind = score + (site.kind === "city" ? 0 : 1);
    if (withKind < bestScore) {
      best = site;
      bestScore = withKind;
    }
  }
  return best;
}

function circleOf({ precisionKm, lonLat }: Site, view: PixelView): number | null {
  if (precisionKm < LEAST_CIRCLE_KM) return null;
  const radius = (precisionKm * 1000) / metresPerPixel(lonLat[1], view.zoom);
  if (radius < LEAST_CIRCLE_PX || radius > Math.min(view.width, view.height) / 2) return null;
  return radius;
}

const FIGURE_LAYER: Readonly<Record<Figure, number>> = { dot: 1, ring: 2, pin: 4 };

function layerOf(node: SceneNode): number {
  if (node.state === "faint") return 0;
  return node.type === "cluster" ? 3 : FIGURE_LAYER[node.figure];
}

/** The phases of a cluster's ring as dashes: `china` of `all`; both stones show if both are in. */
export function dashesOf(phases: Readonly<Record<PhaseId, number>>, all: number): number {
  return dashesOfShare(phases.china, phases.china + phases.kazakhstan, all);
}

/** A share as dashes of `all`: none only where there is nothing, all only where it is all. */
export function dashesOfShare(part: number, whole: number, all: number): number {
  if (part === 0 || whole === 0) return 0;
  const dashes = Math.round((part / whole) * all);
  return part < whole ? Math.max(1, Math.min(all - 1, dashes)) : dashes;
}
