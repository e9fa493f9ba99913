import { createIliMap } from "../map/core/ili-map";
import type { MapAnnouncement } from "../map/core/in-view";
import { createLeafletMap } from "../map/core/leaflet-map";
import type { MapEvents, MapHandle, Padding } from "../map/core/model";
import { mapEvents } from "../shell/map-events";
import type { Store } from "../state/store";
import { stageOptions } from "./stage-options";

/** The page's one map, with our layers on it. */
export type StageMap = Readonly<{
  map: ReturnType<typeof createLeafletMap>;
  handle: MapHandle;
  /** Where it was begun ahead of the panels: what the page without the app covers, as the app will. */
  padding: Padding | null;
  /** The panels are there: from now on they tell the map what to show, and it tells them. */
  handOver(onTell: (told: MapAnnouncement) => void): void;
}>;

let made: StageMap | null = null;

/** The page's map; null until it is created. */
export function stageMap(): StageMap | null {
  return made;
}

/** Creates the page's map in a container of its own at the end of `parent`. */
export function createStageMap(
  store: Store,
  parent: HTMLElement,
  early: Readonly<{
    padding: Padding;
    /** What is done in place of the usual until the panels are there, and when they are. */
    onStatus: MapEvents["onStatus"];
    onHandOver(): void;
  }> | null = null,
): StageMap {
  const container = document.createElement("div");
  parent.append(container);
  const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = createLeafletMap(container, reducedMotion);
  const events = mapEvents(store);
  let tell: ((told: MapAnnouncement) => void) | null = null;
  const handle = createIliMap(map, stageOptions(store), {
    ...events,
    onStatus: (status) => (early && !tell ? early : events).onStatus(status),
    onTell: (told) => tell?.(told),
  });
  made = {
    map,
    handle,
    padding: early?.padding ?? null,
    handOver(onTell) {
      const isFirst = !tell;
      tell = onTell;
      if (isFirst) early?.onHandOver();
    },
  };
  return made;
}

/** Where all that was drawn is gone: nothing of the map is left that would speak for the page. */
export function removeStageMap(): void {
  made?.handle.remove();
  made?.map.remove();
  made = null;
}
