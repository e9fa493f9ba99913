import { EVIDENCE, isInTime, isSettlement, type LonLat, type Site } from "../../../domain/site";
import type { Sides } from "../areas/sides";
import { lonLatOf, type PixelPoint, unitPosition, worldSize } from "../projection";
import type { ClusterIndex, IndexNode, IndexRange } from "./cluster-index";
import type { NodeState, SceneModel, SceneNode, SiteNode } from "./scene-node";
import { partOfPhase, type RangeTotals, type SpanCounts } from "./span-counts";

/** Counts of all sites, and of those that match. */
export type SceneCounts = Readonly<{ all: SpanCounts; matching: SpanCounts }>;

const MOST_FOR_LEAD = 12;
/** In a larger cluster some member lies on every side that its middle can be on. */
const MOST_TO_LOOK_AT = 200;

/**
 * A cluster at the centroid of what it counts, without its selected member, which gets a node of its
 * own. One that counts a single place is drawn as that place.
 */
export function clusterNodes(
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
  return parts.reduce((sum, part) => sum + part, 0);
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
 * The centroid of the counted places, or the place nearest to it if none of them lies in the same
 * areas as the centroid, which may be in another country.
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
export function membersOf(
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
  const evidence: readonly Site["evidence"][] = EVIDENCE;
  let best: Site | null = null;
  let bestScore = Infinity;
  for (const site of members) {
    // Own places, of no evidence, are in no cluster with the map's.
    const score = evidence.indexOf(site.evidence) * 2;
    const withKind = score + (isSettlement(site) ? 0 : 1);
    if (withKind < bestScore) {
      best = site;
      bestScore = withKind;
    }
  }
  return best;
}
