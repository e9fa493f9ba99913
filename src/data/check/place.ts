import type { Polygon } from "geojson";
import { COVERAGE } from "../../domain/coverage-table";
import type { Country, LonLat } from "../../domain/site";
import outlines from "./country-outlines.json";
import type { Content, SiteDraft } from "./draft";
import type { Finding, RuleId } from "./finding";
import { distanceOutsideKm, liesIn } from "./geometry";

/** Outlines by the code of a country; what else the file has says where they are from. */
const COUNTRIES = new Map(
  Object.entries(outlines).flatMap(([code, ring]): [string, Polygon][] =>
    typeof ring === "string" ? [] : [[code, { type: "Polygon", coordinates: [ring] }]],
  ),
);

/** How far outside a country a point lies; of one without an outline nobody can tell. */
function outsideKmOf(country: Country, point: LonLat): number {
  const outline = COUNTRIES.get(country);
  return outline ? distanceOutsideKm(point, outline) : 0;
}

/** The country in which a point lies, by their outlines; null where it lies in none of them. */
export function countryAt(point: LonLat): Country | null {
  const [code] = [...COUNTRIES].find(([, outline]) => liesIn(point, outline)) ?? [];
  // The keys of the outlines are codes of countries.
  return (code as Country | undefined) ?? null;
}

/** How far the country outlines may be from the true border. */
const COUNTRY_TOLERANCE_KM = 2;
/** How far a generalised area may be from the truth; one that is not generalised is held to 100 m. */
const GENERALISED_TOLERANCE_KM = 5;
const EXACT_TOLERANCE_KM = 0.1;

/** Whether each point lies where it says; its own precision is always granted. */
export function checkPlace({ sites, areas }: Content): Finding[] {
  return sites.flatMap((site) => {
    const { geometry: point, properties } = site;
    if (!point || !properties.country) return [];
    const precisionKm = properties.precisionKm ?? 0;
    const outsideKm = outsideKmOf(properties.country, point);
    if (outsideKm > precisionKm + COUNTRY_TOLERANCE_KM) {
      return [outsideCountry(site, point, properties.country, outsideKm)];
    }
    const area = areas.find(({ id }) => id !== null && id === properties.area);
    if (!area?.geometry) return [];
    const toleranceKm =
      area.properties.generalised === false ? EXACT_TOLERANCE_KM : GENERALISED_TOLERANCE_KM;
    const outsideAreaKm = distanceOutsideKm(point, area.geometry);
    if (outsideAreaKm <= precisionKm + toleranceKm) return [];
    return [
      found(site, "outside-area", {
        what: `the point lies ${Math.round(outsideAreaKm)} km outside the area "${area.id}"`,
        fix: 'Correct the coordinates, or set "area" to the area that it lies in.',
      }),
    ];
  });
}

function outsideCountry(
  site: SiteDraft,
  [lon, lat]: LonLat,
  country: Country,
  outsideKm: number,
): Finding {
  if (outsideKmOf(country, [lat, lon]) === 0) {
    return found(site, "lon-lat-swapped", {
      what: `longitude and latitude look swapped: [${lat}, ${lon}] would lie in ${country}`,
      fix: `Write "coordinates": [${lat}, ${lon}]; longitude comes first.`,
    });
  }
  return found(site, "outside-country", {
    what: `the point lies ${Math.round(outsideKm)} km outside ${country}, or off this map`,
    fix: `Correct the coordinates or "country"; the map covers ${COVERAGE}.`,
  });
}

function found(site: SiteDraft, rule: RuleId, words: Pick<Finding, "what" | "fix">): Finding {
  const path = [...site.path, "geometry", "coordinates"];
  return { rule, role: "sites", path, id: site.id, ...words };
}
