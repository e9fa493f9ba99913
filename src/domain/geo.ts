// The only file that may import @turf/turf: `buffer` and its kin would pull in 64 kB.
import { distance } from "@turf/turf";
import type { LonLat, Site } from "./site";

/** Great-circle distance in km between two WGS 84 positions (turf's haversine). */
export function distanceKm(from: LonLat, to: LonLat): number {
  return distance([...from], [...to], { units: "kilometers" });
}

/** The same sites, nearest to a WGS 84 position first. */
export function byDistance(sites: readonly Site[], from: LonLat): readonly Site[] {
  return sites
    .map((site) => ({ site, distanceKm: distanceKm(from, site.lonLat) }))
    .sort((a, b) => a.distanceKm - b.distanceKm || a.site.id.localeCompare(b.site.id))
    .map(({ site }) => site);
}

export type Neighbour = Readonly<{ site: Site; distanceKm: number }>;

/** The `count` sites nearest to `site`, without itself, nearest first. */
export function nearestSites(
  site: Site,
  sites: readonly Site[],
  count: number,
): readonly Neighbour[] {
  return sites
    .filter((other) => other.id !== site.id)
    .map((other) => ({ site: other, distanceKm: distanceKm(site.lonLat, other.lonLat) }))
    .sort((a, b) => a.distanceKm - b.distanceKm || a.site.id.localeCompare(b.site.id))
    .slice(0, count);
}
