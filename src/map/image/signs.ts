import type { Area } from "../../domain/dataset";
import { figureOf } from "../../domain/figure";
import { isInTime, PHASES, type PhaseId, type Site } from "../../domain/site";
import { type AreaShape, areaShapes, isInRings } from "../core/areas/shapes";
import { type PixelView, worldSize } from "../core/projection";
import type { ClusterIndex } from "../core/sites/cluster-index";
import type { SceneNode } from "../core/sites/scene-node";
import type { PictureSpec } from "./spec";

const FIGURES = ["pin", "plan", "frame", "ring", "dot", "diamond"] as const;
const MARKS = [
  "cluster",
  "weave",
  "planned",
  "circle",
  "chosen",
  "faint",
  "dimmed",
  "trip",
] as const;
export type Sign = `stone-${string}` | (typeof FIGURES)[number] | (typeof MARKS)[number];
/** What the key of a picture can explain, in its order. */
export const SIGNS: readonly Sign[] = [...PHASES.map(stoneSign), ...FIGURES, ...MARKS];

/** The sign of a phase: its stone. */
export function stoneSign(phase: PhaseId): `stone-${string}` {
  return `stone-${phase}`;
}

/** Whether a sign is a stone; which one is told by comparing it with `stoneSign`. */
export function isStone(sign: Sign): sign is `stone-${string}` {
  return sign.startsWith("stone-");
}

/** Areas are looked for at so many points of a window, across and down. */
const POINTS = 24;

type SignsSpec = Pick<PictureSpec, "words" | "trip" | "areas" | "selectedId" | "span" | "matching">;

/**
 * The signs that stand on a picture of a scene, in the order of its key: these and no others. A
 * cluster stands for the figures of the sites that it counts, which are in `index`.
 */
export function signsOn(
  spec: SignsSpec,
  nodes: readonly SceneNode[],
  view: PixelView,
  index: Pick<ClusterIndex, "sites">,
): readonly Sign[] {
  const { words, trip, areas, selectedId } = spec;
  const isChosen = (node: SceneNode) => node.key === selectedId;
  const sites = nodes.flatMap((node) =>
    node.type === "site" && (node.state === "shown" || isChosen(node)) ? node : [],
  );
  const clusters = nodes.flatMap((node) =>
    node.type === "cluster" && node.state === "shown" ? node : [],
  );
  const counted = clusters.flatMap(({ range }) =>
    countedIn(index.sites.slice(range.first, range.end), spec),
  );
  const figures = new Set([
    ...sites.map(({ figure }) => figure),
    ...counted.map(({ evidence, status }) => figureOf(evidence, status)),
  ]);
  const unchosen = nodes.filter((node) => !isChosen(node));
  const weaves = new Set(areasIn(areas, view).map(({ status }) => status));
  const marks: Readonly<Record<(typeof MARKS)[number], boolean>> = {
    cluster: clusters.length > 0,
    weave: weaves.has("reported"),
    planned: weaves.has("announced"),
    circle: sites.some(({ circle }) => circle !== null),
    chosen: nodes.some(isChosen),
    faint: unchosen.some(({ state }) => state === "faint"),
    dimmed: unchosen.some(({ state }) => state === "dimmed"),
    trip: trip.length > 1,
  };
  return [
    ...words.phases.map(({ phase }) => stoneSign(phase)),
    ...FIGURES.filter((figure) => figures.has(figure)),
    ...MARKS.filter((mark) => marks[mark]),
  ];
}

/** Those members of a cluster that its number counts. */
function countedIn(
  members: readonly Site[],
  { span, matching, selectedId }: SignsSpec,
): readonly Site[] {
  return members.filter(
    (site) => isInTime(site, span) && site.id !== selectedId && (matching?.has(site.id) ?? true),
  );
}

/** The areas that are hatched somewhere in a window. */
export function areasIn(areas: readonly Area[], view: PixelView): readonly AreaShape[] {
  const shapes = areaShapes(areas);
  const size = worldSize(view.zoom);
  const found = new Set<AreaShape>();
  for (let row = 0; row < POINTS; row++) {
    for (let column = 0; column < POINTS; column++) {
      const at = [
        (view.left + ((column + 0.5) * view.width) / POINTS) / size,
        (view.top + ((row + 0.5) * view.height) / POINTS) / size,
      ] as const;
      // A smaller area, later in the list, takes the place of the one below it.
      const top = shapes.findLast(({ rings }) => isInRings(at, rings));
      if (top) found.add(top);
    }
  }
  return shapes.filter((shape) => found.has(shape));
}
