import { direction, type Language, localText } from "../../../domain/language";
import type { Site } from "../../../domain/site";
import { inflate } from "../boxes";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "../projection";
import { isShallowEqual } from "../shallow-equal";
import type { SceneNode } from "../sites/scene-node";
import { boxOf, PIN_EYE_PX } from "../sites/sizes";
import type { LabelCandidate, LeaderStart } from "./candidate";
import { namesOfSite } from "./names";
import { neighboursOf, offsetsAlong, offsetsAround, ownOffsets } from "./offsets";
import { MISLEADING } from "./strain";
import {
  LABEL_STYLES,
  type LabelStyle,
  linesOf,
  type MeasureText,
  phaseStyle,
  sizeOfLines,
} from "./style";

/** Who goes first; lower is earlier. Areas stand in `from-areas.ts`, the ground in `from-tiles.ts`. */
const PRIORITY = { named: 0, selected: 1, hovered: 2, site: 20, nearby: 22, lead: 30 } as const;
/** By how much the halo of the selected figure's line is larger than its box. */
const HALO_PX = 3;
/** A name that takes more than this share of the window may be broken. */
const NARROW = 0.3;

export type SceneLabelModel = Readonly<{
  language: Language;
  selectedId: string | null;
  hoveredId: string | null;
  /** Where a site that is hovered in a list stands when it is inside a cluster. */
  hoveredKey: string | null;
  /** The name of a cluster: its best known place, and how many more there are. */
  andMore(name: string, others: number): string;
}>;

/** Candidates of the last pass by key, with what they followed from. */
export type KnownLabels = Map<
  string,
  Readonly<{ from: readonly unknown[]; candidates: readonly LabelCandidate[] }>
>;

/**
 * Labels of sites and clusters, and the figures that no label may cover: `pins` are those of them
 * that not even a name in need of room does. A candidate that follows from the same as in the last
 * pass is the same object: most do where only time moves.
 */
export function labelsOfScene(
  nodes: readonly SceneNode[],
  sites: ReadonlyMap<string, Site>,
  view: PixelView,
  model: SceneLabelModel,
  measure: MeasureText,
  known: KnownLabels = new Map(),
): { candidates: LabelCandidate[]; obstacles: Box[]; pins: Box[]; signs: Box[] } {
  const candidates: LabelCandidate[] = [];
  const { selectedId } = model;
  const obstacles = nodes.map((node) => figureBox(node, positionOf(node, view), selectedId));
  const shown = nodes.filter(({ state }) => state === "shown");
  const only = shown.length === 1 ? shown[0]?.key : undefined;
  for (const [place, node] of nodes.entries()) {
    const label = labelOf(node, sites, model, node.key === only);
    const own = obstacles[place];
    if (!label || !own) continue;
    const text = textOf(label, model, measure);
    if (!text) continue;
    const at = positionOf(node, view);
    const near = neighboursOf(own, obstacles, text);
    const figure = figureBox(node, [0, 0], selectedId);
    const from: unknown[] = [label.site, label.style, label.priority, text.words, measure, ...at];
    for (const box of [own, ...near]) from.push(box.left, box.top, box.right, box.bottom);
    let last = known.get(node.key);
    if (!last || !isShallowEqual(last.from, from)) {
      const broken =
        isNeeded(label) && text.width > view.width * NARROW && textOf(label, model, measure, 1);
      last = {
        from,
        candidates: broken
          ? [
              // In one line or in two, as it is read best.
              candidateOf(label, text, at, figure, near),
              candidateOf(label, broken, at, figure, near),
            ]
          : [candidateOf(label, text, at, figure, near)],
      };
      known.set(node.key, last);
    }
    candidates.push(...last.candidates);
  }
  const pins = obstacles.filter((_, place) => {
    const node = nodes[place];
    return node && (node.key === model.selectedId || isNamed(node));
  });
  const signs = obstacles.filter((_, place) => {
    const node = nodes[place];
    return node && (node.state !== "faint" || node.key === model.selectedId);
  });
  return { candidates, obstacles, pins, signs };
}

function isNamed(node: SceneNode): boolean {
  return node.type === "site" && node.state === "shown" && node.site.evidence === "named";
}

