import { createStore, type StoreApi } from "zustand/vanilla";
import type { MapPosition, Mode } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import type { DayNumber } from "../domain/day";
import type { Language } from "../domain/language";
import type { OwnersStops } from "../domain/owners-stop";
import type { PhaseId, Position } from "../domain/site";
import type { LiveSpan, Span } from "../domain/span";
import type { TripPlan } from "../domain/trip-plan";
import { type Arrival, stateAtArrival } from "./arrive";
import type { Choice } from "./constraints";
import { createLiveSpan } from "./live-span";
import { spanOf } from "./selectors";
import {
  type CameraWish,
  type DialogState,
  INITIAL_STATE,
  type MapStatusType,
  type Notice,
  type Proposal,
  type Seen,
  type Speed,
  type State,
} from "./state";

/** The state of a page, with its dataset and the actions that change it. */
export type Store = Readonly<{
  dataset: Dataset;
  /** Loads what the page's dataset leaves out into it; resolves once it is there. */
  loadDetails(): Promise<void>;
  /** `getState` and `subscribe`; all changes go through the actions below. */
  api: Omit<StoreApi<State>, "setState">;
  /** The chosen span as an observable, to follow it without rendering. */
  span: LiveSpan;
  mapStatus: StoreApi<MapStatusType>;
  /** Applies an address that arrives while the page is open. */
  arrive(arrival: Arrival): void;
  chooseLanguage(language: Language): void;
  chooseTheme(theme: "light" | "dark"): void;
  /** The system's theme, used until the reader chooses one. */
  preferTheme(theme: "light" | "dark"): void;
  /** Chooses a phase, or the season for null; in mode `span`, so that all of it is shown. */
  choosePhase(phase: PhaseId | null): void;
  /** Chooses a half-open span within the season; an empty or reversed one is ignored. */
  chooseSpan(span: Span, mode?: Mode): void;
  /** Changes filters; missing keys keep their value. A change of the days stops playback. */
  filter(choice: Choice): void;
  search(query: string): void;
  /**
   * Opens a site's card, or closes it for null; `how` the camera follows: near the site, or only to
   * see it.
   */
  select(id: string | null, how?: "site" | "sight"): void;
  hover(id: string | null): void;
  /** Ids in the order of the reader's trip, and what else of it changes. */
  setTrip(trip: readonly string[], rest?: Partial<TripPlan>): void;
  /** The reader's position; null forgets it. */
  setPosition(position: Position | null): void;
  wish(camera: CameraWish): void;
  /** The host's own stops in an embed; null removes them. */
  showStops(stops: OwnersStops | null): void;
  /** Moves the camera to a site, and collapses what would cover it. */
  showOnMap(id: string): void;
  /** The view at `moveend`, and its form in the address. */
  setView(map: MapPosition | null, view: MapPosition, seen: Seen): void;
  /** Progress of clustering, 0…1; null when done. */
  setSorting(share: number | null): void;
  /** How much of the map is drawn from the detailed basemap. */
  setDetail(detail: State["detail"]): void;
  play(playing: boolean): void;
  playAt(speed: Speed): void;
  /** A span, a single day, or all up to a day; keeps the chosen days as far as the mode allows. */
  chooseMode(mode: Mode): void;
  open(dialog: DialogState): void;
  /** Replaces the reader's proposal. */
  propose(proposal: Proposal): void;
  /** Opens or closes the page's menu. */
  openMenu(menu: boolean): void;
  moveSheet(sheet: State["sheet"]): void;
  /** Opens or closes the explained key in place of the list. */
  explainKey(keyOpen: boolean): void;
  listMembers(ids: readonly string[]): void;
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Removes notices of these types. */
  withdraw(...types: readonly Notice["type"][]): void;
}>;

