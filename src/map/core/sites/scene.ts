import { type Figure, figureOf } from "../../../domain/figure";
import { EVIDENCE, isInTime, isSettlement, type LonLat, type Site } from "../../../domain/site";
import type { Span } from "../../../domain/span";
import type { Sides } from "../areas/sides";
import { around } from "../boxes";
import {
  lonLatOf,
  metresPerPixel,
  type PixelPoint,
  type PixelView,
  screenPixels,
  unitPosition,
  viewBounds,
  worldSize,
} from "../projection";
import { clearOfPins } from "./clear-of-pins";
import type { ClusterIndex, IndexNode, IndexRange } from "./cluster-index";
import { MANY } from "./cluster-levels";
import { type ClusterCounts, partOfPhase, type RangeTotals, type SpanCounts } from "./span-counts";

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
  range: IndexRange;
  /** The middle of what it counts. */
  lonLat: LonLat;
  /** Pixels by which it stands aside for a pin. */
  offset: PixelPoint;
  /** All members, whatever is shown of them; without the selected one. */
  total: number;
  /**
   * What is shown of it: members in the chosen time that match, or where it is dimmed all members in
   * that time; how many of each phase, and how many sources name. None where it is faint.
   */
  count: number;
  counts: ClusterCounts;
  state: NodeState;
  /** The member whose name stands beside it; null where none is shown or there are too many. */
  lead: Site | null;
}>;

export type SceneNode = SiteNode | ClusterNode;

/** Counts of all sites, and of those that match. */
export type SceneCounts = Readonly<{ all: SpanCounts; matching: SpanCounts }>;

/** What decides how sites are drawn, apart from the view. */
export type SceneModel = Readonly<{
  span: Span;
  matching: ReadonlySet<string> | null;
  /** Always drawn by itself, even where its neighbours are clustered. */
  selectedId: string | null;
  /** The number of a stop that stands in no figure of its own is its sign. */
  trip?: readonly Pick<Site, "id" | "lonLat">[];
  /** Where signs stand that are not the map's own. */
  foreign?: readonly LonLat[] | undefined;
}>;

/** From the middle of a sign that is not the map's own to its edge. */
export const FOREIGN_PX = 14;
const STOP_PX = 10;

/** Circles smaller than this say nothing that the figure does not. */
const LEAST_CIRCLE_PX = 10;
const LEAST_CIRCLE_KM = 3;
const MOST_FOR_LEAD = 12;
/** In a larger cluster some member lies on every side that its middle can be on. */
const MOST_TO_LOOK_AT = 200;
/** So many places of a cluster tell well enough how far it may step aside. */
const ENOUGH_PLACES = 64;

/**
 * What to draw of the sites in a window and `margin` px around it, bottom first. Pure: Leaflet, a
 * picture in canvas or SVG, and a page without JavaScript all draw from it.
 */
export function createScene(
  index: ClusterIndex,
  counts: SceneCounts,
  sides: Sides,
  view: PixelView,
  margin: number,
  model: SceneModel,
): readonly SceneNode[] {
  const bounds = viewBounds(view, margin);
  const [west, south, east, north] = bounds;
  const inside = ({ lonLat: [lon, lat] }: Site) =>
    lon >= west && lon <= east && lat >= south && lat <= north;
  const selectedAt = model.selectedId === null ? undefined : index.indexOfSite(model.selectedId);
  const siteNode = (site: Site) => createSiteNode(site, view, model);

  const nodes: SceneNode[] = [];
  for (const node of index.nodes(bounds, view.zoom)) {
    if (node.type === "site") {
      const site = index.sites[node.at];
      if (site) nodes.push(siteNode(site));
      continue;
    }
    nodes.push(...clusterNodes(index, counts, sides, node, selectedAt, model, siteNode));
  }
  const pins = index.alone.filter(inside).map(siteNode);
  const chosen = nodes.filter(
    (node): node is SiteNode => node.type === "site" && node.key === model.selectedId,
  );
  const size = worldSize(view.zoom);
  const clear = clearOfPins(nodes, [...pins, ...chosen], view, model.selectedId, {
    among: index.sites.length > MANY ? "pins" : "all",
    placesOf: ({ range, state }) =>
      membersOf(index, range, model, state === "dimmed", ENOUGH_PLACES).map(({ lonLat }) =>
        screenPixels(lonLat, view),
      ),
    others: [
      ...(model.foreign ?? []).map((lonLat) => around(screenPixels(lonLat, view), FOREIGN_PX)),
      ...(model.trip ?? [])
        .filter(({ id }) => ![...nodes, ...pins].some(({ key }) => key === id))
        .map(({ lonLat }) => around(screenPixels(lonLat, view), STOP_PX)),
    ],
    sideOf: ([x, y]) => sides.at([(x + view.left) / size, (y + view.top) / size]),
  });
  return [...clear, ...pins].sort((a, b) => layerOf(a) - layerOf(b) || (a.key < b.key ? -1 : 1));
}

