import type { Map as LeafletMap } from "leaflet";
import type { LonLat, Site } from "../../domain/site";
import { type CameraMove, freeMiddle, moveCamera, pointInSight, zoomAbout } from "./camera";
import { visibleBounds } from "./in-sight";
import { pixelView, toLonLat } from "./leaflet-position";
import type { Limits } from "./limits";
import type { CameraTarget, MapEvents, Padding } from "./model";
import { onNextFrame } from "./next-frame";

/** What the camera has to know of the rest of the map, each time it moves. */
export type CameraHost = Readonly<{
  padding(): Padding;
  limits: Limits;
  /** Where the selected site is; null while none is. */
  selected(): LonLat | null;
  aloneZoom(site: Site): number;
  /** False where a movement would not be seen, or the reader asks for less of it. */
  animates(): boolean;
  onView: MapEvents["onView"];
  /** The camera has come to rest, or has begun to move, without a movement of the map. */
  onChange(): void;
}>;

/** Sends the map to targets and tells where it has come to rest. */
export type Camera = {
  send(target: CameraTarget): void;
  /** Nearer or farther, about the selected site where it is in sight. */
  zoomBy(steps: number): void;
  /** Keeps in sight what the camera was sent to, after panels, window or sites have changed. */
  aimAgain(): void;
  /** The place that the camera was sent to is no longer what the reader looks at. */
  release(): void;
  /** Whether the view changes, or is about to. */
  busy(): boolean;
  /** To be called when Leaflet begins and ends a movement, whoever asked for it. */
  moveStarted(): void;
  zoomStarted(): void;
  moveEnded(): void;
  remove(): void;
};

export function createCamera(map: LeafletMap, host: CameraHost): Camera {
  /** What the camera was sent to, until the reader moves it. */
  let target: CameraTarget | null = null;
  /** On the way to it. */
  let sending = false;
  /** Leaflet is being told to move: what ends meanwhile is a movement from before. */
  let launching = false;
  let moving = false;
  /** Leaflet takes no other order in the middle of a zoom: it is given after that. */
  let zooming = false;
  let aimsLater = false;
  let stepsLater = 0;
  let cancelArrival: (() => void) | undefined;

  function launch(move: () => void, animate: boolean): void {
    cancelArrival?.();
    cancelArrival = undefined;
    launching = true;
    move();
    launching = false;
    if (!animate) settle();
    else if (!moving) waitForArrival();
  }

  function aim(animate: boolean): void {
    const next = target;
    if (!next) return;
    sending = true;
    if (zooming) {
      aimsLater = true;
      return;
    }
    launch(() => moveCamera(map, next, moveNow(animate)), animate);
  }

  function moveNow(animate: boolean): CameraMove {
    const { limits, aloneZoom } = host;
    return {
      ...{ limits, aloneZoom, animate },
      padding: host.padding(),
      selected: host.selected(),
    };
  }

  /** Leaflet need not move at all, or begins to zoom with the next frame; nobody tells which. */
  function waitForArrival(): void {
    cancelArrival = onNextFrame(() => {
      cancelArrival = undefined;
      if (!moving) arrive();
      host.onChange();
    });
    host.onChange();
  }

  function arrive(): void {
    const steps = stepsLater;
    stepsLater = 0;
    if (steps !== 0) zoomBy(steps);
    else if (aimsLater && target) {
      aimsLater = false;
      aim(false);
    } else settle();
  }

  function settle(): void {
    const kept = sending ? target : null;
    sending = false;
    aimsLater = false;
    const [lon, lat] = toLonLat(map.getCenter());
    const view = { zoom: map.getZoom(), lat, lon };
    host.onView(view, askedFor(kept, view), visibleBounds(pixelView(map), host.padding()));
  }

  function zoomBy(steps: number): void {
    // Nor may a zoom be pending: Leaflet would be given the same target twice.
    if (zooming || cancelArrival) {
      stepsLater += steps;
      return;
    }
    const animate = host.animates();
    const move = moveNow(animate);
    const { padding, selected } = move;
    const kept = selected && pointInSight(map, selected, padding);
    // From now on the place stays in sight at this zoom, whatever becomes of the panels.
    target = selected && kept ? { type: "sight", lonLat: selected } : null;
    sending = target !== null;
    const about = kept ?? freeMiddle(map, padding);
    const zoom = map.getZoom() + steps;
    launch(() => zoomAbout(map, about, zoom, { ...move, selected: kept && selected }), animate);
  }

  return {
    send(next) {
      target = next;
      stepsLater = 0;
      aim(host.animates());
    },
    zoomBy,
    aimAgain() {
      // Just before a zoom begins it would be undone by that.
      if (sending && cancelArrival) aimsLater = true;
      else aim(false);
    },
    release() {
      if (target?.type === "site" || target?.type === "sight") target = null;
    },
    busy: () => moving || cancelArrival !== undefined,
    moveStarted() {
      moving = true;
      if (!sending) target = null;
    },
    zoomStarted() {
      zooming = true;
    },
    moveEnded() {
      moving = false;
      zooming = false;
      if (!launching) arrive();
    },
    remove: () => cancelArrival?.(),
  };
}

/** What an address says of a view at which the camera has arrived; `view` where the reader chose it. */
function askedFor(
  target: CameraTarget | null,
  view: Readonly<{ zoom: number; lat: number; lon: number }>,
): typeof view | null {
  if (target?.type === "view") return target.view;
  if (target?.type === "fit" || target?.type === "site") return target.framed ? null : view;
  return view;
}
