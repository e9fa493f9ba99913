import type { Map as LeafletMap } from "leaflet";
import { direction } from "../../domain/language";
import { PHASES } from "../../domain/site";
import type { Span } from "../../domain/span";
import { createAreasLayer } from "./areas/areas-layer";
import type { TileInView } from "./basemap/basemap-layer";
import { createBasemapSnapshot } from "./basemap-snapshot";
import { around } from "./boxes";
import { frameOf, LABEL_MARGIN_PX } from "./in-sight";
import type { NodeInSight } from "./keyboard";
import type { PlacedLabel } from "./labels/candidate";
import { FONT_PATIENCE_MS, fontsWithin } from "./labels/fonts-within";
import { positionOf } from "./labels/from-scene";
import { createLabelLayer } from "./labels/label-layer";
import { pixelView } from "./leaflet-position";
import type { MapModel, Padding } from "./model";
import { onNextFrame } from "./next-frame";
import type { Panes } from "./panes";
import { createPositionLayer } from "./position-layer";
import { type PixelView, screenPixels } from "./projection";
import { createScaleBar } from "./scale-bar";
import { FOREIGN_PX } from "./sites/scene";
import type { SceneNode } from "./sites/scene-node";
import type { SceneSource } from "./sites/scene-source";
import { createSitesLayer, type SitesLayer } from "./sites/sites-layer";
import { createTripLayer, type LoadTripDrawing } from "./trip-layer";

/** A pan triggers a redraw once it has used up this much of the overdrawn margin. */
const DRIFT_PX = LABEL_MARGIN_PX * 0.6;

/**
 * How long the first drawing waits for the basemap in ms. Its tiles are to be on their way before the
 * long work of drawing begins, and names are placed once, with those of the ground; but signs of places
 * are not kept back by a ground that does not come.
 */
const GROUND_PATIENCE_MS = 1500;

const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** What the drawing needs to know of the rest of the map. */
export type DrawingHost = Readonly<{
  /** What to draw; undefined until there is a model. */
  model(): MapModel | undefined;
  sceneSource: SceneSource;
  tiles(): readonly TileInView[];
  /** What of the ground is still to come: even what it consists of, tiles of the view, or nothing. */
  awaits(): "archive" | "tiles" | null;
  /** Whether the base layers neither move nor load, so that a snapshot may replace them. */
  rests(): boolean;
  loadTripDrawing: LoadTripDrawing;
  /** Whether tiles that come in the same frame as a new size are drawn in that frame. */
  drawsAtOnce: boolean;
  /** The sites of a new scene are in the page. */
  onSites(): void;
  /** `busy` may say something else now. */
  onChange(): void;
}>;

/** Areas, sites, labels, scale bar and trip, drawn for the view that Leaflet shows. */
export type Drawing = Readonly<{
  sites: SitesLayer;
  /** Schedules a redraw for the next frame; calls within a frame are coalesced. */
  soon(): void;
  /** Base layers have changed: invalidates their snapshot. */
  clear(): void;
  /** Basemap tiles came or went. */
  tilesChanged(): void;
  /** The map has panned: schedules a redraw when the margin is nearly used up. */
  moved(): void;
  /** A zoom begins or has ended; nothing is drawn in between. */
  zoomed(begins: boolean): void;
  /** Redraws synchronously, in the frame that has the new size. */
  resized(): void;
  /** The model's padding, with the scale bar as one more corner. */
  padding(): Padding;
  /** Nodes that neither the window nor a panel cuts off. */
  inSight(): readonly NodeInSight[];
  labels(): readonly PlacedLabel[];
  /** Whether anything is drawn yet. */
  begun(): boolean;
  /** Whether a frame, a font or the drawing of a trip is still to come. */
  busy(): boolean;
  remove(): void;
}>;

