import { DomUtil, type Map as LeafletMap, point } from "leaflet";
import type { Site } from "../../../domain/site";
import type { TileInView } from "../basemap/basemap-layer";
import { layerOrigin } from "../leaflet-position";
import type { Padding } from "../model";
import { paletteOf } from "../palette";
import type { Box, PixelView } from "../projection";
import type { SceneNode } from "../sites/scene";
import type { PlacedLabel } from "./candidate";
import { drawLabels } from "./draw";
import { labelsOfScene, type SceneLabelModel } from "./from-scene";
import { labelsOfTiles } from "./from-tiles";
import { placeLabels } from "./place";
import { createMeasure, fontOf, LABEL_STYLES, type MeasureText } from "./style";

/** Labels are placed this far beyond the window, so that a small pan finds them there. */
export const LABEL_MARGIN_PX = 160;
const FRAME_GAP_PX = 4;

/** All that labels follow from, apart from the view. */
export type LabelModel = SceneLabelModel &
  Readonly<{
    nodes: readonly SceneNode[];
    sites: ReadonlyMap<string, Site>;
    tiles: readonly TileInView[];
    theme: "light" | "dark";
    padding: Padding;
  }>;

export type LabelLayer = {
  /** Places and draws all labels for a settled view. */
  draw(view: PixelView, model: LabelModel): void;
  hide(): void;
  /** What stands on the map, in pixels of the window when it was drawn. */
  placed(): readonly PlacedLabel[];
  /** Whether a font is still on its way; `onFonts` is called when it came. */
  waitsForFonts(): boolean;
  remove(): void;
};

/** One canvas for every label on the map. */
export function createLabelLayer(map: LeafletMap, pane: string, onFonts: () => void): LabelLayer {
  const canvas = DomUtil.create("canvas", "map-labels", map.getPane(pane));
  canvas.setAttribute("aria-hidden", "true");
  const context = canvas.getContext("2d");
  let family = "";
  let measure: MeasureText | undefined;
  let placed: readonly PlacedLabel[] = [];
  let last = "";
  let waiting = 0;
  let removed = false;

  /** Asks for the fonts of what was drawn; drawing again then is right, and nothing more comes. */
  function loadFonts(labels: readonly PlacedLabel[]): void {
    const text = labels.flatMap(({ candidate }) => candidate.lines).join("");
    const fonts = Object.values(LABEL_STYLES).map((style) => fontOf(style, family));
    const missing = fonts.filter((font) => !document.fonts.check(font, text));
    if (missing.length === 0) return;
    waiting++;
    const settle = () => {
      waiting--;
      if (removed) return;
      measure = undefined;
      last = "";
      onFonts();
    };
    Promise.all(missing.map((font) => document.fonts.load(font, text))).then((loaded) => {
      // Nothing to load although it is missing: the font is not ours, and never will be here.
      if (loaded.flat().length === 0) waiting--;
      else settle();
      if (removed || loaded.flat().length > 0) return;
      onFonts();
    }, settle);
  }

  return {
    draw(view, model) {
      if (!context) return;
      const wanted = getComputedStyle(map.getContainer()).getPropertyValue("--text").trim();
      if (wanted !== family || !measure) {
        family = wanted || "sans-serif";
        measure = createMeasure(context, family);
      }
      const { candidates, obstacles } = labelsOfScene(
        model.nodes,
        model.sites,
        view,
        model,
        measure,
      );
      const ground = labelsOfTiles(model.tiles, view, model.language, measure);
      placed = placeLabels([...candidates, ...ground], obstacles, {
        frame: frameOf(view, model.padding),
        outside: true,
      });
      const next = fingerprint(placed, view, model.theme);
      canvas.hidden = false;
      if (next === last) return;
      last = next;
      fit(canvas, context, map, view);
      drawLabels(context, placed, paletteOf(model.theme), family);
      loadFonts(placed);
    },
    hide() {
      canvas.hidden = true;
    },
    placed: () => placed,
    waitsForFonts: () => waiting > 0,
    remove() {
      removed = true;
      canvas.remove();
    },
  };
}

/** Clears the canvas and lays it over the window and its margin; 0, 0 is the window's corner. */
function fit(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  view: PixelView,
): void {
  const ratio = window.devicePixelRatio || 1;
  const width = view.width + 2 * LABEL_MARGIN_PX;
  const height = view.height + 2 * LABEL_MARGIN_PX;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const origin = layerOrigin(map);
  DomUtil.setPosition(
    canvas,
    point(view.left - LABEL_MARGIN_PX - origin[0], view.top - LABEL_MARGIN_PX - origin[1]),
  );
  context.setTransform(ratio, 0, 0, ratio, LABEL_MARGIN_PX * ratio, LABEL_MARGIN_PX * ratio);
}

function frameOf(view: PixelView, { left, top, right, bottom }: Padding): Box {
  return {
    left: left + FRAME_GAP_PX,
    top: top + FRAME_GAP_PX,
    right: view.width - right - FRAME_GAP_PX,
    bottom: view.height - bottom - FRAME_GAP_PX,
  };
}

/** Says whether a drawing would look the same as the last; most steps in time move no label. */
function fingerprint(
  placed: readonly PlacedLabel[],
  { zoom, left, top, width, height }: PixelView,
  theme: string,
): string {
  const labels = placed.map(
    ({ candidate, centre }) => `${candidate.key},${candidate.style.size},${centre.join()}`,
  );
  return [theme, devicePixelRatio, zoom, left, top, width, height, ...labels].join("|");
}
