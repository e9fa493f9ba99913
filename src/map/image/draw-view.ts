import type { Area, CountryGround } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import { PHASES } from "../../domain/site";
import { frameOf, isBelow, LABEL_MARGIN_PX, sightOf } from "../core/in-sight";
import { drawLabels } from "../core/labels/draw";
import { labelsOfAreas } from "../core/labels/from-areas";
import { labelsOfScene, positionOf } from "../core/labels/from-scene";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { placeLabels } from "../core/labels/place";
import { createMeasure } from "../core/labels/style";
import type { MapWords, Padding } from "../core/model";
import { paletteOf } from "../core/palette";
import type { Bounds, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import type { SceneSource } from "../core/sites/scene-source";
import { drawCircle, drawNode } from "./draw-figures";
import { drawAreas, drawGround } from "./draw-ground";
import type { GroundData } from "./ground";
import { canvasPen } from "./pen";

/** What the map shows in a window before anybody has chosen anything. */
export type ViewSpec = Readonly<{
  view: PixelView;
  /** What the panels over the map cover: no name goes there. */
  padding: Padding;
  language: Language;
  theme: "light" | "dark";
  areas: readonly Area[];
  countries: readonly CountryGround[];
  sceneSource: SceneSource;
  ground: Pick<GroundData, "tiles" | "relief">;
  reliefBounds: Bounds;
  /** CSS family of running text. */
  family: string;
  words: Pick<MapWords, "andMore" | "statusInWords">;
}>;

/**
 * Draws a view on a canvas of its size as the map itself will show it, `ratio` pixels of the canvas for
 * one of the view. Returns what was drawn.
 */
export function drawView(
  context: CanvasRenderingContext2D,
  spec: ViewSpec,
  ratio: number,
): readonly SceneNode[] {
  const { view, padding, theme, areas, sceneSource, ground, reliefBounds, family } = spec;
  const pen = canvasPen(context);
  const palette = paletteOf(theme);
  const inTime = PHASES.filter((phase) => sceneSource.inTime(phase));
  const nodes = sceneSource.scene(view, LABEL_MARGIN_PX);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawGround(pen, { ...ground, problem: null }, view, { theme, reliefBounds, ratio });
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
  const measure = createMeasure(family);
  const model = {
    language: spec.language,
    selectedId: null,
    hoveredId: null,
    hoveredKey: null,
    ...spec.words,
    areas,
    countries: spec.countries,
    inTime,
  };
  const names = labelsOfScene(nodes, sceneSource.byId, view, model, measure);
  const frame = frameOf(view, padding);
  const seen = names.candidates.filter(
    ({ at, leader }) => !leader || !isBelow(at, padding.corners ?? []),
  );
  const labels = placeLabels(
    [
      ...seen,
      ...labelsOfAreas(model, view, frame, measure),
      ...labelsOfTiles(ground.tiles, view, spec.language, measure),
    ],
    names.obstacles,
    {
      frame,
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
