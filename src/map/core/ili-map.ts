import { type Map as LeafletMap, point } from "leaflet";
import "leaflet/dist/leaflet.css";
import "./map.css";
import type { Site } from "../../domain/site";
import { meets } from "../../domain/span";
import { createAreasLayer } from "./areas/areas-layer";
import { openArchive } from "./basemap/archive";
import { type BasemapLayer, createBasemapLayer } from "./basemap/basemap-layer";
import type { ArchiveProblem } from "./basemap/range-source";
import { createRelief, type ReliefOptions } from "./basemap/relief";
import { moveCamera } from "./camera";
import { createKeyboard } from "./keyboard";
import { createLabelLayer, LABEL_MARGIN_PX } from "./labels/label-layer";
import { pixelView, toLonLat } from "./leaflet-position";
import type { CameraTarget, IliMap, MapEvents, MapModel } from "./model";
import { onNextFrame } from "./next-frame";
import { createPanes } from "./panes";
import { createReadiness } from "./ready";
import { createScaleBar } from "./scale-bar";
import { listenToSites } from "./sites/activation";
import { type ClusterIndex, createClusterIndex } from "./sites/cluster-index";
import { createScene, type SceneNode } from "./sites/scene";
import { createSitesLayer } from "./sites/sites-layer";
import { createTally, type Tally } from "./sites/tally";

export type IliMapOptions = Readonly<{ archiveUrl: string; relief: ReliefOptions }>;

