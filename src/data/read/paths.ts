import { simplified } from "../../domain/simplify";
import type { LonLat, Path, Site } from "../../domain/site";
import { isOnMap } from "./position";

/** Corners that are drawn at most: so many cost a phone one frame. */
const MOST_CORNERS = 40_000;
/** The smallest detail that the map shows at its nearest, in degrees: about 5 m. Doubled until all fits. */
const FINEST_DEGREES = 0.00005;
const MOST_DOUBLINGS = 16;

/**
 * The point at which the sign of lines or outlines stands: the middle corner of the one that has most on the
 * map. Null without lines.
 */
export function anchorOf(paths: readonly Path[]): LonLat | null {
  let best: Path = [];
  for (const path of paths) {
    const seen = path.filter(([lon, lat]) => isOnMap("lon", lon) && isOnMap("lat", lat));
    if (seen.length > best.length) best = seen;
  }
  return best[best.length >> 1] ?? paths[0]?.[0] ?? null;
}

/** The same lines without corners that are no positions. */
export function ofPositions(paths: readonly Path[]): readonly Path[] {
  return paths
    .map((path) => path.filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85))
    .filter((path) => path.length > 1);
}

/** The same sites with lines of as many corners, all together, as the map draws without a stop. */
export function withFewCorners(sites: readonly Site[]): readonly Site[] {
  if (!sites.some(({ drawn }) => drawn)) return sites;
  let now = sites;
  let tolerance = FINEST_DEGREES;
  for (let times = 0; times < MOST_DOUBLINGS; times++) {
    const last = now;
    now = now.map((site) =>
      site.drawn ? { ...site, drawn: site.drawn.map((path) => fewer(path, tolerance)) } : site,
    );
    if (cornersOf(now) <= MOST_CORNERS || (times > 2 && cornersOf(now) === cornersOf(last))) break;
    tolerance *= 2;
  }
  return now;
}

function fewer(path: Path, tolerance: number): Path {
  try {
    return simplified(path, tolerance);
  } catch {
    // A line can be made so that the library runs out of stack.
    return path.filter((_, at) => at % 2 === 0 || at === path.length - 1);
  }
}

function cornersOf(sites: readonly Site[]): number {
  let corners = 0;
  for (const { drawn = [] } of sites) for (const path of drawn) corners += path.length;
  return corners;
}
