import type { Area } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import { PHASES } from "../../domain/site";
import type { TileInView } from "../core/basemap/basemap-layer";
import { frameOf, isBelow, LABEL_MARGIN_PX, sightOf } from "../core/in-sight";
import { drawLabels } from "../core/labels/draw";
import { labelsOfScene, positionOf } from "../core/labels/from-scene";
import { placeLabels } from "../core/labels/place";
import { createMeasure } from "../core/labels/style";
import type { Padding } from "../core/model";
import { paletteOf } from "../core/palette";
import type { PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import type { SceneSource } from "../core/sites/scene-source";
import { drawCircle, drawNode } from "./draw-figures";
import { drawAreas, drawTiles } from "./draw-ground";
import { canvasPen } from "./pen";

/** What the map shows in a window before anybody has chosen anything. */
export type ViewSpec = Readonly<{
  view: PixelView;
  /** What the panels over the map cover: no name goes there. */
  padding: Padding;
  language: Language;
  theme: "light" | "dark";
  areas: readonly Area[];
  sceneSource: SceneSource;
  tiles: readonly TileInView[];
  /** CSS family of running text. */
  family: string;
}>;

/**
 * Draws a view on an empty canvas of its size as the map itself will show it, but for the relief and the
 * names of all that no source names; `ratio` pixels of the canvas for one of the view. Returns what was
 * drawn.
 */
export function drawView(
  context: CanvasRenderingContext2D,
  spec: ViewSpec,
  ratio: number,
): readonly SceneNode[] {
  const { view, padding, language, theme, areas, sceneSource, tiles, family } = spec;
  const pen = canvasPen(context);
  const palette = paletteOf(theme);
  const inTime = PHASES.filter((phase) => sceneSource.inTime(phase));
  const nodes = sceneSource.scene(view, LABEL_MARGIN_PX);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawTiles(pen, tiles, view, theme, ratio);
  // Soft as they are, areas cost most of the time: as many pixels as the view has are enough.
  drawAreas(pen, areas, view, { theme, ratio: 1 }, (phase) => inTime.includes(phase));
  for (const node of nodes) {
    if (node.type === "site" && node.state === "shown") {
      drawCircle(pen, node, positionOf(node, view), palette);
    }
  }
  for (const node of nodes) {
    drawNode(pen, node, positionOf(node, view), false, { palette, family });
  }
  const named = nodes.map(withoutOtherName);
  const model = { language, selectedId: null, hoveredId: null, hoveredKey: null, andMore: String };
  const names = labelsOfScene(named, sceneSource.byId, view, model, createMeasure(family));
  const labels = placeLabels(
    names.candidates.filter(({ at }) => !isBelow(at, padding.corners ?? [])),
    names.obstacles,
    {
      frame: frameOf(view, padding),
      sight: sightOf(view, padding),
      window: { left: 0, top: 0, right: view.width, bottom: view.height },
      blocked: padding.corners ?? [],
      pins: names.pins,
      signs: names.signs,
    },
  );
  drawLabels(context, labels, palette, family);
  return nodes;
}

/** The same figure without a name, unless a source names it: measuring and placing all takes too long. */
function withoutOtherName(node: SceneNode): SceneNode {
  if (node.type === "cluster") return { ...node, lead: null };
  return node.site.evidence === "named" ? node : { ...node, state: "dimmed" };
}
