/**
 * Types of `ili-map.js`, the loader of Ili Map. Keep them with your sources:
 *
 *     import type { IliMapElement } from "./ili-map";
 *
 * Importing the file also tells TypeScript of `document.querySelector("ili-map")` and of the events.
 */

// The published file lists them (tools/loader/published-types.ts).
export type IliMapLanguage = string;
export type IliMapPhase = string;
export type IliMapArea = string;
export type IliMapMode = "span" | "day" | "until";
export type IliMapTheme = "light" | "dark";
export type IliMapEvidence = "named" | "recognised" | "in-named-area" | "nearby";

/** One value or several, comma-separated or as a list. */
type Several<Value extends string> = string | readonly Value[];

/** A stop of your own, or your words about a place of the map. */
export type IliMapStop = (
  | { readonly name: string /** Degrees, WGS 84. */; readonly lon: number; readonly lat: number }
  | { readonly site: string }
) & { readonly text?: string /** Day of your programme, from 1. */; readonly day?: number | null };

/**
 * The state of a map, with the keys and values of its address; `null` for the default. A key that
 * is absent stays as it is.
 */
export interface IliMapState {
  readonly lang?: IliMapLanguage | null;
  readonly phase?: IliMapPhase | null;
  /** First day, inclusive: `2025-08-12`. */
  readonly from?: string | null;
  /** Last day, inclusive. */
  readonly to?: string | null;
  /** Id of the place whose card is open. */
  readonly site?: string | null;
  /** `zoom/lat/lon` */
  readonly map?: string | null;
  readonly q?: string | null;
  readonly kind?: Several<string> | null;
  readonly evidence?: Several<IliMapEvidence> | null;
  readonly area?: Several<IliMapArea> | null;
  readonly sites?: Several<string> | null;
  readonly trip?: Several<string> | null;
  /** Ids of the stops with which a new day of the trip starts. */
  readonly tripdays?: Several<string> | null;
  readonly triptitle?: string | null;
  readonly tripnote?: string | null;
  readonly theme?: IliMapTheme | null;
  readonly mode?: IliMapMode | null;
  /** Number of a step of the story, from 1. */
  readonly step?: number | string | null;
  readonly ui?: "none" | null;
  /** Stops of your own, as a list or as the JSON of one. */
  readonly stops?: string | readonly IliMapStop[] | null;
}

/** Detail of `ili-map-ready`. */
export interface IliMapReady {
  /** Version of the messages between the frame and its page. */
  readonly version: number;
}

/** Detail of `ili-map-select`. */
export interface IliMapSelect {
  /** Id of the place whose card opened, `null` when it closed. */
  readonly site: string | null;
}

/** Detail of `ili-map-time`. */
export interface IliMapTime {
  /** First and last day of the chosen span, inclusive: `2025-08-12`. */
  readonly from: string;
  readonly to: string;
  /** Ids of the places that are active in it. */
  readonly sites: readonly string[];
}

/** Detail of `ili-map-error`. */
export interface IliMapError {
  /** What failed; `unreachable` where the frame never answered. */
  readonly message: string;
  /** The key or parameter of which something could not be read; the message says what was left out. */
  readonly key?: string;
}

/** Detail of `ili-map-cta`: the link of the page's owner was used. */
export interface IliMapCta {
  readonly href: string;
}

/** What `get()` returns: every key of the state as its address would write it. */
export type IliMapShown = {
  readonly [Key in keyof IliMapState]-?: Extract<IliMapState[Key], string | null>;
};

/** What the frame sends to its page. */
export type IliMapMessage =
  | (IliMapReady & { readonly type: "ili-map:ready" })
  | { readonly type: "ili-map:resize" /** In CSS pixels. */; readonly height: number }
  | (IliMapSelect & { readonly type: "ili-map:select" })
  | (IliMapTime & { readonly type: "ili-map:time" })
  | (IliMapError & { readonly type: "ili-map:error" })
  | (IliMapCta & { readonly type: "ili-map:cta" })
  | {
      readonly type: "ili-map:state";
      readonly state: Partial<IliMapShown> & Partial<Record<IliMapOpening, string>>;
    };

/** What a frame reads only as it opens; it tells which of it was taken. */
export type IliMapOpening = "data" | "controls" | "accent" | "cta" | "cta-label" | "title";

/** What a page may send to the frame. */
export interface IliMapSet {
  readonly type: "ili-map:set";
  readonly state: IliMapState;
}

/** Each is the attribute of its name, in lower case with hyphens; `null` where it is not set. */
export interface IliMapProperties {
  phase: string | null;
  from: string | null;
  to: string | null;
  site: string | null;
  map: string | null;
  q: string | null;
  kind: string | null;
  evidence: string | null;
  area: string | null;
  sites: string | null;
  trip: string | null;
  tripdays: string | null;
  triptitle: string | null;
  tripnote: string | null;
  theme: string | null;
  mode: string | null;
  step: string | null;
  ui: string | null;
  /** Stops of the page's owner, as JSON. */
  stops: string | null;
  /** Path of a dataset on the map's own origin. */
  data: string | null;
  /** What to show, comma-separated: `time` `list` `zoom` `lang` `search`. */
  controls: string | null;
  accent: string | null;
  /** An `https:` address, shown as a button. */
  cta: string | null;
  ctaLabel: string | null;
  /** The heading above the map and the name of its frame; `title` would be a tooltip. */
  mapTitle: string | null;
  /** Address of the folder of the map's pages; without it the folder of `ili-map.js`. */
  src: string | null;
  /** The frame's permissions; without it `fullscreen; clipboard-write`. */
  allow: string | null;
  /** `lazy` (near the viewport, the default), `eager` or `click`. */
  loading: string | null;
  /** In CSS pixels, 120 to 4096; without it the height that the map asks for. */
  height: string | null;
}

export interface IliMapEventMap {
  "ili-map-ready": CustomEvent<IliMapReady>;
  "ili-map-select": CustomEvent<IliMapSelect>;
  "ili-map-time": CustomEvent<IliMapTime>;
  "ili-map-error": CustomEvent<IliMapError>;
  "ili-map-cta": CustomEvent<IliMapCta>;
}

/** The element `<ili-map>`. */
export interface IliMapElement extends HTMLElement, IliMapProperties {
  /**
   * Changes state; keys that are not named stay as they are, also where the reader has changed
   * them. It may be called at any time. What cannot be read is told by `ili-map-error`.
   */
  set(state: IliMapState): void;
  /**
   * What the map shows, reader's choices included; before it is there, what it will open with. What
   * was set counts at once, and no longer where the map then says that it cannot be read.
   */
  get(): IliMapShown;
}

declare global {
  interface HTMLElementTagNameMap {
    "ili-map": IliMapElement;
  }
  // The events bubble, so that they can be heard anywhere above the element.
  interface GlobalEventHandlersEventMap extends IliMapEventMap {}
}
