import { type Address, EMPTY_ADDRESS, type MapPosition } from "../domain/address";
import type { DataRefusal, DataReport } from "../domain/custom-data";
import type { EmbedParameter } from "../domain/embed-options";
import type { Language } from "../domain/language";
import { DEFAULT_LANGUAGE } from "../domain/language";
import type { OwnersStops } from "../domain/owners-stop";
import type { ProposalDraft } from "../domain/proposal-draft";
import type { LonLat, Position } from "../domain/site";
import type { OpenSpan } from "../domain/span";

/** A sentence for the reader that does not belong to one control. */
export type Notice =
  | Readonly<{ type: "address"; parameter: keyof Address | EmbedParameter; value: string }>
  | Readonly<{ type: "basemap-missing" | "basemap-broken" | "ground-slow" | "part-failed" }>
  | Readonly<{ type: "language-unavailable" | "story-unavailable" | "dialog-unavailable" }>
  | Readonly<{ type: "search-unavailable" }>
  | Readonly<{ type: "position-refused" | "position-timeout" | "position-unavailable" }>
  /** The page around an embed lets it open no other page; where the reader wanted to go. */
  | Readonly<{ type: "links-blocked"; address: string }>
  | Readonly<{ type: "position-far"; nearestKm: number }>
  | (Readonly<{ type: "data-refused" }> & DataRefusal);

/** What the map told last; beside the state, since it changes with every step and shows nowhere. */
export type MapStatusType = "moving" | "ready" | "error";

/** How fast the timeline plays, against the usual. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export type DialogState =
  | Readonly<{ type: "none" | "about" | "keys" | "press" | "print" | "share" | "trip" }>
  /** A reader's proposal, and beside it the map on which its place is being chosen. */
  | Readonly<{ type: "tell" | "tell-point" }>
  /** The ways to a site by its id; `back` is the dialog that they were opened from. */
  | Readonly<{ type: "directions"; site: string; back?: "trip" }>;

/** What a reader proposes. It lives as long as the page, and nothing of it is stored or sent. */
export type Proposal = Readonly<{
  draft: ProposalDraft;
  /** What the cross on the map points at; null before it stands there. */
  aim: ProposalDraft["point"];
  /** Whether the map of this screen is marked with it. */
  shown: boolean;
  /** Where in the dialog the reader goes on. */
  at: "start" | "point" | "show";
}>;

/** West, south, east, north in degrees. */
export type SeenBounds = readonly [west: number, south: number, east: number, north: number];

/** Where signs are seen, where pins are by their heads, and where buttons cover these all the same. */
export type Seen = Readonly<{
  signs: SeenBounds;
  pins: SeenBounds;
  pinsBelow: readonly SeenBounds[];
}>;

/**
 * A wish for the camera that the shell hands to the map; a new object is a new wish. What a reader at
 * the keyboard has wished (`byKey`) ends with words of what is in view.
 */
export type CameraWish =
  /** Near to a site, into the middle of what can be seen. */
  | Readonly<{ type: "site"; id: string }>
  /** No farther than it takes to see a site. */
  | Readonly<{ type: "sight"; id: string }>
  | Readonly<{ type: "all"; byKey?: boolean }>
  | Readonly<{ type: "position" }>
  /** Where something is that is no site. */
  | Readonly<{ type: "ground"; lonLat: LonLat; zoom: number }>
  | Readonly<{ type: "fit"; lonLats: readonly LonLat[] }>
  /** Where the address leads: to its view, else near to its site, else to all sites. */
  | Readonly<{ type: "address" }>
  | Readonly<{ type: "zoom"; steps: number; byKey?: boolean }>
  /** What could not be loaded, once more. */
  | Readonly<{ type: "again" }>;

/** What a step of the story has of its own: time, view and sheet, and nothing that narrows. */
export type BeforeStory = Pick<
  State,
  "phase" | "span" | "mode" | "map" | "q" | "kind" | "evidence" | "area" | "sites" | "sheet"
>;

/**
 * One flat record: what the address carries, plus what lives only while the page is open.
 * `lang` and `theme` are the address's word; `readerLanguage` and `readerTheme` stand in for
 * them while the address says nothing.
 */
export type State = Omit<Address, "from" | "to"> &
  Readonly<{
    /** The chosen days, half-open; null where none are, which leaves a phase or the season. */
    span: OpenSpan | null;
    readerLanguage: Language;
    readerTheme: "light" | "dark";
    hoveredId: string | null;
    /** Where the reader is, once they have asked for what is near. */
    position: Position | null;
    camera: CameraWish | null;
    /** The view at which the map came to rest last. */
    view: MapPosition | null;
    /** What of the map no panel covers, once it has come to rest. */
    seen: Seen | null;
    /** How much of the map is drawn from the detailed ground; null far away, and where there is none. */
    detail: "none" | "part" | "whole" | null;
    playing: boolean;
    speed: Speed;
    dialog: DialogState;
    proposal: Proposal | null;
    /** Whether the page's menu is open, where small screens have one. */
    menu: boolean;
    /** What leaving the story gives back; null where the page was opened in it. */
    beforeStory: BeforeStory | null;
    /** Whether the reader has gone on from the story's last step, rather than closed it. */
    storyEnded: boolean;
    sheet: "peek" | "half" | "full";
    /** Whether the key is explained where the list stands. */
    keyOpen: boolean;
    /** Ids of a cluster that zooming cannot take apart, shown as a list. */
    clusterMembers: readonly string[];
    notices: readonly Notice[];
    /** Share of the work of putting many sites on the map, 0…1; null when they are there. */
    sorting: number | null;
    /** What the check found in the file that the address names, shown or not. */
    dataReport: DataReport | null;
    /** What the owner of a page around an embed added to it; null in the app. */
    ownersStops: OwnersStops | null;
  }>;

type HistoryPolicy = "entry" | "address" | "overlay" | "nowhere";

/**
 * Where each key of the state lives. `entry`: in the address, as a step that "back" undoes.
 * `address`: in the address, replacing it in place. `overlay`: a step that "back" undoes, and not in
 * the address. `nowhere`: gone with the page.
 * A new key does not compile until it stands here.
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
