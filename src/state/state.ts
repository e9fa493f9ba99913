import { type Address, EMPTY_ADDRESS, type MapPosition } from "../domain/address";
import type { DataRefusal, DataReport } from "../domain/custom-data";
import type { EmbedParameter } from "../domain/embed-options";
import type { Language } from "../domain/language";
import { DEFAULT_LANGUAGE } from "../domain/language";
import type { OwnersStops } from "../domain/owners-stop";
import type { ProposalDraft } from "../domain/proposal-draft";
import type { LonLat, Position } from "../domain/site";
import type { OpenSpan } from "../domain/span";

/** A message for the reader that does not belong to a single control. */
export type Notice =
  | Readonly<{ type: "address"; parameter: keyof Address | EmbedParameter; value: string }>
  | Readonly<{ type: "basemap-missing" | "basemap-broken" | "ground-slow" | "part-failed" }>
  | Readonly<{ type: "language-unavailable" | "story-unavailable" | "dialog-unavailable" }>
  | Readonly<{ type: "search-unavailable" }>
  | Readonly<{ type: "position-refused" | "position-timeout" | "position-unavailable" }>
  | Readonly<{ type: "position-far"; nearestKm: number }>
  /** In words already, from code that is loaded with them. */
  | Readonly<{ type: "said"; text: string; action: NoticeAction }>
  | (Readonly<{ type: "data-refused" }> & DataRefusal);

export type NoticeAction = Readonly<{ label: string; act(): void }>;

/**
 * The map's last status; outside the state, since it changes with every movement and is not
 * rendered.
 */
export type MapStatusType = "moving" | "ready" | "error";

/** Playback speed factors. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export type DialogState =
  | Readonly<{ type: "none" | "about" | "keys" | "offline" | "press" | "print" | "trip" }>
  /** `of`: of the trip alone, and not of the map as it is. */
  | Readonly<{ type: "share"; of?: "trip" }>
  /** A reader's proposal, and the mode in which its point is chosen on the map. */
  | Readonly<{ type: "tell" | "tell-point" }>
  /** Choosing a file of the reader's own, or saying what is in the one that they dropped. */
  | Readonly<{ type: "own-file" }>
  /** Directions to a site by its id; `back` is the dialog that opened it. */
  | Readonly<{ type: "directions"; site: string; back?: "trip" }>;

/** A reader's proposal. In memory only: nothing is stored or sent. */
export type Proposal = Readonly<{
  draft: ProposalDraft;
  /** Coordinates under the crosshair; null before it is placed. */
  aim: ProposalDraft["point"];
  /** Whether it is marked on this screen's map. */
  shown: boolean;
  /** Where the dialog resumes. */
  at: "start" | "point" | "show";
}>;

/** West, south, east, north in degrees. */
export type SeenBounds = readonly [west: number, south: number, east: number, north: number];

/**
 * The visible part of the map: bounds for signs, bounds for pins by their heads, and boxes of
 * controls that cover parts of these.
 */
export type Seen = Readonly<{
  signs: SeenBounds;
  pins: SeenBounds;
  pinsBelow: readonly SeenBounds[];
}>;

/**
 * A camera request from the shell to the map, by identity: a new object is a new request. A request
 * by keyboard (`byKey`) ends with an announcement of what is in view.
 */
export type CameraWish =
  /** Zooms in to a site and centres it in the visible part. */
  | Readonly<{ type: "site"; id: string }>
  /** Pans and zooms as little as needed to see a site. */
  | Readonly<{ type: "sight"; id: string }>
  | Readonly<{ type: "all"; byKey?: boolean }>
  | Readonly<{ type: "position" }>
  /** A position that is not a site's. */
  | Readonly<{ type: "ground"; lonLat: LonLat; zoom: number }>
  | Readonly<{ type: "fit"; lonLats: readonly LonLat[] }>
  /** To the address's view, else near its site, else to all sites. */
  | Readonly<{ type: "address" }>
  | Readonly<{ type: "zoom"; steps: number; byKey?: boolean }>
  /** Retries what could not be loaded. */
  | Readonly<{ type: "again" }>;

