import * as v from "valibot";
import { distanceKm } from "../../domain/geo";
import {
  LONGEST_STOPS,
  MOST_STOPS,
  type OwnersStop,
  type OwnersStops,
} from "../../domain/owners-stop";
import type { LonLat, Site } from "../../domain/site";

const LONGEST_NAME = 80;
const LONGEST_TEXT = 400;
const LAST_DAY = 99;
/** The limit of Web Mercator. */
const MOST_LATITUDE = 85;
/** Distance from every site beyond which a stop is doubtful: farther than a day's drive. */
const FAR_KM = 1500;
const EXCHANGED = "did you exchange longitude and latitude?";

const around = {
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_TEXT)), ""),
  day: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_DAY))),
    null,
  ),
};

const OWN = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-MOST_LATITUDE), v.maxValue(MOST_LATITUDE)),
  ...around,
});

/** `doubt` is a warning about accepted stops; null for none. */
export type StopsRead = Readonly<{ owner: OwnersStops; doubt: string | null } | { fault: string }>;

/**
 * Parses the owner's stops from JSON or its parsed form, all or nothing: `fault` names the first
 * invalid entry, in English for whoever built the page.
 */
export function readStops(value: unknown, sites: readonly Site[]): StopsRead {
  const text = typeof value === "string" ? value : write(value);
  if (text.length > LONGEST_STOPS) return { fault: `it is longer than ${LONGEST_STOPS} letters` };
  const list = parse(text);
  if (!Array.isArray(list)) return { fault: "it is no list in JSON" };
  if (list.length > MOST_STOPS) return { fault: `it has more than ${MOST_STOPS} entries` };
  const place = v.strictObject({
    site: v.pipe(
      v.string(),
      v.check((id) => sites.some((site) => site.id === id), "no place of the map has this id"),
    ),
    ...around,
  });
  const isFar = (from: LonLat) => sites.every(({ lonLat }) => distanceKm(from, lonLat) > FAR_KM);
  const far: string[] = [];
  const stops: OwnersStop[] = [];
  for (const [at, entry] of list.entries()) {
    const isPlace = Object.hasOwn(Object(entry), "site");
    const read = v.safeParse(isPlace ? place : OWN, entry);
    if (!read.success) {
      const [issue] = read.issues;
      const key = v.getDotPath(issue);
      const hint = key === "lat" && typeof issue.input === "number" ? `; ${EXCHANGED}` : "";
      return { fault: `entry ${at + 1}, ${key ?? "as a whole"}: ${issue.message}${hint}` };
    }
    const { output } = read;
    if ("site" in output) stops.push(output);
    else {
      const { lon, lat, ...rest } = output;
      const lonLat = [lon, lat] as const;
      if (isFar(lonLat)) far.push(`${at + 1} (${rest.name})`);
      stops.push({ ...rest, site: null, lonLat });
    }
  }
  const where = `farther than ${FAR_KM} km from every place of the map`;
  const doubt = far.length > 0 ? `entry ${far.join(", ")} lies ${where}: ${EXCHANGED}` : null;
  return { owner: { text, stops }, doubt };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value that JSON cannot express is written as one that cannot be read. */
function write(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}
