import production from "../../src/data/production.json" with { type: "json" };
import terms from "../../src/data/terms.json" with { type: "json" };
import { formatIsoDay, parseIsoDay } from "../../src/domain/day";
import { KIND_IDS, SETTLEMENTS } from "../../src/domain/kind-table";
import type { LocalText } from "../../src/domain/language";
import { NAMES_REQUIRED } from "../../src/domain/language-table";

/** A synthetic site, active in a half-open span of day numbers. */
export type SyntheticSite = Readonly<{
  id: string;
  lon: number;
  lat: number;
  start: number;
  end: number;
  /** Which of the two boxes it lies in. */
  box: Box;
  named: boolean;
}>;

const FIRST = parseIsoDay("2025-08-01") ?? 0;
const DAYS = 61;
/** A box inside a phase's country: west, south, east, north. */
type Box = Readonly<{ phase: string; country: string; region: string; bounds: Bounds }>;
type Bounds = readonly [west: number, south: number, east: number, north: number];

/** In the countries of the first and the last phase of the content, which files must name. */
const BOXES = boxes();

function boxes(): readonly [Box, Box] {
  const boxOf = (at: number, bounds: Bounds): Box => {
    const phase = production.phases.at(at);
    const ground = terms.countries.find(({ code }) => code === phase?.country);
    if (!phase || !ground) throw new Error("The content has no phases.");
    return { phase: phase.id, country: ground.code, region: ground.names.en, bounds };
  };
  return [boxOf(0, [82.5, 38.5, 92.5, 44.5]), boxOf(-1, [70, 44.5, 78.5, 48.5])];
}

/** No town: of a named one a card says that no exact place in it is named. */
const KIND = KIND_IDS.find((kind) => !SETTLEMENTS.includes(kind));

/** A seeded random number generator, 0…1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Deterministic by seed: half in each country, each active for one to ten days. */
export function syntheticSites(count: number, seed = 1): readonly SyntheticSite[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const box = BOXES[random() < 0.5 ? 0 : 1];
    const [west, south, east, north] = box.bounds;
    const start = FIRST + Math.floor(random() * DAYS);
    return {
      id: `made-up-${at + 1}`,
      lon: Number((west + random() * (east - west)).toFixed(5)),
      lat: Number((south + random() * (north - south)).toFixed(5)),
      start,
      end: Math.min(FIRST + DAYS, start + 1 + Math.floor(random() * 10)),
      box,
      named: random() < 0.05,
    };
  });
}

/** Sites as a valid file in the project's format. */
export function syntheticFile(sites: readonly SyntheticSite[]): string {
  const features = sites.map(({ id, lon, lat, start, end, box, named }, at) => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: {
      names: inRequired(`Made-up place ${at + 1}`),
      kind: KIND,
      country: box.country,
      area: null,
      adminRegion: inRequired(box.region),
      district: null,
      elevationM: null,
      precisionKm: 1,
      coordinate: { grade: "D", source: "made up" },
      evidence: named ? "named" : "nearby",
      sources: named ? ["nur-2025-08-25"] : [],
      phase: box.phase,
      when: `${formatIsoDay(start)}/${formatIsoDay(end - 1)}`,
    },
  }));
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","formatVersion":"1.0.0","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** The same text in every required language. */
function inRequired(text: string): LocalText {
  return Object.fromEntries(NAMES_REQUIRED.map((language) => [language, text]));
}