/** `loadDetails` is missing where the dataset is whole. */
export function createIliStore(
  dataset: Dataset,
  initial: Partial<State> = {},
  loadDetails: Store["loadDetails"] = async () => {},
): Store {
  const api = createStore<State>(() => ({ ...INITIAL_STATE, ...initial }));
  const set = (change: Partial<State>) => api.setState(change);
  const { season } = dataset;
  /** The whole season is written as null, except at a story step, which has days of its own. */
  const days = (start: DayNumber, end: DayNumber) => {
    const { span, step } = api.getState();
    const whole = start === season.start && end === season.end && step === null;
    const same = span?.start === start && span.end === end;
    return { phase: null, span: whole ? null : same ? span : { start, end } };
  };
  return {
    dataset,
    loadDetails,
    api,
    span: createLiveSpan(api, dataset),
    mapStatus: createStore<MapStatusType>(() => "moving"),
    arrive: (arrival) => set(stateAtArrival(api.getState(), arrival, !dataset.customPath)),
    chooseLanguage: (lang) => set({ lang, readerLanguage: lang }),
    chooseTheme: (theme) => set({ theme, readerTheme: theme }),
    preferTheme: (readerTheme) => set({ readerTheme }),
    choosePhase: (phase) => {
      const time = phase ? { phase, span: null } : days(season.start, season.end);
      const { site, step } = api.getState();
      // Fit the map as a link to the phase would, unless a card or the story is open.
      const free = site === null && step === null;
      const refit = free && { map: null, camera: { type: "all" as const } };
      set({ ...time, mode: "span", playing: false, ...refit });
    },
    chooseSpan: (span, mode = api.getState().mode) => {
      const start = Math.max(span.start, season.start);
      const end = Math.min(span.end, season.end);
      if (start < end) set({ ...days(start, end), mode });
    },
    filter: (choice) => set({ ...choice, ...("mode" in choice && { playing: false }) }),
    search: (q) => set({ q }),
    select: (id, how = "site") => {
      if (id === null) set(withoutSite(api.getState()));
      else {
        set({
          site: id,
          clusterMembers: [],
          keyOpen: false,
          menu: false,
          sheet: "half",
          camera: { type: how, id },
        });
      }
    },
    hover: (hoveredId) => {
      if (api.getState().hoveredId !== hoveredId) set({ hoveredId });
    },
    setTrip: (trip, rest) => set({ ...rest, trip }),
    setPosition: (position) =>
      set({ position: position && { lonLat: position.lonLat, accuracyM: position.accuracyM } }),
    wish: (camera) => set({ camera: { ...camera } }),
    showStops: (ownersStops) => {
      const { map, site } = api.getState();
      set({ ownersStops, ...(map === null && site === null && { camera: { type: "address" } }) });
    },
    showOnMap: (id) => {
      const { sheet } = api.getState();
      set({ camera: { type: "site", id }, sheet: sheet === "full" ? "half" : sheet });
    },
    setView: (map, view, seen) => {
      set({ view, seen });
      if (JSON.stringify(map) !== JSON.stringify(api.getState().map)) set({ map });
    },
    setSorting: (sorting) => set({ sorting }),
    setDetail: (detail) => set({ detail }),
    play: (playing) => set({ playing }),
    playAt: (speed) => set({ speed }),
    chooseMode: (mode) => {
      const before = api.getState().mode;
      const { start, end } = spanOf(api.getState(), dataset);
      const day = before === "until" ? end - 1 : start;
      // Leaving mode `day` widens the span to the season's end: a span of one day is rarely wanted.
      const last = before === "day" && mode === "span" ? season.end : end;
      const next = mode === "day" ? days(day, day + 1) : days(season.start, last);
      set({ ...next, mode, playing: false });
    },
    // A dialog closes the menu that opened it.
    open: (dialog) => set({ dialog, menu: false }),
    propose: (proposal) => set({ proposal }),
    openMenu: (menu) => set({ menu }),
    moveSheet: (sheet) => set({ sheet }),
    explainKey: (keyOpen) => set({ keyOpen, menu: false, sheet: "half" }),
    listMembers: (clusterMembers) =>
      set({
        ...withoutSite(api.getState()),
        clusterMembers,
        keyOpen: false,
        menu: false,
        sheet: "half",
      }),
    notify: (notice) => {
      const { notices } = api.getState();
      if (!notices.some((other) => sameNotice(other, notice))) {
        set({ notices: [...notices, notice] });
      }
    },
    dismiss: (notice) =>
      set({ notices: api.getState().notices.filter((other) => other !== notice) }),
    withdraw: (...types) => {
      const { notices } = api.getState();
      const left = notices.filter(({ type }) => !types.includes(type));
      if (left.length < notices.length) set({ notices: left });
    },
  };
}

/**
 * The change that closes a card. An address with a site but no view means a view near the site;
 * without the site it must state the view.
 */
export function withoutSite({ site, map, view }: State): Partial<State> {
  return site === null ? {} : { site: null, map: map ?? view };
}

function sameNotice(a: Notice, b: Notice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