/** State that the story overrides at a step: time, view and sheet; filters are reset. */
export type BeforeStory = Pick<
  State,
  "phase" | "span" | "mode" | "map" | "q" | "kind" | "evidence" | "area" | "sites" | "sheet"
>;

/**
 * One flat record: what the address carries, and what lasts while the page is open. `lang` and
 * `theme` are the address's; `readerLanguage` and `readerTheme` are the defaults while it has none.
 */
export type State = Omit<Address, "from" | "to"> &
  Readonly<{
    /** The chosen days, half-open; null for none, in which case a phase or the season applies. */
    span: OpenSpan | null;
    readerLanguage: Language;
    readerTheme: "light" | "dark";
    hoveredId: string | null;
    /** The reader's position, once requested. */
    position: Position | null;
    camera: CameraWish | null;
    /** The view at the last `moveend`. */
    view: MapPosition | null;
    /** The part of the map that no panel covers, at the last `moveend`. */
    seen: Seen | null;
    /**
     * How much of the map is drawn from the detailed basemap; null at small zooms, and without one.
     */
    detail: "none" | "part" | "whole" | null;
    playing: boolean;
    speed: Speed;
    dialog: DialogState;
    proposal: Proposal | null;
    /** Whether the page's menu is open, on small screens. */
    menu: boolean;
    /** State to restore when the story is left; null if the page was opened in it. */
    beforeStory: BeforeStory | null;
    /** Whether the reader went on from the last step rather than closed the story. */
    storyEnded: boolean;
    sheet: "peek" | "half" | "full";
    /** Whether the explained key replaces the list. */
    keyOpen: boolean;
    /** Ids of a cluster that zooming cannot split, shown as a list. */
    clusterMembers: readonly string[];
    notices: readonly Notice[];
    /** Progress of clustering a large dataset, 0…1; null when done. */
    sorting: number | null;
    /** Findings of the check of the file that the address names, shown or not. */
    dataReport: DataReport | null;
    /** The host's own stops in an embed; null in the app. */
    ownersStops: OwnersStops | null;
  }>;

type HistoryPolicy = "entry" | "address" | "overlay" | "nowhere";

/**
 * Where each key is kept. `entry`: in the address, as an entry that "back" undoes. `address`: in
 * the address, replaced in place. `overlay`: an entry that "back" undoes, not in the address.
 * `nowhere`: lost with the page. A new key does not compile until it is listed here.
 */
export const HISTORY_POLICY: { readonly [Key in keyof State]: HistoryPolicy } = {
  lang: "entry",
  phase: "entry",
  span: "address",
  site: "entry",
  map: "address",
  q: "address",
  kind: "entry",
  evidence: "entry",
  area: "entry",
  sites: "entry",
  trip: "entry",
  tripdays: "entry",
  triptitle: "address",
  tripnote: "address",
  theme: "address",
  mode: "entry",
  step: "entry",
  ui: "entry",
  data: "entry",
  readerLanguage: "nowhere",
  readerTheme: "nowhere",
  hoveredId: "nowhere",
  position: "nowhere",
  camera: "nowhere",
  view: "nowhere",
  seen: "nowhere",
  detail: "nowhere",
  playing: "nowhere",
  speed: "nowhere",
  dialog: "overlay",
  proposal: "nowhere",
  menu: "overlay",
  beforeStory: "nowhere",
  storyEnded: "nowhere",
  sheet: "nowhere",
  keyOpen: "overlay",
  clusterMembers: "overlay",
  notices: "nowhere",
  sorting: "nowhere",
  dataReport: "nowhere",
  ownersStops: "nowhere",
};

const { from: _from, to: _to, ...NO_ADDRESS } = EMPTY_ADDRESS;

export const INITIAL_STATE: State = {
  ...NO_ADDRESS,
  span: null,
  readerLanguage: DEFAULT_LANGUAGE,
  readerTheme: "light",
  hoveredId: null,
  position: null,
  camera: null,
  view: null,
  seen: null,
  detail: null,
  playing: false,
  speed: 1,
  dialog: { type: "none" },
  proposal: null,
  menu: false,
  beforeStory: null,
  storyEnded: false,
  sheet: "peek",
  keyOpen: false,
  clusterMembers: [],
  notices: [],
  sorting: null,
  dataReport: null,
  ownersStops: null,
};
