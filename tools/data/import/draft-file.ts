import { TO_DO } from "../../../src/data/check/text";
import { NO_COUNTRY, UNKNOWN_KIND } from "../../../src/data/read/unknown";
import { DEFAULT_LANGUAGE, LANGUAGES, NAMES_REQUIRED } from "../../../src/domain/language-table";
import type { Site } from "../../../src/domain/site";

const VERSION = "2.0.0";

/**
 * A file of sites in the format, of what was read of another: all is only nearby, and what only an editor
 * can know is marked TODO, which the check lists.
 */
export function draftFile(sites: readonly Site[], from: string): string {
  const features = sites.map(({ id, names, kind, country, lonLat, note }) => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: lonLat },
    properties: {
      names: withRequired(names),
      kind: kind === UNKNOWN_KIND ? TO_DO : kind,
      country: country === NO_COUNTRY ? TO_DO : country,
      area: null,
      adminRegion: { [DEFAULT_LANGUAGE]: TO_DO },
      district: null,
      elevationM: null,
      precisionKm: TO_DO,
      coordinate: { grade: "D", source: `${from}, not checked` },
      evidence: "nearby",
      sources: [],
      phase: null,
      ...(note && { note }),
    },
  }));
  const file = { type: "FeatureCollection", formatVersion: VERSION, features };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function withRequired(names: Site["names"]): Site["names"] {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const name = names[language] ?? (NAMES_REQUIRED.includes(language) ? TO_DO : undefined);
      return name === undefined ? [] : [[language, name]];
    }),
  );
}
