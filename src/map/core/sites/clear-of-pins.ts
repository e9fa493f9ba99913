import { inflate, overlap, sharedArea, translate } from "../boxes";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "../projection";
import { distanceToHull, hullOf } from "./hull";
import type { ClusterNode, SceneNode, SiteNode } from "./scene-node";
import { boxOf, discOf } from "./sizes";

const GAP_PX = 2;
const STEP_PX = 4;
const DIRECTIONS = 16;
/** Pins further away than this cannot be met on the way. */
const REACH_PX = 90;

/** Where a cluster may go. */
export type OffsetLimits = Readonly<{
  /** The places that a cluster counts, in pixels of the window; some of them where they are many. */
  placesOf(cluster: ClusterNode): readonly PixelPoint[];
  /** Bit set of the areas that a position in the window lies in. */
  sideOf(at: PixelPoint): number;
}>;

/**
 * Resolves collisions of clusters with pins, the selected site and, `among` few nodes, any other. Only
 * clusters are displaced, since nobody reads a centroid as one place: as far as they still touch the
 * convex hull of their places, and never across the edge of an area. Without a free spot there, a
 * cluster stands where the least of it is covered.
 */
export function clearOfPins(
  nodes: readonly SceneNode[],
  pins: readonly SiteNode[],
  view: PixelView,
  selectedId: string | null,
  {
    among,
    others,
    ...ground
  }: OffsetLimits &
    Readonly<{ among: "pins" | "all" /** What else stands there. */; others: readonly Box[] }>,
): readonly SceneNode[] {
  const solid = (among === "all" ? [...pins, ...nodes.filter(isSite)] : pins)
    .filter((pin) => pin.state !== "faint" || pin.key === selectedId)
    .map((pin) => boxOf(pin, screenPixels(pin.lonLat, view), pin.key === selectedId))
    .concat(others);
  if (solid.length === 0 && among === "pins") return nodes;
  const clusters = nodes.filter((node): node is ClusterNode => node.type === "cluster");
  const offsets = new Map<string, PixelPoint>();
  // The largest goes first: those that follow find their way around it.
  for (const node of clusters.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))) {
    if (node.state === "faint") continue;
    const at = screenPixels(node.lonLat, view);
    let box = boxOf(node, at);
    if (solid.some((other) => overlap(box, other))) {
      const near = solid.filter((other) => overlap(inflate(box, REACH_PX), other));
      const offset = wayOut(node, at, box, near, ground);
      offsets.set(node.key, offset);
      box = translate(box, offset);
    }
    if (among === "all") solid.push(box);
  }
  return nodes.map((node) => {
    const offset = offsets.get(node.key);
    return node.type === "cluster" && offset ? { ...node, offset } : node;
  });
}

function isSite(node: SceneNode): node is SiteNode {
  return node.type === "site";
}

function wayOut(
  node: ClusterNode,
  at: PixelPoint,
  box: Box,
  pins: readonly Box[],
  { placesOf, sideOf }: OffsetLimits,
): PixelPoint {
  const hull = hullOf(placesOf(node));
  const side = sideOf(at);
  const radius = discOf(node.count) / 2;
  const ofHull = Math.max(0, ...hull.map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
  // What a search has not found stays about where it was, be it below what was found.
  const reach = Math.min(radius + ofHull, node.state === "dimmed" ? 2 * radius : Infinity);
  const mayGo = ([dx, dy]: PixelPoint) => {
    const to: PixelPoint = [at[0] + dx, at[1] + dy];
    if (distanceToHull(to, hull) > radius || sideOf(to) !== side) return false;
    return sideOf([at[0] + dx / 2, at[1] + dy / 2]) === side;
  };
  const ways = [
    ...pins.flatMap((pin) => waysOut(box, pin)),
    ...waysAround(Math.min(reach, REACH_PX)),
  ]
    .filter((way) => Math.hypot(...way) <= reach)
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  let best: PixelPoint = [0, 0];
  let bestCovered = Infinity;
  for (const way of [best, ...ways]) {
    const covered = coveredBy(pins, translate(box, way));
    if (covered >= bestCovered || !mayGo(way)) continue;
    [best, bestCovered] = [way, covered];
    if (covered === 0) break;
  }
  return best;
}

/** Below the tip, or to either side. */
function waysOut(box: Box, pin: Box): PixelPoint[] {
  return [
    [0, pin.bottom + GAP_PX - box.top],
    [pin.right + GAP_PX - box.left, 0],
    [pin.left - GAP_PX - box.right, 0],
  ];
}

function waysAround(reach: number): PixelPoint[] {
  const steps = Array.from({ length: Math.floor(reach / STEP_PX) }, (_, at) => (at + 1) * STEP_PX);
  const turns = Array.from({ length: DIRECTIONS }, (_, at) => (2 * Math.PI * at) / DIRECTIONS);
  return steps.flatMap((step) =>
    turns.map((turn): PixelPoint => [step * Math.cos(turn), step * Math.sin(turn)]),
  );
}

function coveredBy(pins: readonly Box[], box: Box): number {
  let area = 0;
  for (const pin of pins) {
    area += sharedArea(box, pin);
  }
  return area;
}
