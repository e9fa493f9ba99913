import { DomUtil, type Map as LeafletMap, point } from "leaflet";
import type { Language } from "../../../domain/language";
import type { Site } from "../../../domain/site";
import type { TileInView } from "../basemap/basemap-layer";
import { frameOf, isBelow, sightOf } from "../in-sight";
import { layerOrigin } from "../leaflet-position";
import type { Padding } from "../model";
import { paletteOf } from "../palette";
import type { Box, PixelView } from "../projection";
import { isShallowEqual } from "../shallow-equal";
import type { SceneNode } from "../sites/scene-node";
import { discOf } from "../sites/sizes";
import { besideBadge } from "./beside-badge";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { drawLabels } from "./draw";
import { FONT_PATIENCE_MS, fontsWithin } from "./fonts-within";
import { type AreaLabelModel, besideStreets, labelsOfAreas } from "./from-areas";
import { type KnownLabels, labelsOfScene, type SceneLabelModel } from "./from-scene";
import { labelsOfTiles } from "./from-tiles";
import { placeLabels } from "./place";
import { type Redraw, redrawOf } from "./redraw";
import { createMeasure, fontOf, type MeasureText } from "./style";

/** Labels are placed this far beyond the window, so that a small pan finds them there. */
export const LABEL_MARGIN_PX = 160;
/** All that labels follow from, apart from the view. */
export type LabelModel = SceneLabelModel &
  AreaLabelModel &
  Readonly<{
    nodes: readonly SceneNode[];
    sites: ReadonlyMap<string, Site>;
    tiles: readonly TileInView[];
    theme: "light" | "dark";
    padding: Padding;
    /** Where something else stands in the window, in px. */
    covered: readonly Box[];
    /** Numbers of a trip's stops. */
    badges: readonly Box[];
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

/**
 * One double-buffered canvas for every label. The back canvas is drawn detached and then swapped in:
 * setting a font on an attached canvas forces a style recalculation of the whole page.
 */
export function createLabelLayer(map: LeafletMap, pane: string, onFonts: () => void): LabelLayer {
  let front = createLabelCanvas();
  let back = createLabelCanvas();
  map.getPane(pane)?.append(front.canvas);
  let family = "";
  let language: Language | undefined;
  let measure: MeasureText | undefined;
  let placed: readonly PlacedLabel[] = [];
  let drawnInputs: readonly unknown[] = [];
  let waiting = 0;
  /** Lines that have been looked at, with their fonts: what could not be had is not asked for again. */
  const seen = new Set<string>();
  /** Letters that are known to be there, by font: asking the browser again is slow. */
  const letters = new Map<string, Set<string>>();
  let known: KnownLabels = new Map();
  let knownView = "";
  let removed = false;
  let ground: { key: readonly unknown[]; candidates: readonly LabelCandidate[] } | undefined;
  let areas: { key: readonly unknown[]; candidates: readonly LabelCandidate[] } | undefined;

  function isThere(font: string, text: string): boolean {
    if (!document.fonts.check(font, text)) return false;
    letters.set(font, new Set([...(letters.get(font) ?? []), ...text]));
    return true;
  }

  /** Asks for the fonts of what was drawn, once; when they are there it is drawn again. */
  function loadFonts(labels: readonly PlacedLabel[]): void {
    const wanted = new Map<string, string>();
    for (const { candidate } of labels) {
      for (const line of candidate.lines) {
        const font = fontOf(line, candidate.style, family);
        if (seen.has(font + line)) continue;
        seen.add(font + line);
        const known = letters.get(font);
        const fresh = known ? [...line].filter((letter) => !known.has(letter)).join("") : line;
        if (fresh) wanted.set(font, (wanted.get(font) ?? "") + fresh);
      }
    }
    const missing = [...wanted].filter(([font, text]) => !isThere(font, text));
    if (missing.length === 0) return;
    waiting++;
    const redraw = () => {
      measure = undefined;
      front.view = "";
      back.view = "";
      drawnInputs = [];
      if (!removed) onFonts();
    };
    const fonts = Promise.allSettled(
      missing.map(([font, text]) => document.fonts.load(font, text)),
    );
    fontsWithin(FONT_PATIENCE_MS, fonts).then((inTime) => {
      waiting--;
      redraw();
      if (!inTime) fonts.then(redraw);
    });
  }

  /** Cached by view: a step in time changes no label of the ground. */
  function groundLabels(
    { tiles, language }: LabelModel,
    view: PixelView,
    measure: MeasureText,
  ): readonly LabelCandidate[] {
    const { zoom, left, top } = view;
    const parts = tiles.flatMap(({ coords, located }) => [coords, located.tile]);
    const key = [zoom, left, top, language, measure, ...parts];
    if (!ground || !isShallowEqual(key, ground.key)) {
      ground = { key, candidates: labelsOfTiles(tiles, view, language, measure) };
    }
    return ground.candidates;
  }

  /** Cached by view and by the phases in time. */
  function areaLabels(
    model: LabelModel,
    view: PixelView,
    measure: MeasureText,
  ): readonly LabelCandidate[] {
    const { zoom, left, top, width, height } = view;
    const { padding, language, inTime } = model;
    const key = [
      ...[zoom, left, top, width, height, padding, language, measure, model.areas, model.countries],
      inTime.join(),
    ];
    if (!areas || !isShallowEqual(key, areas.key)) {
      areas = { key, candidates: labelsOfAreas(model, view, frameOf(view, padding), measure) };
    }
    return areas.candidates;
  }

  return {
    draw(view, model) {
      // Asked for rarely: it makes the browser work out the styles of the page.
      if (!measure || model.language !== language) {
        language = model.language;
        const style = getComputedStyle(map.getContainer());
        family = style.getPropertyValue("--text").trim() || "sans-serif";
        measure = createMeasure(family);
      }
      const inputs = inputsOf(view, model, measure);
      // Most steps in time change numbers in clusters, and no name.
      if (!front.canvas.hidden && isShallowEqual(inputs, drawnInputs)) return;
      drawnInputs = inputs;
      // Another view has other positions for all of them.
      const place = [view.zoom, view.left, view.top].join();
      if (place !== knownView) known = new Map();
      knownView = place;
      const { candidates, obstacles, pins, signs } = labelsOfScene(
        model.nodes,
        model.sites,
        view,
        model,
        measure,
        known,
      );
      const ground = groundLabels(model, view, measure);
      const named = besideStreets(areaLabels(model, view, measure), model.tiles);
      const seen = candidates
        .filter(({ at, leader }) => !leader || !isBelow(at, model.padding.corners ?? []))
        .map((candidate) => besideBadge(candidate, model.badges));
      placed = placeLabels([...seen, ...named, ...ground], obstacles, {
        frame: frameOf(view, model.padding),
        sight: sightOf(view, model.padding),
        window: { left: 0, top: 0, right: view.width, bottom: view.height },
        blocked: [...model.covered, ...model.badges],
        pins,
        signs,
      });
      const next = viewKey(view, model);
      const since = front.view === next ? redrawOf(front.placed, placed) : null;
      if (since?.cleared.length === 0) {
        front.canvas.hidden = false;
        return;
      }
      const context = back.canvas.getContext("2d");
      if (!context) return;
      const palette = paletteOf(model.theme);
      const redraw = back.view === next ? redrawOf(back.placed, placed) : null;
      if (redraw)
        drawParts(context, redraw, () => drawLabels(context, redraw.labels, palette, family));
      else {
        fit(back.canvas, context, map, view);
        drawLabels(context, placed, palette, family);
      }
      back.view = next;
      back.placed = placed;
      back.canvas.hidden = false;
      front.canvas.replaceWith(back.canvas);
      [front, back] = [back, front];
      loadFonts(placed);
    },
    hide() {
      front.canvas.hidden = true;
    },
    placed: () => placed,
    waitsForFonts: () => waiting > 0,
    remove() {
      removed = true;
      front.canvas.remove();
    },
  };
}

/** All that placing and drawing follow from, to be compared with `===` part by part. */
function inputsOf(
  { zoom, left, top, width, height }: PixelView,
  {
    nodes,
    sites,
    tiles,
    theme,
    padding,
    language,
    covered,
    badges,
    areas,
    inTime,
    ...marks
  }: LabelModel,
  measure: MeasureText,
): readonly unknown[] {
  const { selectedId, hoveredId, hoveredKey } = marks;
  return [
    ...[zoom, left, top, width, height, devicePixelRatio, measure],
    ...[sites, theme, padding, language, selectedId, hoveredId, hoveredKey],
    ...[areas, inTime.join()],
    ...[...covered, ...badges].flatMap((box) => [box.left, box.top, box.right, box.bottom]),
    ...tiles.flatMap(({ coords, located }) => [coords, located.tile]),
    ...nodes.flatMap((node) =>
      node.type === "site"
        ? [node.key, node.state]
        : [
            ...[node.key, node.state, node.lead, node.lead && node.count],
            ...[discOf(node.count), ...node.lonLat, ...node.offset],
          ],
    ),
  ];
}

/** A canvas with the labels drawn on it, and the key of their view. */
type LabelCanvas = { canvas: HTMLCanvasElement; view: string; placed: readonly PlacedLabel[] };

function createLabelCanvas(): LabelCanvas {
  const canvas = DomUtil.create("canvas", "map-labels");
  canvas.setAttribute("aria-hidden", "true");
  return { canvas, view: "", placed: [] };
}

/** Redraws the dirty rectangles only, snapped to whole pixels so that no seams remain. */
function drawParts(context: CanvasRenderingContext2D, { cleared }: Redraw, draw: () => void): void {
  const ratio = window.devicePixelRatio || 1;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  for (const box of cleared) {
    const left = Math.floor((box.left + LABEL_MARGIN_PX) * ratio);
    const top = Math.floor((box.top + LABEL_MARGIN_PX) * ratio);
    const width = Math.ceil((box.right + LABEL_MARGIN_PX) * ratio) - left;
    const height = Math.ceil((box.bottom + LABEL_MARGIN_PX) * ratio) - top;
    context.clearRect(left, top, width, height);
    context.rect(left, top, width, height);
  }
  context.clip();
  toWindow(context, ratio);
  draw();
  context.restore();
}

/** 0, 0 is the window's corner. */
function toWindow(context: CanvasRenderingContext2D, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, LABEL_MARGIN_PX * ratio, LABEL_MARGIN_PX * ratio);
}

/** Clears the canvas and lays it over the window and its margin. */
function fit(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  view: PixelView,
): void {
  const ratio = window.devicePixelRatio || 1;
  const width = view.width + 2 * LABEL_MARGIN_PX;
  const height = view.height + 2 * LABEL_MARGIN_PX;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) {
    // Cheaper than a new size, which would clear it too.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
  } else {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const origin = layerOrigin(map);
  DomUtil.setPosition(
    canvas,
    point(view.left - LABEL_MARGIN_PX - origin[0], view.top - LABEL_MARGIN_PX - origin[1]),
  );
  toWindow(context, ratio);
}

/** What every label of a drawing follows from. */
function viewKey(
  { zoom, left, top, width, height }: PixelView,
  { theme, language }: LabelModel,
): string {
  return [theme, language, devicePixelRatio, zoom, left, top, width, height].join();
}
