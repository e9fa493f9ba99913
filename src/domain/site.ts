import type { LocalText } from "./language";
import type { When } from "./when";

/** How a site is tied to the sources. Only `named` may be worded as a filming location. */
export const EVIDENCE = ["named", "in-named-area", "nearby"] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const PHASES = ["china", "kazakhstan"] as const;
export type PhaseId = (typeof PHASES)[number];

export const KINDS = [
  "city",
  "heritage",
  "street",
  "lake",
  "river",
  "grassland",
  "mountain",
  "canyon",
  "desert",
  "resort",
  "road",
  "border-crossing",
] as const;
export type Kind = (typeof KINDS)[number];

/** The areas that the sources name, in the order in which the list shows them. */
export const AREAS = ["ili-valley", "xinjiang", "almaty", "almaty-region"] as const;
export type AreaId = (typeof AREAS)[number];

export type Country = "CN" | "KZ";

/** WGS 84, longitude first, in degrees. Flipped once, at Leaflet. */
export type LonLat = readonly [lon: number, lat: number];

/** Where the reader is, within so many metres. */
export type Position = Readonly<{ lonLat: LonLat; accuracyM: number }>;

/** How good a coordinate is: A published by an authority, B by a list, C estimated, D unchecked. */
export type CoordinateGrade = "A" | "B" | "C" | "D";

/** A place on the map: one feature of `src/data/sites.geojson`, compiled. */
export type Site = Readonly<{
  id: string;
  names: LocalText;
  /** What else people call it, in any language: found by the search, never shown. */
  otherNames?: readonly string[];
  kind: Kind;
  country: Country;
  /** The named area that it lies in; null where it lies in none (`nearby`). */
  area: AreaId | null;
  adminRegion: LocalText;
  district: LocalText | null;
  elevationM: number | null;
  lonLat: LonLat;
  /** Radius in km within which the place is; never drawn sharper than this. */
  precisionKm: number;
  coordinateGrade: CoordinateGrade;
  /** Where the coordinate comes from, in English as researched. */
  coordinateSource: string;
  evidence: Evidence;
  /** Ids of the sources that name it, or that name its area. */
  sources: readonly string[];
  phase: PhaseId;
  /** Its own `when` where it has one, else its phase's. */
  when: When;
  note: LocalText | null;
  image: Readonly<{ href: string; credit: string; licence: string; alt: LocalText }> | null;
}>;