type NamedNode = Readonly<{
  site: Site;
  /** How many more places the label stands for. */
  others: number;
  style: LabelStyle;
  priority: number;
}>;

/** What sources name, what the reader has chosen or points at is never without its name. */
export function isNeeded({ priority }: Pick<LabelCandidate, "priority">): boolean {
  return priority <= PRIORITY.hovered;
}

type Text = Readonly<{
  words: string;
  lines: readonly string[];
  width: number;
  height: number;
  rightToLeft: boolean;
}>;

/** The words of a label, in one line, or broken where `wrap` asks for it. */
function textOf(
  { site, others, style }: NamedNode,
  { language, andMore }: SceneLabelModel,
  measure: MeasureText,
  wrap?: number,
): Text | undefined {
  const name = localText(site.names, language);
  if (!name) return undefined;
  const words = others > 0 ? andMore(name.text, others) : name.text;
  const lines = linesOf(words, wrap === undefined ? style : { ...style, wrap }, name.language);
  const [width, height] = sizeOfLines(lines, style, measure);
  return { words, lines, width, height, rightToLeft: direction(name.language) === "rtl" };
}

function candidateOf(
  { site, others, style, priority }: NamedNode,
  { lines, width, height, rightToLeft }: Text,
  at: PixelPoint,
  figure: Box,
  near: readonly Box[],
): LabelCandidate {
  const always = isNeeded({ priority });
  const usual = offsetsAround(figure, width, height, rightToLeft);
  const offsets = always ? [...usual, ...offsetsAlong(figure, width, height)] : usual;
  return {
    key: site.id,
    lines,
    style,
    at,
    width,
    height,
    angle: 0,
    offsets: always ? offsets : ownOffsets(offsets, at, [width, height], figure, near),
    mark: 0,
    priority,
    ...(always && { leader: leaderFrom(figure) }),
    // Its card or its row says the name too.
    ...(always && priority !== PRIORITY.named && { atMost: MISLEADING }),
    // A cluster's label names more than the town of its first member.
    names: others > 0 ? [] : namesOfSite(site.names),
    apart: 0,
  };
}

/** The box of a node's figure at a point, with the line around it if the node is selected. */
export function figureBox(node: SceneNode, at: PixelPoint, selectedId: string | null): Box {
  return node.key === selectedId ? inflate(boxOf(node, at, true), HALO_PX) : boxOf(node, at);
}

/** Where the line of a label begins that stands away from a figure around 0, 0. */
export function leaderFrom(figure: Box): LeaderStart {
  const { left, top, right, bottom } = figure;
  // A pin stands on its position, also with the line around it that says that it is chosen.
  const isUpright = bottom < -top / 2;
  const middle: PixelPoint = [0, isUpright ? -PIN_EYE_PX : (top + bottom) / 2];
  return { figure, middle, radius: (right - left) / 2 };
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
  /** Nothing else is shown: what has been found is never without its name. */
  isOnly: boolean,
): NamedNode | undefined {
  if (model.hoveredKey === node.key && model.hoveredId !== null) {
    const site = sites.get(model.hoveredId);
    const selected = model.hoveredId === model.selectedId;
    if (site) return chosen(site, PRIORITY[selected ? "selected" : "hovered"]);
  }
  if (node.type === "cluster") {
    const { lead, count } = node;
    if (!lead) return undefined;
    const style = phaseStyle("site", lead.phase);
    return { site: lead, others: count - 1, style, priority: PRIORITY.lead };
  }
  const { site, state } = node;
  if (site.id === model.selectedId) return chosen(site, PRIORITY.selected);
  if (state !== "shown") return undefined;
  if (site.evidence === "named") return chosen(site, PRIORITY.named);
  const usual = site.evidence === "nearby" ? PRIORITY.nearby : PRIORITY.site;
  const priority = isOnly ? PRIORITY.hovered : usual;
  return { site, others: 0, style: phaseStyle("site", site.phase), priority };
}

/** What stands out keeps the style of its evidence: only what a source names is in ink and bold. */
function chosen(site: Site, priority: number): NamedNode {
  if (site.evidence === "named") {
    return { site, others: 0, style: LABEL_STYLES.named, priority: PRIORITY.named };
  }
  return { site, others: 0, style: phaseStyle("chosen", site.phase), priority };
}
