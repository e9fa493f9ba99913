// Made-up content for tests: all its texts but the sites' names are in ⟦brackets⟧ in English.

import terms from "../data/terms.json" with { type: "json" };
import type { Branded } from "./brand";
import type { AreaWording, CountryGround, Dataset, Phase, Source } from "./dataset";
import { type DayNumber, dayNumber } from "./day";
import { KIND_IDS } from "./kind-table";
import type { LonLat, Site } from "./site";
import type { Span } from "./span";

export const SEASON: Span = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 10, 1) };

const TERMS: readonly string[] = [
  ...[...terms.phases, ...terms.areas, ...KIND_IDS],
  ...terms.countries.map(({ code }) => code),
];

/** A phase, an area, a kind or a country of the content, for a test to name. */
export function term<Id extends Branded<string>>(id: string): Id {
  if (!TERMS.includes(id)) throw new Error(`No table of the content has "${id}".`);
  // It was looked up; the test says in which table.
  return id as Id;
}

/** What sentences say of an area of no name in particular. */
export const WORDING: AreaWording = { inside: { en: "⟦area⟧" }, which: { en: "which" } };

/** Sites with the terms of the content as plain texts. */
type Plain<Value> = {
  [Key in keyof Value]: Value[Key] extends Branded<string> | null
    ? string | Extract<Value[Key], null>
    : Value[Key];
};

export function site(
  id: string,
  lonLat: LonLat,
  more: Partial<Plain<Site>> & { start?: number | null; end?: number | null } = {},
): Site {
  const { start = SEASON.start, end = SEASON.end, ...rest } = more;
  const { kind = "city", country = "KZ", area = null, phase = "kazakhstan", ...others } = rest;
  return {
    id,
    names: { en: `Place ${id}`, ru: `Место ${id}` },
    kind: term(kind),
    country: term(country),
    area: area === null ? null : term(area),
    adminRegion: { en: "⟦Region⟧" },
    district: null,
    elevationM: null,
    lonLat,
    precisionKm: 1,
    coordinateGrade: "A",
    coordinateSource: "test",
    evidence: "in-named-area",
    status: rest.evidence === "named" ? "reported" : null,
    sources: [],
    phase: phase === null ? null : term(phase),
    when: {
      edtf: "",
      days: { start, end, coreStart: start ?? 0, coreEnd: end ?? 0 },
      words: { type: "date", date: { year: 2025 } },
    },
    note: null,
    image: null,
    ...others,
  };
}

function phase(id: Phase["id"], place: string, month: number): Phase {
  const start = dayNumber(2025, month, 1);
  const end = dayNumber(2025, month + 1, 1);
  return {
    id,
    names: { en: `⟦${id}⟧` },
    spoken: { en: `⟦in ${id}⟧` },
    place: { en: place },
    status: month === 8 ? "reported" : "announced",
    because: { en: "⟦because⟧" },
    when: {
      edtf: `2025-0${month}~`,
      days: { start, end, coreStart: start + 8, coreEnd: end - 8 },
      words: { type: "date", date: { year: 2025, month, approximate: true } },
    },
  };
}

function source(id: string, published: string | null): Source {
  const note = { en: "⟦note⟧" };
  const publisher = `⟦Paper ${id}⟧`;
  return {
    id,
    publisher,
    attributedTo: { en: "⟦wire⟧" },
    url: "https://x.kz",
    published,
    language: "ru",
    note,
  };
}

// JSON has lists where a position is a pair; `termsFile` checks them.
export const COUNTRIES = terms.countries as unknown as readonly CountryGround[];

/** A dataset around `sites`: two phases of a month each, two sources, no areas. */
export function dataset(sites: readonly Site[]): Dataset {
  const statement = { text: { en: "⟦said⟧" }, source: "first" };
  return {
    version: "1.2.3",
    date: "2026-01-02",
    season: SEASON,
    production: {
      sourcesCheckedOn: "2026-01-01",
      title: { en: "⟦Title⟧" },
      translatedTitle: { en: "⟦Title⟧" },
      facts: [statement],
      claims: [
        { about: { en: "⟦question⟧" }, positions: [statement, { ...statement, source: "second" }] },
      ],
      visitorContext: [{ text: { en: "⟦context⟧" }, url: null }],
    },
    phases: [phase(term("china"), "China", 8), phase(term("kazakhstan"), "Kazakhstan", 9)],
    sources: [source("first", "2025-08-25"), source("second", null)],
    areas: [],
    countries: COUNTRIES,
    sites,
  };
}

/** Days of August (8) or September (9) 2025. */
export function day(month: number, date: number): DayNumber {
  return dayNumber(2025, month, date);
}
