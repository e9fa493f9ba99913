import terms from "../data/terms.json" with { type: "json" };
import { type Branded, idsOf } from "./brand";
import { KIND_IDS, SETTLEMENTS } from "./kind-table";
import type { LocalText } from "./language";
import { meets, type Span } from "./span";
import type { When } from "./when";

/**
 * How a site is tied to the sources. Only `named` may be worded as a filming location, and then as
 * its status says. `recognised`: somebody recognised it in a frame, no report names it.
 */
export const EVIDENCE = ["named", "recognised", "in-named-area", "nearby"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/**
 * In place of evidence, of a place from a file of the reader's own that is shown beside this map's: it
 * is no place of the map's data, and nothing is said of the shooting.
 */
export const OWN = "own";

/** What a source says of the shooting at what it names: that it happened, or that it is planned. */
export const STATUSES = ["reported", "announced"] as const;
export type Status = (typeof STATUSES)[number];

/** What a visitor must know of a place, in the order in which a card tells it. */
export const ACCESS_KINDS = ["permit", "road", "season", "hours", "fee"] as const;

/** A fact for visitors with where it was read and when it was true (`2025`, `2025-08` or a day). */
export type Access = Readonly<{
  kind: (typeof ACCESS_KINDS)[number];
  text: LocalText;
  /** The https address of the page that says it. */
  source: string;
  asOf: string;
}>;

/** A moment of the series in which somebody recognised the place. */
export type Scene = Readonly<{
  /** From 1. */
  episode: number;
  /** From the beginning of the episode. */
  seconds: number;
  /** What is to be seen, where somebody has written it. */
  note?: LocalText;
  recognisedBy: string;
  /** The id of the source in which it was published. */
  source: string;
  /** A path on the same origin or an https address, with the licence under which it is shown. */
  still?: string;
  stillLicence?: string;
}>;

/** The phases of the shooting, in their order. */
export type PhaseId = Branded<"PhaseId">;
export const PHASES = idsOf<PhaseId>(terms.phases);
/** What stands for a phase where a place is the reader's own: a colour and a part of each cluster's ring. */
// In no table of the content: no lane, filter or address knows it.
export const OWN_PHASE = OWN as PhaseId;

/** The kinds of places, in the order in which filters list them. */
export type Kind = Branded<"Kind">;
export const KINDS = idsOf<Kind>(KIND_IDS);

/** The areas that the sources name, in the order in which the list shows them. */
export type AreaId = Branded<"AreaId">;
export const AREAS = idsOf<AreaId>(terms.areas);

/** The code of a country of the map, by ISO 3166-1. */
export type Country = Branded<"Country">;

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
  /** Radius in km within which the place is; never drawn sharper than this. 0: nobody knows. */
  precisionKm: number;
  coordinateGrade: CoordinateGrade;
  /** Where the coordinate comes from, in English as researched. */
  coordinateSource: string;
  evidence: Evidence | typeof OWN;
  /**
   * What its sources say of shooting there; null for all but a `named` site, and for one from a file
   * of version 1, which does not say.
   */
  status: Status | null;
  /** Ids of the sources that name it, or that name its area. */
  sources: readonly string[];
  /** Null where no source ties it to a part of the shooting, as for all that is only nearby. */
  phase: PhaseId | null;
  /** Its own `when` where it has one, else its phase's; null where it is there whatever the time. */
  when: When | null;
  /** Null also as long as the details of the dataset are still to come, see `dataset-details.ts`. */
  note: LocalText | null;
  image: Readonly<{ href: string; credit: string; licence: string; alt: LocalText }> | null;
  /** What a visitor must know. */
  access?: readonly Access[];
  /** Where somebody recognised it. */
  scenes?: readonly Scene[];
  /** A source says that the story is set here, which is not that it was shot here. */
  setting?: Readonly<{ text: LocalText; source: string }>;
  /** Lines and outlines that it is drawn as, beside its sign; only of a file that is somebody's own. */
  drawn?: readonly Path[];
}>;

/** A line, or an outline whose last corner is its first. */
export type Path = readonly LonLat[];

/** Whether a site is a town or a village: whoever names it has named no spot in it. */
export function isSettlement({ kind }: Pick<Site, "kind">): boolean {
  return SETTLEMENTS.includes(kind);
}

/** Whether a site is to be seen in a span of time: one without a time of its own always is. */
export function isInTime({ when }: Pick<Site, "when">, span: Span): boolean {
  return when === null || meets(when.days, span);
}

/** What the sources say of shooting at a named site, or in the area that a site lies in; else null. */
export function statusAround(
  { evidence, status, area }: Pick<Site, "evidence" | "status" | "area">,
  areas: readonly Readonly<{ properties: Readonly<{ id: AreaId; status: Status }> }>[],
): Status | null {
  if (evidence === "named") return status;
  return areas.find(({ properties }) => properties.id === area)?.properties.status ?? null;
}

/** The kinds of evidence to explain: `recognised` only where a site has it. */
export function evidenceIn(sites: readonly Pick<Site, "evidence">[]): readonly Evidence[] {
  return EVIDENCE.filter(
    (kind) => kind !== "recognised" || sites.some(({ evidence }) => evidence === kind),
  );
}

/** A site that is there whatever the time: it is counted apart from those that have one. */
export function isTimeless({ when }: Pick<Site, "when">): boolean {
  return when === null;
}
