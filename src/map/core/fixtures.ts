// Made-up sites and words for tests.
import type { Area } from "../../domain/dataset";
import { COUNTRIES, SEASON, site, term, WORDING } from "../../domain/fixtures";
import type { Evidence, LonLat, PhaseId, Site } from "../../domain/site";
import type { MapModel, MapWords } from "./model";

export { COUNTRIES, SEASON, site };

/** A repeatable stream of numbers in 0…1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sites all over the region, each active for one to ten days. */
export function randomSites(count: number, seed: number, namedShare = 0): Site[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const start = SEASON.start + Math.floor(random() * 60);
    const phase: PhaseId = term(random() < 0.5 ? "china" : "kazakhstan");
    const chance = random();
    const evidence: Evidence =
      chance < 0.2 ? "nearby" : chance < 0.2 + namedShare ? "named" : "in-named-area";
    return site(`s${at}`, [73 + random() * 15, 41 + random() * 6], {
      start: random() < 0.03 ? null : start,
      end: random() < 0.03 ? null : start + 1 + Math.floor(random() * 10),
      phase,
      evidence,
    });
  });
}

/** A named area whose outline goes through `corners`. */
export function area(
  id: string,
  phase: string,
  corners: readonly LonLat[],
  more: Partial<Area["properties"]> = {},
): Area {
  const ring = [...corners, ...corners.slice(0, 1)].map(([lon, lat]) => [lon, lat]);
  return {
    type: "Feature",
    properties: {
      id: term(id),
      names: { en: `Area ${id}` },
      wording: WORDING,
      phase: term(phase),
      status: "reported",
      sources: [],
      generalised: true,
      outlineSource: "test",
      ...more,
    },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

export const WORDS: MapWords = {
  map: "Map of places",
  site: ({ names }, inTime) => `${names.en}${inTime ? "" : ", not at this time"}`,
  cluster: (count, _, inTime) => `${count} places${inTime ? "" : ", not at this time"}`,
  andMore: (name, others) => `${name} and ${others} more`,
  statusInWords: (status) => status,
  distance: (km) => `${km} km`,
};

export function model(sites: readonly Site[], more: Partial<MapModel> = {}): MapModel {
  return {
    language: "en",
    theme: "light",
    reducedMotion: true,
    sites,
    areas: [],
    countries: COUNTRIES,
    span: SEASON,
    matching: null,
    selectedId: null,
    position: null,
    trip: [],
    hoveredId: null,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    words: WORDS,
    ...more,
  };
}
