import type { Map as LeafletMap } from "leaflet";
import type { Language } from "../../../domain/language";
import type { Site } from "../../../domain/site";
import type { TileInView } from "../basemap/basemap-layer";
import { frameOf, isBelow, sightOf } from "../in-sight";
import type { Padding } from "../model";
import type { Box, PixelView } from "../projection";
import { isShallowEqual } from "../shallow-equal";
import type { SceneNode } from "../sites/scene-node";
import { discOf } from "../sites/sizes";
import { besideBadge } from "./beside-badge";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { type AreaLabelModel, besideStreets, labelsOfAreas } from "./from-areas";
import { type KnownLabels, labelsOfScene, type SceneLabelModel } from "./from-scene";
import { labelsOfTiles } from "./from-tiles";
import { createLabelCanvas } from "./label-canvas";
import { createLabelFonts } from "./label-fonts";
import { placeLabels } from "./place";
import { createMeasure, type MeasureText } from "./style";

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

/** Places the labels of the sites, the areas and the ground in one pass, and draws them. */
export function createLabelLayer(map: LeafletMap, pane: string, onFonts: () => void): LabelLayer {
  const canvas = createLabelCanvas(map, pane);
  let family = "";
  let language: Language | undefined;
  let measure: MeasureText | undefined;
  let placed: readonly PlacedLabel[] = [];
  let drawnInputs: readonly unknown[] = [];
  let known: KnownLabels = new Map();
  let knownView = "";
  let removed = false;
  let ground: { key: readonly unknown[]; candidates: readonly LabelCandidate[] } | undefined;
  let areas: { key: readonly unknown[]; candidates: readonly LabelCandidate[] } | undefined;
  const fonts = createLabelFonts(() => {
    measure = undefined;
    drawnInputs = [];
    canvas.invalidate();
    if (!removed) onFonts();
  });

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
      if (!canvas.isHidden() && isShallowEqual(inputs, drawnInputs)) return;
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
      if (canvas.draw(view, placed, { theme: model.theme, language, family })) {
        fonts.load(placed, family);
      }
    },
    hide: canvas.hide,
    placed: () => placed,
    waitsForFonts: fonts.busy,
    remove() {
      removed = true;
      canvas.remove();
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
