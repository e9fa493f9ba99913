import { type Language, localText } from "../../../domain/language";
import type { Site } from "../../../domain/site";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "../projection";
import type { SceneNode } from "../sites/scene";
import { boxOf } from "../sites/sizes";
import type { LabelCandidate } from "./candidate";
import { namesOfSite } from "./names";
import { sameParts } from "./same-parts";
import { LABEL_STYLES, type LabelStyle, linesOf, type MeasureText, sizeOfLines } from "./style";

/** Who goes first; lower is earlier. Ground labels stand in `from-tiles.ts`. */
const PRIORITY = { selected: 0, hovered: 1, named: 10, site: 20, nearby: 22, lead: 30 } as const;
const GAP_PX = 3;
/** A last try, a little away from the figure. */
const FURTHER_PX = 6;
/** A name so close to another pin could be read as its name. */
const MISLEADING_PX = 10;

export type SceneLabelModel = Readonly<{
  language: Language;
  selectedId: string | null;
  hoveredId: string | null;
  /** Where a site that is hovered in a list stands when it is inside a cluster. */
  hoveredKey: string | null;
}>;

/** Candidates of the last pass by key, with what they followed from. */
export type KnownLabels = Map<
  string,
  Readonly<{ from: readonly unknown[]; candidate: LabelCandidate }>
>;

/**
 * Labels of sites and clusters, and the figures that no label may cover. A candidate that follows
 * from the same as in the last pass is the same object: most do where only time moves.
 */
export function labelsOfScene(
  nodes: readonly SceneNode[],
  sites: ReadonlyMap<string, Site>,
  view: PixelView,
  model: SceneLabelModel,
  measure: MeasureText,
  known: KnownLabels = new Map(),
): { candidates: LabelCandidate[]; obstacles: Box[] } {
  const candidates: LabelCandidate[] = [];
  const obstacles: Box[] = [];
  const pins = nodes.flatMap((node) =>
    node.type === "site" && node.site.evidence === "named"
      ? [{ key: node.key, box: boxOf(node, positionOf(node, view), false) }]
      : [],
  );
  for (const node of nodes) {
    const at = positionOf(node, view);
    const selected = node.key === model.selectedId;
    obstacles.push(boxOf(node, at, selected));
    const label = labelOf(node, sites, model);
    if (!label) continue;
    const { site, style, priority } = label;
    const others = pins.filter((pin) => pin.key !== node.key).map((pin) => pin.box);
    const figure = boxOf(node, [0, 0], selected);
    const from: unknown[] = [site, style, priority, model.language, measure, ...at];
    for (const box of [figure, ...others]) from.push(box.left, box.top, box.right, box.bottom);
    let last = known.get(node.key);
    if (!last || !sameParts(last.from, from)) {
      const candidate = candidateOf({ site, style, priority }, at, figure, others, model, measure);
      if (!candidate) continue;
      last = { from, candidate };
      known.set(node.key, last);
    }
    candidates.push(last.candidate);
  }
  return { candidates, obstacles };
}

type NamedNode = Readonly<{ site: Site; style: LabelStyle; priority: number }>;

function candidateOf(
  { site, style, priority }: NamedNode,
  at: PixelPoint,
  figure: Box,
  pins: readonly Box[],
  { language }: SceneLabelModel,
  measure: MeasureText,
): LabelCandidate | undefined {
  const name = localText(site.names, language);
  if (!name) return undefined;
  const lines = linesOf(name.text, style, name.language);
  const [width, height] = sizeOfLines(lines, style, measure);
  // What the reader has chosen or points at is never without its name.
  const anyway = priority <= PRIORITY.hovered;
  const usual = offsetsAround(figure, width, height, name.language === "kk-Arab");
  const offsets = anyway ? [...usual, ...offsetsAlong(figure, width, height)] : usual;
  return {
    key: site.id,
    lines,
    style,
    at,
    width,
    height,
    angle: 0,
    offsets: awayFrom(pins, at, [width, height], offsets),
    mark: 0,
    priority,
    anyway,
    names: namesOfSite(site.names),
    apart: 0,
  };
}

