import type { Area, CountryGround } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { LonLat, Position, Site, Status } from "../../domain/site";
import type { Span } from "../../domain/span";
import type { DetailInView } from "./basemap/detail";
import type { RefusedGesture } from "./cooperative";
import type { VisibleBounds } from "./in-sight";
import type { MapAnnouncement } from "./in-view";
import type { Box } from "./projection";

/** Pixels at each side of the map that panels cover. */
export type Padding = Readonly<{
  top: number;
  right: number;
  bottom: number;
  left: number;
  /**
   * What is covered at the bottom just now, with what stands there only at some views: the scale bar
   * stands above it. `bottom` where it is absent.
   */
  foot?: number;
  /** Where smaller things stand inside that, such as the map's buttons: boxes in px of the window. */
  corners?: readonly Box[];
}>;

/** A settled view; `zoom` in steps of 0.5, position in degrees WGS 84. */
export type CameraView = Readonly<{ zoom: number; lat: number; lon: number }>;

/** Words that the map needs, ready in the reader's language. Must keep identity while unchanged. */
export type MapWords = Readonly<{
  /** Name of the map region for a screen reader. */
  map: string;
  /** Full spoken name of a site: name, kind, evidence, whether in the chosen time. */
  site(site: Site, inTime: boolean): string;
  /**
   * Spoken name of a cluster of `count` sites, of which sources name `named`; whether they are in
   * the chosen time.
   */
  cluster(count: number, named: number, inTime: boolean): string;
  /** The name of a cluster on the map: that of its best known place, and how many more it has. */
  andMore(name: string, others: number): string;
  /** Whether filming was reported or only announced, in a word or two. */
  statusInWords(status: Status): string;
  /** A length for the scale bar. */
  distance(km: number): string;
}>;

/** All that the map draws; compared key by key with `===`, so unchanged parts cost nothing. */
export type MapModel = Readonly<{
  language: Language;
  theme: "light" | "dark";
  reducedMotion: boolean;
  sites: readonly Site[];
  areas: readonly Area[];
  countries: readonly CountryGround[];
  /** The chosen span: sites that do not meet it fade to a faint dot. */
  span: Span;
  /** Within which spans are chosen; without it counting may need more memory. */
  season?: Span;
  /** Ids that the search found; null: all. The rest is dimmed, never removed. */
  matching: ReadonlySet<string> | null;
  selectedId: string | null;
  hoveredId: string | null;
  /** Stops in their order, drawn as one line whatever the filters leave. */
  trip: readonly Site[];
  /** Where signs stand that are not the map's own: no name covers them. */
  foreign?: readonly LonLat[] | undefined;
  /** Where the reader is; null while nobody has asked. */
  position: Position | null;
  padding: Padding;
  words: MapWords;
}>;

/** A model without its time, which changes by itself. */
export type TimelessModel = Omit<MapModel, "span">;

/** Where the camera should go; applied once for each new object. */
export type CameraTarget =
  /** A view as an address has it; a site that is selected is brought clear of the panels. */
  | Readonly<{ type: "view"; view: CameraView }>
  /**
   * A site in the middle of what is uncovered, where it stands alone among its surroundings. Zooms
   * in where that takes it, never out.
   */
  | Readonly<{ type: "site"; site: Site; framed: boolean }>
  /** A position in the middle of what is uncovered, with `beside` in view too; never zooms out. */
  | Readonly<{ type: "position"; lonLat: LonLat; beside: LonLat | null }>
  /** A position in the middle of what is uncovered, at just this zoom. */
  | Readonly<{ type: "ground"; lonLat: LonLat; zoom: number }>
  /** A position brought clear of the panels by the shortest way, at the present zoom. */
  | Readonly<{ type: "sight"; lonLat: LonLat }>
  /** Show all of these positions inside the padding; at `leastZoom` also where they do not fit. */
  | Readonly<{ type: "fit"; lonLats: readonly LonLat[]; leastZoom?: number; framed: boolean }>;

/**
 * `ready`: all that is in view is drawn and nothing moves. `moving`: the view changes.
 * `error`: something needed could not be loaded; the rest is drawn.
 */
export type ReadyStatus =
  | Readonly<{ type: "ready" }>
  | Readonly<{ type: "moving" }>
  | Readonly<{ type: "error"; problem: "basemap-missing" | "basemap-broken" }>;

export type MapEvents = Readonly<{
  onSelect(id: string | null): void;
  onHover(id: string | null): void;
  /**
   * The view after a movement has settled. `asked` is what an address must say to lead there: the
   * view, what it had said where the camera came from it, or null where the rest of it says enough
   * (a target that is `framed`). `seen` is what no panel covers.
   */
  onView(view: CameraView, asked: CameraView | null, seen: VisibleBounds): void;
  onStatus(status: ReadyStatus): void;
  /**
   * Many sites are being made ready for the map, `share` of the work done (0…1); null when they
   * are drawn. Never called for few.
   */
  onSorting?(share: number | null): void;
  /** Whether the ground has been on its way for long; told when that changes. */
  onSlow?(slow: boolean): void;
  /** How much of the view the detailed ground fills; only where the map has one, once it is at rest. */
  onDetail?(detail: DetailInView): void;
  /** A gesture went to the page around the map; only where the map is cooperative. */
  onRefused?(gesture: RefusedGesture): void;
  /** What a reader at the keyboard asked for, or what a key has moved the map to. */
  onTell?(told: MapAnnouncement): void;
  /** A cluster that cannot be taken apart by zooming was activated. */
  onClusterMembers(ids: readonly string[]): void;
}>;

/** Layers on a Leaflet map, without React and without a store. */
export type MapHandle = {
  set(model: MapModel): void;
  moveTo(target: CameraTarget): void;
  zoomBy(steps: number): void;
  /** A key moves the map: the view is announced once it has settled. */
  expectMove(): void;
  /** Retries what failed to load. */
  retry(): void;
  /** Puts keyboard focus on a site's pin, if it is drawn by itself. */
  focusSite(id: string): boolean;
  remove(): void;
};