/** Puts our layers on a Leaflet map. The map itself belongs to the caller. */
export function createIliMap(map: LeafletMap, options: IliMapOptions, events: MapEvents): IliMap {
  const panes = createPanes(map);
  const container = map.getContainer();
  let model: MapModel | undefined;
  let index: ClusterIndex = createClusterIndex([]);
  let tally: Tally = createTally([], null);
  let sitesById: ReadonlyMap<string, Site> = new Map();
  let nodes: readonly SceneNode[] = [];
  let basemap: BasemapLayer | undefined;
  let problem: ArchiveProblem | null = null;
  let opening = true;
  let fontsReady = false;
  let moving = false;
  let removed = false;
  let cancelDraw: (() => void) | undefined;
  /** What the camera was sent to, until the reader moves it. */
  let target: CameraTarget | null = null;
  let sending = false;

  const busy = () =>
    !model ||
    opening ||
    moving ||
    !fontsReady ||
    cancelDraw !== undefined ||
    (basemap?.busy() ?? false) ||
    relief.busy() ||
    labels.waitsForFonts();
  const readiness = createReadiness(
    busy,
    () => problem ?? (basemap?.failed() ? "basemap-broken" : null),
    events.onStatus,
  );
  const relief = createRelief(map, options.relief, panes.relief, () => readiness.check());
  const areas = createAreasLayer(map, panes.areas);
  const sites = createSitesLayer(map, panes.sites, panes.circles);
  const labels = createLabelLayer(map, panes.labels, () => drawSoon());
  const scale = createScaleBar(map);
  const keyboard = createKeyboard(
    map,
    sites,
    () => pixelView(map),
    () => events.onSelect(null),
  );
  const stopListening = listenToSites(map, sites, {
    onSite: (id) => events.onSelect(id),
    onHover: (id) => events.onHover(id),
    onCluster: ({ run, id, lonLat }) => {
      const zoom = index.expansionZoom(id);
      if (zoom > map.getMaxZoom()) {
        events.onClusterMembers(index.sites.slice(run.first, run.end).map((site) => site.id));
      } else send({ type: "site", lonLat, zoom });
    },
  });

  function drawSites(): void {
    if (!model) return;
    nodes = createScene(index, tally, pixelView(map), LABEL_MARGIN_PX, model);
    sites.set({
      nodes,
      selectedId: model.selectedId,
      hoveredKey: hoveredKey(),
      words: model.words,
    });
    keyboard.update();
  }

  /** The node of the hovered site: its own, or the cluster that it is in. */
  function hoveredKey(): string | null {
    const id = model?.hoveredId ?? null;
    if (id === null) return null;
    const place = index.placeOf(id);
    const node = nodes.find((candidate) =>
      candidate.type === "site"
        ? candidate.site.id === id
        : place !== undefined && place >= candidate.run.first && place < candidate.run.end,
    );
    return node?.key ?? null;
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
    if (!model || moving) return;
    drawSites();
    labels.draw(pixelView(map), {
      nodes,
      sites: sitesById,
      tiles: basemap?.tiles() ?? [],
      theme: model.theme,
      padding: model.padding,
      language: model.language,
      selectedId: model.selectedId,
      hoveredId: model.hoveredId,
      hoveredKey: hoveredKey(),
    });
    scale.draw(model.words.distance);
  }

  function send(next: CameraTarget): void {
    if (!model) return;
    target = next;
    sending = true;
    const settled = moving;
    moveCamera(map, next, model.padding, !model.reducedMotion);
    // Already there: nothing moved, and nobody will tell of it.
    if (!moving && !settled) settle();
  }

  function settle(): void {
    const framed = sending && target?.type === "fit";
    sending = false;
    const [lon, lat] = toLonLat(map.getCenter());
    events.onView({ zoom: map.getZoom(), lat, lon }, framed);
  }

  const onMoveStart = () => {
    moving = true;
    if (!sending) target = null;
    readiness.stir();
  };
  const onMoveEnd = () => {
    moving = false;
    settle();
    drawSoon();
  };
  const onZoomStart = () => labels.hide();
  const onResize = () => {
    aimAgain();
    drawSoon();
  };
  /** Keeps in sight what the camera was sent to, as panels and window change. */
  function aimAgain(): void {
    if (!target || !model || target.type === "view") return;
    sending = true;
    moveCamera(map, target, model.padding, false);
    sending = false;
  }
  map.on("movestart", onMoveStart);
  map.on("moveend", onMoveEnd);
  map.on("zoomstart", onZoomStart);
  map.on("resize", onResize);

  openArchive(options.archiveUrl).then((result) => {
    opening = false;
    if (removed) return;
    if (result.type === "problem") problem = result.problem;
    else {
      basemap = createBasemapLayer(map, result.archive, panes.basemap, drawSoon);
      if (model) basemap.set(model.theme);
    }
    drawSoon();
  });
  document.fonts.ready.then(() => {
    fontsReady = true;
    readiness.check();
  });

  return {
    set(next) {
      const last = model;
      if (last === next) return;
      model = next;
      if (last?.sites !== next.sites) {
        index = createClusterIndex(next.sites);
        sitesById = new Map(next.sites.map((site) => [site.id, site]));
      }
      if (last?.sites !== next.sites || last.matching !== next.matching) {
        tally = createTally(index.sites, next.matching);
      }
      if (last?.theme !== next.theme) {
        relief.set(next.theme);
        basemap?.set(next.theme);
      }
      if (last?.words !== next.words) {
        container.setAttribute("role", "region");
        container.setAttribute("aria-label", next.words.map);
      }
      const inTime = (phase: "china" | "kazakhstan") =>
        next.sites.some((site) => site.phase === phase && meets(site.when.days, next.span));
      areas.set({
        areas: next.areas,
        theme: next.theme,
        china: inTime("china"),
        kazakhstan: inTime("kazakhstan"),
      });
      if (last?.padding !== next.padding) {
        const { bottom, left } = next.padding;
        container.style.setProperty("--map-scale-bottom", `${bottom}px`);
        container.style.setProperty("--map-scale-left", `${left}px`);
        if (last) aimAgain();
      }
      readiness.stir();
      drawSoon();
    },
    moveTo: send,
    zoomBy(steps) {
      if (!model) return;
      const { top, right, bottom, left } = model.padding;
      const { x, y } = map.getSize();
      const middle = point((left + x - right) / 2, (top + y - bottom) / 2);
      map.setZoomAround(middle, map.getZoom() + steps, {
        animate: !model.reducedMotion,
      });
    },
    focusSite(id) {
      const element = sites.element(id);
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    remove() {
      removed = true;
      cancelDraw?.();
      map.off("resize", onResize);
      map.off("zoomstart", onZoomStart);
      map.off("moveend", onMoveEnd);
      map.off("movestart", onMoveStart);
      stopListening();
      keyboard.remove();
      scale.remove();
      labels.remove();
      sites.remove();
      areas.remove();
      basemap?.remove();
      relief.remove();
      readiness.remove();
    },
  };
}
