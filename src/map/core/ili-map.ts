import type { Map as LeafletMap } from "leaflet";
import "leaflet/dist/leaflet.css";
import "./map.css";
import { direction } from "../../domain/language";
import { isInTime, PHASES } from "../../domain/site";
import type { Span } from "../../domain/span";
import { createAreasLayer } from "./areas/areas-layer";
import type { ArchiveResult } from "./basemap/archive";
import { type BasemapLayer, createBasemapLayer } from "./basemap/basemap-layer";
import {
  type AddDetail,
  createGroundTiles,
  DETAIL_MAX_ZOOM,
  type DetailTiles,
} from "./basemap/detail";
import type { fetchAhead } from "./basemap/fetch-ahead";
import type { ArchiveProblem } from "./basemap/range-source";
import { createRelief, type ReliefOptions } from "./basemap/relief";
import { createBasemapSnapshot } from "./basemap-snapshot";
import { around } from "./boxes";
import { createCamera } from "./camera-control";
import { cooperate } from "./cooperative";
import { frameOf } from "./in-sight";
import { createAnnouncer, describeView } from "./in-view";
import { createKeyboard } from "./keyboard";
import { FONT_PATIENCE_MS, fontsWithin } from "./labels/fonts-within";
import { positionOf } from "./labels/from-scene";
import { createLabelLayer, LABEL_MARGIN_PX } from "./labels/label-layer";
import { setMotion } from "./leaflet-map";
import { pixelView } from "./leaflet-position";
import { createLimits } from "./limits";
import type { MapEvents, MapHandle, MapModel } from "./model";
import { onNextFrame } from "./next-frame";
import { createPanes } from "./panes";
import { createPositionLayer } from "./position-layer";
import { type PixelView, screenPixels } from "./projection";
import { createReadyMonitor } from "./ready";
import { createScaleBar } from "./scale-bar";
import { listenToSites } from "./sites/activation";
import { loadClusterIndex } from "./sites/load-cluster-index";
import { FOREIGN_PX } from "./sites/scene";
import type { SceneNode } from "./sites/scene-node";
import { createSceneSource, rangesOverlap } from "./sites/scene-source";
import { createSitesLayer } from "./sites/sites-layer";
import { createTripLayer, type ShapeTrip } from "./trip-layer";

/** A pan is drawn again before it has used up this much of the margin that is drawn ahead. */
const DRIFT_PX = LABEL_MARGIN_PX * 0.6;

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

export type IliMapOptions = Readonly<{
  /** The opened archive, or what is wrong with it; asked for before the map is there. */
  archive: Promise<ArchiveResult>;
  /** Asks for it once more. */
  reopen(): Promise<ArchiveResult>;
  relief: ReliefOptions;
  /** A detailed archive beside it, for the zooms at which the other one ends. */
  addDetail?: AddDetail | undefined;
  /** What works out where a trip's line and numbers go, for the first trip. */
  loadShapeTrip(): Promise<ShapeTrip>;
  /** Whether the wheel and one finger belong to the page around the map; see cooperative.ts. */
  cooperative?: boolean;
  /** Where the map is there for pictures, whose programs change the window's size at the end. */
  loadFetchAhead?: () => Promise<typeof fetchAhead>;
}>;

/**
 * Puts our layers on a Leaflet map, which itself belongs to the caller. Longer than other files, for it
 * is the one place where the layers know of each other: who redraws whom, what keeps the map from being
 * ready, and the order in which all is undone.
 */
