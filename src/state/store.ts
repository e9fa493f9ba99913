import { createStore, type StoreApi } from "zustand/vanilla";
import type { MapPosition, Mode } from "../domain/address";
import type { Dataset } from "../domain/dataset";
import type { DayNumber } from "../domain/day";
import type { Language } from "../domain/language";
import type { OwnersStops } from "../domain/owners-stop";
import type { PhaseId, Position } from "../domain/site";
import type { LiveSpan, Span } from "../domain/span";
import { type Arrival, stateAtArrival } from "./arrive";
import type { Choice } from "./facets";
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

/** The state of one page with the data that it is about and the verbs that change it. */
export type Store = Readonly<{
  dataset: Dataset;
  /** `getState` and `subscribe`; changes go through the verbs below. */
  api: Omit<StoreApi<State>, "setState">;
  /** The chosen span as an observable, to follow it without rendering. */
  span: LiveSpan;
  mapStatus: StoreApi<MapStatusType>;
  /** An address arrives while the page is open. */
  arrive(arrival: Arrival): void;
  chooseLanguage(language: Language): void;
  chooseTheme(theme: "light" | "dark"): void;
  /** What the reader's system prefers, until they choose. */
  preferTheme(theme: "light" | "dark"): void;
  /** A phase's own span, or with null the whole season; in mode `span`, so that it shows whole. */
  choosePhase(phase: PhaseId | null): void;
  /** Any span of the season, half-open; an empty or reversed one is refused. */
  chooseSpan(span: Span, mode?: Mode): void;
  /** Narrows the sites; a key that is not given keeps its choice. Other days end playback. */
  filter(choice: Choice): void;
  search(query: string): void;
  /** Opens a site's card, or closes it; `how` the map follows: near to the site, or only to see it. */
  select(id: string | null, how?: "site" | "sight"): void;
  hover(id: string | null): void;
  /** Ids in the order of the reader's own route. */
  setTrip(trip: readonly string[]): void;
  /** Where the reader is; null forgets it. */
  setPosition(position: Position | null): void;
  wish(camera: CameraWish): void;
  /** What the owner of the page around an embed adds; null takes it away. */
  showStops(stops: OwnersStops | null): void;
  /** Brings the map to a site, and leaves room for it to be seen. */
  showOnMap(id: string): void;
  /** The view at which the map has come to rest, and what of it the address says. */
  setView(map: MapPosition | null, view: MapPosition, seen: Seen): void;
  /** Share of the work of putting many sites on the map, 0…1; null when they are there. */
  setSorting(share: number | null): void;
  /** How much of the map is drawn from the detailed ground. */
  setDetail(detail: State["detail"]): void;
  play(playing: boolean): void;
  playAt(speed: Speed): void;
  /** A span, one day, or all up to a day; the chosen days stay as far as the mode lets them. */
  chooseMode(mode: Mode): void;
  open(dialog: DialogState): void;
  /** What a reader has to propose by now. */
  propose(proposal: Proposal): void;
  /** Opens or closes the page's menu. */
  openMenu(menu: boolean): void;
  moveSheet(sheet: State["sheet"]): void;
  /** Explains the key in the place of the list, or closes that. */
  explainKey(keyOpen: boolean): void;
  listMembers(ids: readonly string[]): void;
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Takes back what is no longer so. */
  withdraw(...types: readonly Notice["type"][]): void;
}>;

export function createIliStore(dataset: Dataset, initial: Partial<State> = {}): Store {
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
      // Refit the map as a link to the phase would, unless a card or the story is open.
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
    setTrip: (trip) => set({ trip }),
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
      // Leaving mode `day` widens the span to the season: one day is rarely wanted as a span.
      const last = before === "day" && mode === "span" ? season.end : end;
      const next = mode === "day" ? days(day, day + 1) : days(season.start, last);
      set({ ...next, mode, playing: false });
    },
    // Opening a dialog closes the menu that it was opened from.
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
 * The change that closes a card. An address with a site and no view leads near to the site; without
 * it, it has to say where the map is.
 */
export function withoutSite({ site, map, view }: State): Partial<State> {
  return site === null ? {} : { site: null, map: map ?? view };
}

function sameNotice(a: Notice, b: Notice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
