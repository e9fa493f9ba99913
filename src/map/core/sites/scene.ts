import { type Figure, figureOf } from "../../../domain/figure";
import { isInTime, type Site } from "../../../domain/site";
import type { Sides } from "../areas/sides";
import { around } from "../boxes";
import { metresPerPixel, type PixelView, screenPixels, viewBounds, worldSize } from "../projection";
import { clearOfPins } from "./clear-of-pins";
import type { ClusterIndex } from "./cluster-index";
import { MANY } from "./cluster-levels";
import { clusterNodes, membersOf, type SceneCounts } from "./cluster-nodes";
import type { SceneModel, SceneNode, SiteNode } from "./scene-node";

/** From the middle of a sign that is not the map's own to its edge. */
export const FOREIGN_PX = 14;
const STOP_PX = 10;

/** Circles smaller than this say nothing that the figure does not. */
const LEAST_CIRCLE_PX = 10;
const LEAST_CIRCLE_KM = 3;
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

function circleOf({ precisionKm, lonLat }: Site, view: PixelView): number | null {
  if (precisionKm < LEAST_CIRCLE_KM) return null;
  const radius = (precisionKm * 1000) / metresPerPixel(lonLat[1], view.zoom);
  if (radius < LEAST_CIRCLE_PX || radius > Math.min(view.width, view.height) / 2) return null;
  return radius;
}

const FIGURE_LAYER: Readonly<Record<Figure, number>> = {
  dot: 1,
  diamond: 1,
  ring: 2,
  frame: 3,
  plan: 4,
  pin: 4,
};

function layerOf(node: SceneNode): number {
  if (node.state === "faint") return 0;
  return node.type === "cluster" ? 3 : FIGURE_LAYER[node.figure];
}
