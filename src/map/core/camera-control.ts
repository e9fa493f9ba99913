import type { Map as LeafletMap } from "leaflet";
import type { LonLat, Site } from "../../domain/site";
import { type CameraMove, freeMiddle, moveCamera, pointInSight } from "./camera";
import { pixelView, toLonLat } from "./leaflet-position";
import type { Limits } from "./limits";
import type { CameraTarget, MapEvents, Padding } from "./model";
import { onNextFrame } from "./next-frame";
import { type Bounds, viewBounds } from "./projection";

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
  moveEnded(): void;
  remove(): void;
};

export function createCamera(map: LeafletMap, host: CameraHost): Camera {
  /** What the camera was sent to, until the reader moves it. */
  let target: CameraTarget | null = null;
  let sending = false;
  let moving = false;
  /** Whether to aim again once the movement that is under way has ended. */
  let aimsLater = false;
  let cancelArrival: (() => void) | undefined;

  function moveTo(next: CameraTarget, animate: boolean): void {
    const { limits, aloneZoom } = host;
    const move: CameraMove = {
      ...{ limits, aloneZoom, animate },
      padding: host.padding(),
      selected: host.selected(),
    };
    moveCamera(map, next, move);
  }

  function settle(): void {
    const kept = sending ? target : null;
    sending = false;
    const [lon, lat] = toLonLat(map.getCenter());
    const view = { zoom: map.getZoom(), lat, lon };
    host.onView(view, askedFor(kept, view), seen(map, host.padding()));
  }

  /** A movement that Leaflet need not make, or begins with the next frame; nobody tells which. */
  function waitForArrival(underWay: boolean): void {
    if (moving || underWay || !sending) return;
    cancelArrival?.();
    cancelArrival = onNextFrame(() => {
      cancelArrival = undefined;
      if (!moving && sending) arrive();
      host.onChange();
    });
  }

  function arrive(): void {
    if (aimsLater && target) {
      aimsLater = false;
      sending = true;
      moveTo(target, false);
      // Where that has moved the map, Leaflet has told so by now.
      if (!sending) return;
    }
    aimsLater = false;
    settle();
  }

  return {
    send(next) {
      target = next;
      sending = true;
      const underWay = moving;
      moveTo(next, host.animates());
      waitForArrival(underWay);
    },
    zoomBy(steps) {
      const zoom = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), map.getZoom() + steps));
      const padding = host.padding();
      const selected = host.selected();
      const kept = selected && pointInSight(map, selected, padding);
      // From now on the place stays in sight at this zoom, whatever becomes of the panels.
      target = selected && kept ? { type: "sight", lonLat: selected } : null;
      sending = target !== null;
      const underWay = moving;
      host.limits.prepare(zoom);
      map.setZoomAround(kept ?? freeMiddle(map, padding), zoom, { animate: host.animates() });
      waitForArrival(underWay);
    },
    aimAgain() {
      if (!target) return;
      // Leaflet would drop it in the middle of a zoom, and let the older one win just before it.
      if (sending && (moving || cancelArrival)) {
        aimsLater = true;
        return;
      }
      sending = true;
      moveTo(target, false);
      sending = false;
    },
    release() {
      if (target?.type === "site" || target?.type === "sight") target = null;
    },
    busy: () => moving || cancelArrival !== undefined,
    moveStarted() {
      moving = true;
      if (!sending) target = null;
    },
    moveEnded() {
      moving = false;
      arrive();
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

/** What no panel covers. */
function seen(map: LeafletMap, { top, right, bottom, left }: Padding): Bounds {
  const view = pixelView(map);
  return viewBounds(
    {
      zoom: view.zoom,
      left: view.left + left,
      top: view.top + top,
      width: Math.max(1, view.width - left - right),
      height: Math.max(1, view.height - top - bottom),
    },
    0,
  );
}
