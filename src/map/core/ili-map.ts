import type { Map as LeafletMap } from "leaflet";
import "leaflet/dist/leaflet.css";
import "./map.css";
import { isInTime } from "../../domain/site";
import { type BasemapOptions, createBasemap } from "./basemap/basemap";
import { DETAIL_MAX_ZOOM } from "./basemap/detail";
import { createCamera } from "./camera-control";
import type { cooperate } from "./cooperative";
import { createDrawing } from "./drawing";
import { createAnnouncer, describeView } from "./in-view";
import { createKeyboard } from "./keyboard";
import { listenToLeaflet } from "./leaflet-events";
import { setMotion } from "./leaflet-map";
import { pixelView } from "./leaflet-position";
import { createLimits } from "./limits";
import type { MapEvents, MapHandle, MapModel } from "./model";
import { createPanes } from "./panes";
import { createReadyMonitor } from "./ready";
import { listenToSites } from "./sites/activation";
import { loadClusterIndex } from "./sites/load-cluster-index";
import type { ClusterNode } from "./sites/scene-node";
import { createSceneSource } from "./sites/scene-source";
import type { LoadTripDrawing } from "./trip-layer";

export type IliMapOptions = BasemapOptions &
  Readonly<{
    /** Loads what draws a trip, for the first one. */
    loadTripDrawing: LoadTripDrawing;
    /** Leaves the wheel and one finger to the page around the map, where there is one. */
    cooperate?: typeof cooperate;
  }>;

/**
 * Puts our layers on a Leaflet map, which itself belongs to the caller. The one place where basemap,
 * drawing, camera and keyboard know of each other, and of what keeps the map from being ready.
 */
export function createIliMap(
  map: LeafletMap,
  options: IliMapOptions,
  events: MapEvents,
): MapHandle {
  const panes = createPanes(map);
  const container = map.getContainer();
  if (options.addDetail) map.options.maxZoom = DETAIL_MAX_ZOOM;
  let model: MapModel | undefined;
  const sceneSource = createSceneSource({
    load: loadClusterIndex,
    onReady: () => {
      // Until now nobody knew where a site stands alone.
      camera.aimAgain();
      drawing.soon();
      events.onSorting?.(null);
    },
    onProgress: (share) => events.onSorting?.(share),
  });
  const readiness = createReadyMonitor(
    () => !model || camera.busy() || sceneSource.busy() || basemap.busy() || drawing.busy(),
    () => basemap.problem(),
    (status) => {
      const rests = status.type !== "moving";
      // Ahead of the status: what is said of the ground is there when the map is.
      if (rests && options.addDetail) events.onDetail?.(basemap.detail());
      events.onStatus(status);
      if (rests) announcer.rest();
    },
    { waits: () => basemap.awaits() !== null, onSlow: (slow) => events.onSlow?.(slow) },
  );
  const drawing = createDrawing(map, panes, {
    model: () => model,
    sceneSource,
    tiles: () => basemap.tiles(),
    awaits: () => basemap.awaits(),
    rests: () => !camera.busy() && !basemap.busy(),
    loadTripDrawing: options.loadTripDrawing,
    drawsAtOnce: options.loadFetchAhead !== undefined,
    onSites: () => keyboard.update(),
    onChange: () => readiness.check(),
  });
  const basemap = createBasemap(map, options, panes, drawing.tilesChanged, () => {
    drawing.clear();
    readiness.check();
  });
  const limits = createLimits(map, options.relief.bounds);
  const camera = createCamera(map, {
    limits,
    padding: drawing.padding,
    selected: () => sceneSource.byId.get(model?.selectedId ?? "")?.lonLat ?? null,
    aloneZoom: (site) => Math.min(map.getMaxZoom(), sceneSource.index.aloneZoom(site.id)),
    // The first view is where the map opens: nothing is there yet that could move.
    animates: () => drawing.begun() && model?.reducedMotion === false,
    onView: events.onView,
    onChange: readiness.check,
  });
  const announcer = createAnnouncer(
    () => {
      const seen = drawing.inSight().map(({ node }) => node);
      return model ? describeView(pixelView(map), model.padding, seen, drawing.labels()) : null;
    },
    (told) => events.onTell?.(told),
  );
  /** Also at the edge of the region, so that a reader hears that nothing moved. */
  const expectMove = () => {
    announcer.expectMove();
    readiness.invalidate();
  };
  const keyboard = createKeyboard(container, drawing.sites, {
    inSight: drawing.inSight,
    related: sceneSource.related,
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
  const stopCooperating = options.cooperate?.(container, (gesture) => events.onRefused?.(gesture));
  const stopListeningToSites = listenToSites(map, drawing.sites, {
    onSite: events.onSelect,
    onHover: events.onHover,
    onCluster: openCluster,
  });
  const stopListeningToLeaflet = listenToLeaflet(map, {
    camera,
    drawing,
    onMoveStart: readiness.invalidate,
    onResize() {
      drawing.clear();
      if (model) limits.set(model.padding);
      camera.aimAgain();
      basemap.resize();
    },
  });

  function openCluster({ range }: ClusterNode): void {
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
  }

  return {
    set(next) {
      const last = model;
      if (last === next) return;
      model = next;
      if (last?.selectedId !== next.selectedId && next.selectedId === null) camera.release();
      sceneSource.set(next);
      if (sceneSource.busy() && last?.sites !== next.sites) events.onSorting?.(0);
      if (last?.theme !== next.theme) {
        drawing.clear();
        basemap.set(next.theme);
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
      drawing.soon();
    },
    moveTo(target) {
      if (model) camera.send(target);
    },
    zoomBy: camera.zoomBy,
    expectMove,
    retry() {
      basemap.retry();
      readiness.invalidate();
    },
    focusSite(id) {
      const element = drawing.sites.element(id);
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    remove() {
      camera.remove();
      sceneSource.remove();
      stopListeningToLeaflet();
      stopListeningToSites();
      stopCooperating?.();
      keyboard.remove();
      limits.remove();
      drawing.remove();
      basemap.remove();
      readiness.remove();
    },
  };
}