/** Puts the layers into their panes; draws nothing until it is asked to. */
export function createDrawing(map: LeafletMap, panes: Panes, host: DrawingHost): Drawing {
  const { sceneSource } = host;
  const areas = createAreasLayer(map, panes.areas);
  const sites = createSitesLayer(map, panes.sites, panes.circles);
  const labels = createLabelLayer(map, panes.labels, soon);
  const snapshot = createBasemapSnapshot(map, () => [
    ...[map.getPane(panes.relief) ?? []].flat(),
    ...areas.elements(),
    ...[map.getPane(panes.basemap) ?? []].flat(),
  ]);
  const scale = createScaleBar(map);
  const position = createPositionLayer(map, panes.circles);
  const trip = createTripLayer(map, panes.trip, host.loadTripDrawing, soon);
  let nodes: readonly SceneNode[] = [];
  let drawnView: PixelView | undefined;
  let drawnSpan: Span | undefined;
  let snapshotTimer: ReturnType<typeof setTimeout> | undefined;
  let cancelDraw: (() => void) | undefined;
  let fontsReady = false;
  let zooming = false;
  let atOnce = false;
  let removed = false;
  let patient = true;
  const patience = setTimeout(() => {
    patient = false;
    soon();
  }, GROUND_PATIENCE_MS);

  fontsWithin(FONT_PATIENCE_MS, document.fonts.ready).then(() => {
    fontsReady = true;
    host.onChange();
  });

  function soon(): void {
    if (cancelDraw || removed) return;
    cancelDraw = onNextFrame(() => {
      cancelDraw = undefined;
      draw();
      host.onChange();
    });
    host.onChange();
  }

  function draw(): void {
    const model = host.model();
    // Leaflet scales what is drawn during a zoom; it is redrawn at the end.
    if (!model || zooming) return;
    const awaited = patient ? host.awaits() : null;
    if (awaited === "archive") return;
    if (!awaited) patient = false;
    const view = pixelView(map);
    drawnView = view;
    nodes = sceneSource.scene(view, LABEL_MARGIN_PX);
    const { selectedId, hoveredId, words, theme, padding, language } = model;
    const hoveredKey = sceneSource.keyOf(nodes, hoveredId);
    // Here and not when the model comes: the first camera target would have them painted twice.
    const inTime = PHASES.filter((phase) => sceneSource.inTime(phase));
    const change = areas.set({ areas: model.areas, theme, inTime });
    if (change === "painted") snapshot.clear();
    else if (change === "faded") snapshot.fade();
    // Only time moves: after this frame a snapshot may replace the base layers.
    if (drawnSpan && drawnSpan !== model.span) snapshotSoon();
    drawnSpan = model.span;
    position.set(model.position);
    position.draw();
    sites.set({ nodes, selectedId, hoveredKey, words });
    host.onSites();
    const corners = padding.corners ?? [];
    const foreign = (model.foreign ?? []).map((lonLat) =>
      around(screenPixels(lonLat, view), FOREIGN_PX),
    );
    const bar = scale.draw(words.distance, padding, direction(language) === "rtl");
    const room = { blocked: [...foreign, ...corners], frame: frameOf(view, padding) };
    const badges = trip.draw(model.trip, nodes, view, room, selectedId);
    if (awaited) return;
    labels.draw(view, {
      covered: [...bar, ...corners, ...foreign],
      badges,
      nodes,
      areas: model.areas,
      countries: model.countries,
      inTime,
      andMore: words.andMore,
      statusInWords: words.statusInWords,
      sites: sceneSource.byId,
      tiles: host.tiles(),
      theme,
      padding,
      language,
      selectedId,
      hoveredId,
      hoveredKey,
    });
  }

  function snapshotSoon(): void {
    clearTimeout(snapshotTimer);
    snapshotTimer = setTimeout(() => {
      if (host.rests()) snapshot.draw();
    });
  }

  return {
    sites,
    soon,
    clear: snapshot.clear,
    tilesChanged() {
      snapshot.clear();
      if (atOnce) draw();
      soon();
    },
    moved() {
      snapshot.clear();
      if (zooming || !drawnView) return;
      const { left, top } = pixelView(map);
      const drift = Math.max(Math.abs(left - drawnView.left), Math.abs(top - drawnView.top));
      if (drift > DRIFT_PX) soon();
    },
    zoomed(begins) {
      zooming = begins;
      if (begins) labels.hide();
    },
    resized() {
      // A program that takes a picture sets the size just before.
      cancelDraw?.();
      cancelDraw = undefined;
      draw();
      // Tiles that were fetched ahead come in this frame too, and their names with them.
      atOnce = host.drawsAtOnce;
      onNextFrame(() => {
        atOnce = false;
      });
      soon();
    },
    padding() {
      const model = host.model();
      return model
        ? scale.keepFree(model.padding, direction(model.language) === "rtl")
        : NO_PADDING;
    },
    inSight() {
      const model = host.model();
      if (!model) return [];
      const view = pixelView(map);
      const { top, right, bottom, left } = model.padding;
      return nodes
        .map((node) => ({ node, at: positionOf(node, view) }))
        .filter(
          ({ at: [x, y] }) =>
            x >= left && y >= top && x <= view.width - right && y <= view.height - bottom,
        );
    },
    labels: labels.placed,
    begun: () => drawnView !== undefined,
    busy: () => !fontsReady || cancelDraw !== undefined || trip.busy() || labels.waitsForFonts(),
    remove() {
      removed = true;
      cancelDraw?.();
      clearTimeout(patience);
      clearTimeout(snapshotTimer);
      scale.remove();
      snapshot.remove();
      position.remove();
      trip.remove();
      labels.remove();
      sites.remove();
      areas.remove();
    },
  };
}
