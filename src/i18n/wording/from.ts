import { directionTo, nearestNamed } from "../../domain/geo";
import { isSettlement, type Site } from "../../domain/site";
import type { Translator } from "../translator";
import { contentText } from "./names";

/**
 * Position relative to the nearest named site: "84 km south-west of Khorgos, as the crow flies". If
 * their precision is coarser than their distance, only that they are near. Null if no other site is
 * named.
 */
export function fromNamedPlace(t: Translator, site: Site, sites: readonly Site[]): string | null {
  const nearest = nearestNamed(site, sites);
  if (!nearest) return null;
  const { site: named, distanceKm } = nearest;
  const place = contentText(t, named.names, named.id);
  const what = isSettlement(named) ? "town" : "place";
  const unsure = site.precisionKm + named.precisionKm;
  if (distanceKm <= unsure) {
    const distance = t.distance(Math.max(1, Math.ceil(distanceKm + unsure)));
    return t(`core.from.${what}Near`, { distance, place });
  }
  const direction = t(`core.direction.${directionTo(named.lonLat, site.lonLat)}`);
  return t(`core.from.${what}`, { distance: t.distance(distanceKm), direction, place });
}