export function createIliMap(
  map: LeafletMap,
  options: IliMapOptions,
  events: MapEvents,
): MapHandle {
  const panes = createPanes(map);
  const container = map.getContainer();
  if (options.addDetail) map.options.maxZoom = DETAIL_MAX_ZOOM;
  const sceneSource = createSceneSource({
    load: loadClusterIndex,
    onReady: () => {
      // Until now nobody knew where a site stands alone.
      camera.aimAgain();
      drawSoon();
      events.onSorting?.(null);
    },
    onProgress: (share) => events.onSorting?.(share),
  });
  let model: MapModel | undefined;
  let nodes: readonly SceneNode[] = [];
  let drawnView: PixelView | undefined;
  let drawnSpan: Span | undefined;
  let snapshotTimer: ReturnType<typeof setTimeout> | undefined;
  let basemap: BasemapLayer | undefined;
  let inView: DetailTiles["inView"] | undefined;
  let problem: ArchiveProblem | null = null;
  let opening = true;
  let fontsReady = false;
  let zooming = false;
  let removed = false;
  let drawsAtOnce = false;
  let cancelDraw: (() => void) | undefined;

  const busy = () =>
    !model ||
    opening ||
    camera.busy() ||
    !fontsReady ||
    cancelDraw !== undefined ||
    sceneSource.busy() ||
    (basemap?.busy() ?? false) ||
    relief.busy() ||
    trip.busy() ||
    labels.waitsForFonts();
  const readiness = createReadyMonitor(
    busy,
    () => problem ?? basemap?.problem() ?? null,
    (status) => {
      const rests = status.type !== "moving";
      // Ahead of the status: what is said of the ground is there when the map is.
      if (rests && options.addDetail) {
        events.onDetail?.(inView ? inView(basemap?.tiles() ?? [], pixelView(map)) : "none");
      }
      events.onStatus(status);
      if (rests) announcer.rest();
    },
    { waits: () => opening || (basemap?.busy() ?? false), onSlow: (slow) => events.onSlow?.(slow) },
  );
  const relief = createRelief(map, options.relief, panes.relief, () => {
    snapshot.clear();
    readiness.check();
  });
  const areas = createAreasLayer(map, panes.areas);
  const sites = createSitesLayer(map, panes.sites, panes.circles);
  const labels = createLabelLayer(map, panes.labels, () => drawSoon());
  const snapshot = createBasemapSnapshot(map, () => [
    ...[map.getPane(panes.relief) ?? []].flat(),
    ...areas.elements(),
    ...[map.getPane(panes.basemap) ?? []].flat(),
  ]);
  const scale = createScaleBar(map);
  const position = createPositionLayer(map, panes.circles);
  const trip = createTripLayer(map, panes.trip, options.loadShapeTrip, () => drawSoon());
  const limits = createLimits(map, options.relief.bounds);
  const camera = createCamera(map, {
    limits,
    padding: () =>
      model ? scale.keepFree(model.padding, direction(model.language) === "rtl") : NO_PADDING,
    selected: () => sceneSource.byId.get(model?.selectedId ?? "")?.lonLat ?? null,
    aloneZoom: (site) => Math.min(map.getMaxZoom(), sceneSource.index.aloneZoom(site.id)),
    // The first view is where the map opens: nothing is there yet that could move.
    animates: () => drawnView !== undefined && model?.reducedMotion === false,
    onView: events.onView,
    onChange: () => readiness.check(),
  });
  const announcer = createAnnouncer(
    () => {
      const seen = inSight().map(({ node }) => node);
      return model ? describeView(pixelView(map), model.padding, seen, labels.placed()) : null;
    },
    (told) => events.onTell?.(told),
  );
  /** Also where the map cannot move any farther: the reader hears that it has not. */
  const expectMove = () => {
    announcer.expectMove();
    readiness.invalidate();
  };
  const keyboard = createKeyboard(container, sites, {
    inSight,
    related: (a, b) =>
      a.key === b.key || rangesOverlap(sceneSource.rangeOf(a), sceneSource.rangeOf(b)),
    pan: ([x, y]) => {
      expectMove();
      map.panBy([x, y], { animate: !model?.reducedMotion });
    },
    zoom: (steps) => {
      expectMove();
      camera.zoomBy(steps);
    },
    where: announcer.where,
    name: announcer.name,
    escape: () => events.onSelect(null),
  });
  const stopCooperating = options.cooperative
    ? cooperate(container, (gesture) => events.onRefused?.(gesture))
    : undefined;
  const stopListening = listenToSites(map, sites, {
    onSite: events.onSelect,
    onHover: events.onHover,
    onCluster: ({ range }) => {
      const leastZoom = sceneSource.index.expansionZoom(range);
      const members = sceneSource.index.sites.slice(range.first, range.end);
      if (leastZoom > map.getMaxZoom()) {
        events.onClusterMembers(members.map((site) => site.id));
        return;
      }
      const counted = members.filter((site) => {
        const matching = model?.matching?.has(site.id) ?? true;
        return matching && (!model || isInTime(site, model.span));
      });
      const lonLats = (counted.length > 0 ? counted : members).map(({ lonLat }) => lonLat);
      camera.send({ type: "fit", lonLats, leastZoom, framed: false });
      // Also for a finger: what reads the screen presses as one does.
      expectMove();
    },
  });

  /** Nodes that neither the window nor a panel cuts off. */
  function inSight() {
    if (!model) return [];
    const view = pixelView(map);
    const { top, right, bottom, left } = model.padding;
    return nodes
      .map((node) => ({ node, at: positionOf(node, view) }))
      .filter(
        ({ at: [x, y] }) =>
          x >= left && y >= top && x <= view.width - right && y <= view.height - bottom,
      );
  }

  /** The node of the hovered site: its own, or the cluster that it is in. */
  function hoveredKey(): string | null {
    const id = model?.hoveredId ?? null;
    if (id === null) return null;
    const at = sceneSource.index.indexOfSite(id);
    const range = at === undefined ? undefined : { first: at, end: at + 1 };
    const own = nodes.find((node) => node.key === id);
    return (
      (own ?? nodes.find((node) => rangesOverlap(range, sceneSource.rangeOf(node))))?.key ?? null
    );
  }

  /** Sites, labels and scale, once before the next frame however often it is asked for. */
  function drawSoon(): void {
    if (cancelDraw || removed) return;
    cancelDraw = onNextFrame(() => {
      cancelDraw = undefined;
      draw();
      readiness.check();
    });
    readiness.check();
  }

  function draw(): void {
    // Leaflet carries what is drawn through a zoom; what fits the new one comes after it.
    if (!model || zooming) return;
    const view = pixelView(map);
    drawnView = view;
    nodes = sceneSource.scene(view, LABEL_MARGIN_PX);
    const hovered = hoveredKey();
    // Here and not when the model comes: the first camera target would have them painted twice.
    const inTime = PHASES.filter((phase) => sceneSource.inTime(phase));
    const change = areas.set({ areas: model.areas, theme: model.theme, inTime });
    if (change === "painted") snapshot.clear();
    else if (change === "faded") snapshot.fade();
    // Only time moves: once the frame is out the ground may rest, until something else moves.
    if (drawnSpan && drawnSpan !== model.span) snapshotSoon();
    drawnSpan = model.span;
    const { selectedId, hoveredId, words, theme, padding, language } = model;
    position.set(model.position);
    position.draw();
    sites.set({ nodes, selectedId, hoveredKey: hovered, words });
    keyboard.update();
    const foreign = (model.foreign ?? []).map((lonLat) =>
      around(screenPixels(lonLat, view), FOREIGN_PX),
    );
    labels.draw(view, {
      covered: [
        ...scale.draw(words.distance, padding, direction(language) === "rtl"),
        ...(padding.corners ?? []),
        ...foreign,
      ],
      badges: trip.draw(model.trip, nodes, view, {
        selectedId,
        blocked: [...foreign, ...(padding.corners ?? [])],
        frame: frameOf(view, padding),
      }),
      nodes,
      areas: model.areas,
      countries: model.countries,
      inTime,
      andMore: words.andMore,
      sites: sceneSource.byId,
      tiles: basemap?.tiles() ?? [],
      theme,
      padding,
      language,
      selectedId,
      hoveredId,
      hoveredKey: hovered,
    });
  }

  function snapshotSoon(): void {
    clearTimeout(snapshotTimer);
    snapshotTimer = setTimeout(() => {
      if (!camera.busy() && !opening && !relief.busy() && !basemap?.busy()) snapshot.draw();
    });
  }

  const onMoveStart = () => {
    snapshot.clear();
    camera.moveStarted();
    readiness.invalidate();
  };
  const onMove = () => {
    // A map that has another size moves without having started to.
    snapshot.clear();
    if (zooming || !drawnView) return;
    const { left, top } = pixelView(map);
    const drift = Math.max(Math.abs(left - drawnView.left), Math.abs(top - drawnView.top));
    if (drift > DRIFT_PX) drawSoon();
  };
  const onMoveEnd = () => {
    zooming = false;
    camera.moveEnded();
    drawSoon();
  };
  const onZoomStart = () => {
    snapshot.clear();
    zooming = true;
    camera.zoomStarted();
    labels.hide();
  };
  const onResize = () => {
    snapshot.clear();
    if (model) limits.set(model.padding);
    camera.aimAgain();
    basemap?.resize();
    // At once, in the frame that has the new size: a program that takes a picture sets it just before.
    cancelDraw?.();
    cancelDraw = undefined;
    draw();
    // Tiles that were fetched ahead come in this frame too, and their names with them.
    drawsAtOnce = options.loadFetchAhead !== undefined;
    onNextFrame(() => {
      drawsAtOnce = false;
    });
    drawSoon();
  };
  map.on("movestart", onMoveStart);
  map.on("move", onMove);
  map.on("moveend", onMoveEnd);
  map.on("zoomstart", onZoomStart);
  map.on("resize", onResize);
  const resizes = new ResizeObserver(() => map.invalidateSize());
  resizes.observe(container);

  function open(archive: Promise<ArchiveResult>): void {
    opening = true;
    problem = null;
    archive.then(async (result) => {
      const tiles =
        result.type === "open" && (await createGroundTiles(result.archive, options.addDetail));
      const ahead = tiles ? await options.loadFetchAhead?.() : undefined;
      opening = false;
      if (removed) return;
      if (result.type === "problem") problem = result.problem;
      if (tiles) {
        inView = tiles.inView;
        const onChange = () => {
          snapshot.clear();
          if (drawsAtOnce) draw();
          drawSoon();
        };
        basemap = createBasemapLayer(map, tiles, panes.basemap, onChange, ahead);
        if (model) basemap.set(model.theme);
      }
      drawSoon();
    });
  }

  open(options.archive);
  fontsWithin(FONT_PATIENCE_MS, document.fonts.ready).then(() => {
    fontsReady = true;
    readiness.check();
  });

  return {
    set(next) {
      const last = model;
      if (last === next) return;
      model = next;
      if (last?.selectedId !== next.selectedId && next.selectedId === null) camera.release();
      sceneSource.set(next);
      if (sceneSource.busy() && last?.sites !== next.sites) events.onSorting?.(0);
      if (last?.theme !== next.theme) {
        snapshot.clear();
        relief.set(next.theme);
        basemap?.set(next.theme);
      }
      if (last?.words !== next.words) {
        container.setAttribute("role", "region");
        container.setAttribute("aria-label", next.words.map);
      }
      if (last?.reducedMotion !== next.reducedMotion) setMotion(map, !next.reducedMotion);
      if (last?.padding !== next.padding) {
        const { bottom, foot = bottom, left, right } = next.padding;
        container.style.setProperty("--map-scale-bottom", `${foot}px`);
        container.style.setProperty("--map-scale-left", `${left}px`);
        container.style.setProperty("--map-scale-right", `${right}px`);
        limits.set(next.padding);
        if (last) camera.aimAgain();
      }
      readiness.invalidate();
      drawSoon();
    },
    moveTo(target) {
      if (model) camera.send(target);
    },
    zoomBy: camera.zoomBy,
    expectMove,
    retry() {
      if (problem) open(options.reopen());
      basemap?.retry();
      relief.retry();
      readiness.invalidate();
    },
    focusSite(id) {
      const element = sites.element(id);
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    remove() {
      removed = true;
      cancelDraw?.();
      camera.remove();
      clearTimeout(snapshotTimer);
      sceneSource.remove();
      resizes.disconnect();
      map.off("resize", onResize);
      map.off("zoomstart", onZoomStart);
      map.off("moveend", onMoveEnd);
      map.off("move", onMove);
      map.off("movestart", onMoveStart);
      stopListening();
      stopCooperating?.();
      keyboard.remove();
      limits.remove();
      scale.remove();
      snapshot.remove();
      position.remove();
      trip.remove();
      labels.remove();
      sites.remove();
      areas.remove();
      basemap?.remove();
      relief.remove();
      readiness.remove();
    },
  };
}