function createSiteNode(site: Site, view: PixelView, model: SceneModel): SiteNode {
  const inTime = isInTime(site, model.span);
  const matching = !model.matching || model.matching.has(site.id);
  return {
    type: "site",
    key: site.id,
    site,
    lonLat: site.lonLat,
    figure: figureOf(site.evidence, site.status),
    state: !inTime ? "faint" : matching ? "shown" : "dimmed",
    circle: circleOf(site, view),
  };
}

/**
 * A cluster, at the middle of what it counts; without its selected member, which then stands for
 * itself. One that counts a single place is drawn as that place.
 */
function clusterNodes(
  index: ClusterIndex,
  counts: SceneCounts,
  sides: Sides,
  { id, lonLat, range }: Extract<IndexNode, { type: "cluster" }>,
  selectedAt: number | undefined,
  model: SceneModel,
  siteNode: (site: Site) => SiteNode,
): readonly SceneNode[] {
  const own =
    selectedAt !== undefined && selectedAt >= range.first && selectedAt < range.end
      ? index.sites[selectedAt]
      : undefined;
  const total = range.end - range.first - (own ? 1 : 0);
  const selected = own ? [siteNode(own)] : [];
  if (total === 1) {
    const other = index.sites[selectedAt === range.first ? range.first + 1 : range.first];
    return other ? [...selected, siteNode(other)] : selected;
  }
  const ownState = selected[0]?.state ?? "faint";
  const matching = counts.matching.count(id, range, model.span);
  let counted = ownState === "shown" ? without(own, selectedAt, matching) : matching;
  let state: NodeState = sizeOf(counted) > 0 ? "shown" : "faint";
  if (state === "faint" && model.matching) {
    // Nothing counts: because of the time, or although the time is right.
    const all = counts.all.count(id, range, model.span);
    counted = ownState === "faint" ? all : without(own, selectedAt, all);
    if (sizeOf(counted) > 0) state = "dimmed";
  }
  const count = sizeOf(counted);
  if (count === 1) {
    const only = index.sites[counted.indexSum];
    if (only) return [...selected, siteNode(only)];
  }
  const middle =
    count > 0
      ? middleOf(index, sides, range, counted, model, state === "dimmed")
      : own && middleWithout(own, lonLat, total);
  return [
    ...selected,
    {
      type: "cluster",
      key: `cluster-${id}`,
      id,
      range,
      lonLat: middle ?? lonLat,
      offset: [0, 0],
      total,
      count,
      counts: counted.count,
      state,
      lead: state === "shown" ? leadOf(index, range, model) : null,
    },
  ];
}

function sizeOf({ count: { parts } }: RangeTotals): number {
  return sumOf(parts);
}

/** What is counted less one site that is among it, at its place of the index. */
function without(
  site: Site | undefined,
  at: number | undefined,
  counted: RangeTotals,
): RangeTotals {
  if (!site || at === undefined) return counted;
  const { count } = counted;
  const [x, y] = unitPosition(site.lonLat);
  const named = count.named - (site.evidence === "named" ? 1 : 0);
  const own = partOfPhase(site.phase);
  const parts = count.parts.map((part, index) => (index === own ? part - 1 : part));
  return {
    count: { parts, named },
    x: counted.x - x,
    y: counted.y - y,
    indexSum: counted.indexSum - at,
  };
}

/**
 * The middle of what is counted; the nearest of its places where none of them lies in the areas
 * that the middle lies in, which may be in another country.
 */
