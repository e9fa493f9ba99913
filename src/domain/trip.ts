import type { Production } from "./dataset";
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

/** What who goes must know: of the countries, where the trip crosses a border, and of single stops. */
export type VisitorNotes = Readonly<{
  context: Production["visitorContext"];
  /** The stops that have notes of their own. */
  noted: readonly Site[];
}>;

/** The notes for a trip; null where there is nothing to know. */
export function visitorNotes(
  stops: readonly Site[],
  { visitorContext }: Pick<Production, "visitorContext">,
): VisitorNotes | null {
  const crosses = new Set(stops.map(({ country }) => country)).size > 1;
  const context = crosses ? visitorContext : [];
  const noted = stops.filter(({ access }) => access?.length);
  return context.length + noted.length > 0 ? { context, noted } : null;
}