/** Where a node is drawn in the window. */
export function positionOf(node: SceneNode, view: PixelView): PixelPoint {
  const [x, y] = screenPixels(node.lonLat, view);
  if (node.type === "site") return [x, y];
  return [x + node.offset[0], y + node.offset[1]];
}

function labelOf(
  node: SceneNode,
  sites: ReadonlyMap<string, Site>,
  model: SceneLabelModel,
): NamedNode | undefined {
  if (model.hoveredKey === node.key && model.hoveredId !== null) {
    const site = sites.get(model.hoveredId);
    const style = LABEL_STYLES.selected;
    const selected = model.hoveredId === model.selectedId;
    if (site) return { site, style, priority: PRIORITY[selected ? "selected" : "hovered"] };
  }
  if (node.type === "cluster") {
    const { lead } = node;
    return lead
      ? { site: lead, style: LABEL_STYLES[lead.phase ?? "apart"], priority: PRIORITY.lead }
      : undefined;
  }
  const { site, state } = node;
  if (site.id === model.selectedId) {
    return { site, style: LABEL_STYLES.selected, priority: PRIORITY.selected };
  }
  if (state !== "shown") return undefined;
  if (site.evidence === "named") {
    return { site, style: LABEL_STYLES.named, priority: PRIORITY.named };
  }
  const priority = site.evidence === "nearby" ? PRIORITY.nearby : PRIORITY.site;
  return { site, style: LABEL_STYLES[site.phase ?? "apart"], priority };
}

/** The same offsets, those at which the text would seem to name another figure last. */
function awayFrom(
  figures: readonly Box[],
  [x, y]: PixelPoint,
  [width, height]: readonly [number, number],
  offsets: readonly PixelPoint[],
): readonly PixelPoint[] {
  const misleads = ([dx, dy]: PixelPoint) =>
    figures.some(
      ({ left, right, top, bottom }) =>
        Math.abs(x + dx - (left + right) / 2) < (right - left + width) / 2 + MISLEADING_PX &&
        Math.abs(y + dy - (top + bottom) / 2) < (bottom - top + height) / 2 + MISLEADING_PX,
    );
  const clear = offsets.filter((offset) => !misleads(offset));
  return clear.length === offsets.length ? offsets : [...clear, ...offsets.filter(misleads)];
}

/** More places below and above a figure, nearest first, for a name that has to stand somewhere. */
function offsetsAlong({ top, bottom }: Box, width: number, height: number): readonly PixelPoint[] {
  const steps = Array.from({ length: 7 }, (_, step) => ((step + 1) * width) / 14);
  return [0, FURTHER_PX, 3 * FURTHER_PX].flatMap((further) =>
    steps.flatMap((x): PixelPoint[] => {
      const below = bottom + GAP_PX + further + height / 2;
      const above = top - GAP_PX - further - height / 2;
      return [
        [-x, below],
        [x, below],
        [-x, above],
        [x, above],
      ];
    }),
  );
}

/** Beside, then above and below a figure whose box stands around 0, 0. */
export function offsetsAround(
  { left, top, right, bottom }: Box,
  width: number,
  height: number,
  rightToLeft: boolean,
): readonly PixelPoint[] {
  // A pin's eye, not its tip, is where a name belongs.
  const middle = bottom === 0 ? top * 0.58 : (top + bottom) / 2;
  const eastward = right + GAP_PX + width / 2;
  const westward = left - GAP_PX - width / 2;
  const [first, second] = rightToLeft ? [westward, eastward] : [eastward, westward];
  const above = top - GAP_PX - height / 2;
  const below = bottom + GAP_PX + height / 2;
  const aside = (x: number) => x * 0.82;
  return [
    [first, middle],
    [second, middle],
    [0, below],
    [0, above],
    [aside(first), below],
    [aside(first), above],
    [aside(second), below],
    [aside(second), above],
    ...[above, below, above - FURTHER_PX].flatMap((y): PixelPoint[] => [
      [0, y],
      [aside(first) / 2, y],
      [aside(second) / 2, y],
    ]),
  ];
}