function middleOf(
  index: ClusterIndex,
  sides: Sides,
  range: IndexRange,
  counted: RangeTotals,
  model: SceneModel,
  dimmed: boolean,
): LonLat {
  const count = sizeOf(counted);
  const middle: PixelPoint = [counted.x / count, counted.y / count];
  if (range.end - range.first <= MOST_TO_LOOK_AT) {
    const side = sides.at(middle);
    const members = membersOf(index, range, model, dimmed);
    if (!members.some((site) => sides.ofSite(site) === side)) {
      const nearest = nearestTo(middle, members);
      if (nearest) return nearest.lonLat;
    }
  }
  return lonLatOfUnit(middle);
}

/** The middle of a cluster of which one more is a member, when that has left. */
function middleWithout({ lonLat }: Site, middle: LonLat, rest: number): LonLat {
  const [[x, y], [allX, allY]] = [unitPosition(lonLat), unitPosition(middle)];
  return lonLatOfUnit([allX + (allX - x) / rest, allY + (allY - y) / rest]);
}

function lonLatOfUnit([x, y]: PixelPoint): LonLat {
  const world = worldSize(0);
  return lonLatOf([x * world, y * world], 0);
}

function nearestTo([x, y]: PixelPoint, sites: readonly Site[]): Site | undefined {
  let best: Site | undefined;
  let least = Infinity;
  for (const site of sites) {
    const [siteX, siteY] = unitPosition(site.lonLat);
    const distance = Math.hypot(siteX - x, siteY - y);
    if (distance < least) [best, least] = [site, distance];
  }
  return best;
}

/** The members that a cluster counts, at most `most` of them. */
function membersOf(
  index: ClusterIndex,
  { first, end }: IndexRange,
  model: SceneModel,
  dimmed: boolean,
  most = Infinity,
): readonly Site[] {
  const members: Site[] = [];
  for (let at = first; at < end && members.length < most; at++) {
    const site = index.sites[at];
    if (!site || site.id === model.selectedId || !isInTime(site, model.span)) continue;
    if (dimmed || !model.matching || model.matching.has(site.id)) members.push(site);
  }
  return members;
}

/** The best known member that is shown: by evidence, towns first, then as the data has them. */
function leadOf(index: ClusterIndex, range: IndexRange, model: SceneModel): Site | null {
  if (range.end - range.first > MOST_TO_LOOK_AT) return null;
  const members = membersOf(index, range, model, false, MOST_FOR_LEAD + 1);
  if (members.length > MOST_FOR_LEAD) return null;
  let best: Site | null = null;
  let bestScore = Infinity;
  for (const site of members) {
    const score = EVIDENCE.indexOf(site.evidence) * 2;
    const withKind = score + (isSettlement(site) ? 0 : 1);
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

const FIGURE_LAYER: Readonly<Record<Figure, number>> = {
  dot: 1,
  ring: 2,
  frame: 3,
  plan: 4,
  pin: 4,
};

function layerOf(node: SceneNode): number {
  if (node.state === "faint") return 0;
  return node.type === "cluster" ? 3 : FIGURE_LAYER[node.figure];
}

/**
 * The parts of a cluster's ring as dashes, `all` of them together: each that is in shows by one at
 * least. The share of the last part, of what has no phase, is worked out first.
 */
export function dashesOf(parts: readonly number[], all: number): readonly number[] {
  const dashes = parts.map(() => 0);
  let left = all;
  let rest = sumOf(parts);
  let others = parts.filter(Boolean).length;
  for (const at of [parts.length - 1, ...parts.keys()]) {
    const part = parts[at];
    if (!part || dashes[at]) continue;
    others -= 1;
    const fair = Math.round((part / rest) * left);
    const own = Math.min(left, Math.max(1, Math.min(left - others, fair)));
    dashes[at] = own;
    left -= own;
    rest -= part;
  }
  return dashes;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** A share as dashes of `all`: none only where there is nothing, all only where it is all. */
export function dashesOfShare(part: number, whole: number, all: number): number {
  if (part === 0 || whole === 0) return 0;
  const dashes = Math.round((part / whole) * all);
  return part < whole ? Math.max(1, Math.min(all - 1, dashes)) : dashes;
}
