import { distanceKm } from "./geo";
import type { Site } from "./site";

/** A trip from stop to stop: each leg as the crow flies, in km, and all of them together. */
export type TripLength = Readonly<{ legsKm: readonly number[]; totalKm: number }>;

/** The sites of a trip in its order; an id of which the dataset knows nothing is left out. */
export function stopsOfTrip(ids: readonly string[], sites: readonly Site[]): readonly Site[] {
  if (ids.length === 0) return [];
  const byId = new Map(sites.map((site) => [site.id, site]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Great-circle lengths between the stops: no road is so short, and none is promised. */
export function lengthOfTrip(stops: readonly Pick<Site, "lonLat">[]): TripLength {
  const legsKm = stops
    .slice(1)
    .map(({ lonLat }, at) => distanceKm(stops[at]?.lonLat ?? lonLat, lonLat));
  return { legsKm, totalKm: legsKm.reduce((sum, km) => sum + km, 0) };
}
