import type { LonLat, Site } from "../../domain/site";
import type { PlacedLabel } from "./labels/candidate";
import type { GroundKind } from "./labels/from-tiles";
import type { Padding } from "./model";
import { lonLatOf, metresPerPixel, type PixelPoint, type PixelView } from "./projection";
import type { SceneNode } from "./sites/scene-node";

/** A name that stands on the ground, with what it names. */
export type NameInView = Readonly<{ name: string; kind: GroundKind; lonLat: LonLat }>;

/** What the uncovered part of the map shows, for screen readers. */
export type InView = Readonly<{
  centre: LonLat;
  widthKm: number;
  heightKm: number;
  /** How many places are shown, those in clusters counted. */
  places: number;
  /** Those among them that sources name. */
  named: readonly Site[];
  /** Names of the ground, nearest to the middle first. */
  ground: readonly NameInView[];
}>;

/** What the map announces to a keyboard user. */
export type MapAnnouncement =
  | Readonly<{ type: "moved"; view: InView }>
  | Readonly<{ type: "where"; view: InView }>
  /** A name of the ground; `number` counts from 1. */
  | Readonly<{ type: "name"; name: NameInView; centre: LonLat; number: number; total: number }>
  | Readonly<{ type: "noNames" }>;

/** Describes a window; `nodes` are those that no panel covers, `labels` all that were placed. */
export function describeView(
  view: PixelView,
  { top, right, bottom, left }: Padding,
  nodes: readonly SceneNode[],
  labels: readonly PlacedLabel[],
): InView {
  const free: PixelPoint = [
    Math.max(1, view.width - left - right),
    Math.max(1, view.height - top - bottom),
  ];
  const middle: PixelPoint = [left + free[0] / 2, top + free[1] / 2];
  const lonLatAt = ([x, y]: PixelPoint) => lonLatOf([view.left + x, view.top + y], view.zoom);
  const centre = lonLatAt(middle);
  const kmPerPixel = metresPerPixel(centre[1], view.zoom) / 1000;
  const shown = nodes.filter(({ state }) => state === "shown");
  const away = ([x, y]: PixelPoint) => Math.hypot(x - middle[0], y - middle[1]);
  return {
    centre,
    widthKm: free[0] * kmPerPixel,
    heightKm: free[1] * kmPerPixel,
    places: shown.reduce((sum, node) => sum + (node.type === "site" ? 1 : node.count), 0),
    named: shown.flatMap((node) =>
      node.type === "site" && node.site.evidence === "named" ? [node.site] : [],
    ),
    ground: labels
      .filter(
        ({ candidate: { ground }, centre: text }) =>
          ground !== undefined &&
          Math.abs(text[0] - middle[0]) <= free[0] / 2 &&
          Math.abs(text[1] - middle[1]) <= free[1] / 2,
      )
      .sort((a, b) => away(a.candidate.at) - away(b.candidate.at))
      .flatMap(({ candidate: { ground, lines, at } }) =>
        ground ? [{ name: lines.join(" "), kind: ground, lonLat: lonLatAt(at) }] : [],
      ),
  };
}

export type Announcer = {
  /** A key moves the map: the view is announced once it has settled. */
  expectMove(): void;
  /** The map has come to rest. */
  rest(): void;
  where(): void;
  /** Announces the next (1) or the previous (−1) name of the basemap. */
  name(step: 1 | -1): void;
};

/** Announces the view when a key asks for it or has moved the map. */
export function createAnnouncer(
  look: () => InView | null,
  tell: (told: MapAnnouncement) => void,
): Announcer {
  let expecting = false;
  let last: { centre: LonLat; total: number; at: number } | null = null;
  return {
    expectMove() {
      expecting = true;
    },
    rest() {
      const view = expecting ? look() : null;
      expecting = false;
      if (view) tell({ type: "moved", view });
    },
    where() {
      const view = look();
      if (view) tell({ type: "where", view });
    },
    name(step) {
      const view = look();
      if (!view) return;
      const { centre, ground } = view;
      const total = ground.length;
      const same =
        last?.total === total && last.centre[0] === centre[0] && last.centre[1] === centre[1];
      const from = same && last ? last.at : step > 0 ? -1 : 0;
      const at = (from + step + total) % Math.max(1, total);
      const name = ground[at];
      last = { centre, total, at };
      tell(name ? { type: "name", name, centre, number: at + 1, total } : { type: "noNames" });
    },
  };
}
