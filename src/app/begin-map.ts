import type { Site } from "../domain/site";
import type { Translator } from "../i18n/translator";
import type { ReadyStatus, TimelessModel } from "../map/core/model";
import { showOverTime } from "../map/core/show-over-time";
import { cameraTarget } from "../shell/camera-target";
import { mapEvents } from "../shell/map-events";
import { mapWords } from "../shell/map-words";
import { measurePadding } from "../shell/measure-padding";
import { filterSites, themeOf } from "../state/selectors";
import type { Store } from "../state/store";
import { coverMap } from "./cover-map";
import { doEarlyPresses, type MapPress } from "./early-presses";
import { createStageMap } from "./stage-map";

const NOTHING: MapPress = { steps: 0, all: false };
const NO_TRIP: readonly Site[] = [];

/**
 * Begins the map in the page without the app, ahead of React and the panels, which take it over (MapStage).
 * `onRest` is called as soon as the map is ready or something of it is missing, or the reader asks for a
 * panel.
 */
export function beginMap(store: Store, translator: Translator, onRest: () => void): void {
  const { api, dataset, span } = store;
  const prelude = document.querySelector<HTMLElement>(".prelude");
  const place = prelude?.querySelector<HTMLElement>(".prelude-map");
  if (!prelude || !place) throw new Error("The page has no place for its map.");
  const padding = measurePadding(prelude);
  const words = mapWords(translator);
  const sites = filterSites(api.getState(), dataset.sites);
  const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const modelNow = (): TimelessModel => {
    const state = api.getState();
    return {
      ...{ language: translator.language, theme: themeOf(state), reducedMotion, sites, words },
      ...{ areas: dataset.areas, countries: dataset.countries, season: dataset.season },
      ...{ matching: null, selectedId: state.site, hoveredId: state.hoveredId },
      ...{ trip: NO_TRIP, position: null, padding },
    };
  };

  /** Its notice, and the page's other layout with it, come with the panels. */
  let failed: ReadyStatus | null = null;
  const uncover = coverMap(place);
  const events = mapEvents(store);
  const { handle } = createStageMap(store, place, {
    padding,
    onStatus(status) {
      if (status.type === "error") failed = status;
      else events.onStatus(status);
      if (status.type === "moving") return;
      // Without its ground the map shows less than the picture does.
      if (status.type === "ready") uncover?.();
      onRest();
      // Not while the map is saying that it is ready.
      requestAnimationFrame(doPresses);
    },
    onHandOver() {
      document.removeEventListener("click", onClick);
      stopFollowing();
      hide();
      if (failed) events.onStatus(failed);
    },
  });
  let hide = showOverTime(handle, modelNow(), span);
  const stopFollowing = api.subscribe((after, before) => {
    if (after.site !== before.site) onRest();
    else if (after.hoveredId === before.hoveredId && themeOf(after) === themeOf(before)) return;
    hide();
    hide = showOverTime(handle, modelNow(), span);
  });
  const target = cameraTarget(store, { type: "address" });
  if (target) handle.moveTo(target);

  let press = doEarlyPresses(store);
  function doPresses(): void {
    const { steps, all } = press;
    press = NOTHING;
    const everything = all && cameraTarget(store, { type: "all" });
    if (everything) handle.moveTo(everything);
    if (steps !== 0) handle.zoomBy(steps);
  }
  const onClick = () => {
    if (store.mapStatus.getState() === "moving") return;
    press = doEarlyPresses(store);
    doPresses();
  };
  document.addEventListener("click", onClick);
}
