// With simplify.ts the only file that may import @turf/turf: `buffer` and its kin would pull in 64 kB.
import { bearing, distance } from "@turf/turf";
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

/**
 * The `count` sites nearest to `site`, without itself, nearest first. Lines and outlines have none and are
 * none: their position is only one of their corners.
 */
export function nearestSites(
  site: Site,
  sites: readonly Site[],
  count: number,
): readonly Neighbour[] {
  return sites
    .filter((other) => !site.drawn && !other.drawn && other.id !== site.id)
    .map((other) => ({ site: other, distanceKm: distanceKm(site.lonLat, other.lonLat) }))
    .sort((a, b) => a.distanceKm - b.distanceKm || a.site.id.localeCompare(b.site.id))
    .slice(0, count);
}

/** The eight directions of the compass, clockwise from north. */
export const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Direction = (typeof COMPASS)[number];

/** In which direction `to` lies as one looks from `from` along the great circle (WGS 84). */
export function directionTo(from: LonLat, to: LonLat): Direction {
  const degrees = bearing([...from], [...to]);
  const eighth = Math.round(degrees / 45);
  return COMPASS[(eighth + COMPASS.length) % COMPASS.length] ?? "n";
}

/** A site on the unit sphere: the nearest one has the greatest dot product. */
type Placed = Readonly<{ site: Site; at: readonly [number, number, number] }>;

const namedOf = new WeakMap<readonly Site[], readonly Placed[]>();

/** The site that sources name and that is nearest to `site`, other than itself; null without one, or for a line. */
export function nearestNamed(site: Site, sites: readonly Site[]): Neighbour | null {
  let named = namedOf.get(sites);
  if (!named) {
    named = sites
      .filter(({ evidence }) => evidence === "named")
      .map((one) => ({ site: one, at: onSphere(one.lonLat) }));
    namedOf.set(sites, named);
  }
  if (site.drawn) return null;
  const [x, y, z] = onSphere(site.lonLat);
  let nearest: Site | null = null;
  let most = -Infinity;
  for (const { site: other, at } of named) {
    const dot = x * at[0] + y * at[1] + z * at[2];
    if (other.id === site.id || dot <= most) continue;
    nearest = other;
    most = dot;
  }
  return nearest && { site: nearest, distanceKm: distanceKm(site.lonLat, nearest.lonLat) };
}

function onSphere([lon, lat]: LonLat): readonly [number, number, number] {
  const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
