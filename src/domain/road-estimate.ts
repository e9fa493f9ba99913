import { nearestSpot, nodeAt, type RoadNetwork, type Spot } from "./corridors";
import { distanceKm } from "./geo";
import { type Lines, shortestWay } from "./shortest-way";
import type { LonLat, Site } from "./site";

/** What of a stop decides whether the roads carry it. */
export type RoadStop = Pick<Site, "lonLat" | "country" | "precisionKm">;

/**
 * A stop is on the network within so many km, in a straight line: as far as a city is wide, or a lake by
 * whose shore a road goes. What is further off is up a valley or across a plain, on a road that nobody has
 * drawn. Nor is a stop on it of which nobody knows better than this where it is.
 */
const REACH_KM = 15;

/** So much of a way has to lead along corridors; else it tells of the lines to them. */
const LEAST_ALONG = 0.5;

/** A way so many times as long as the straight line mostly goes round a shorter road that nobody has drawn. */
const MOST_DETOUR = 1.4;

const [FROM, TO] = ["from", "to"] as const;

/**
 * The length in km of the shortest way along corridors between two stops, with the straight lines to
 * and from them; never less than the straight line. It stays in the stops' country, or crosses the border
 * between their two once. Null where the network does not carry a stop, does not connect the two, or is
 * too coarse for what lies between.
 */
export function roadKm(network: RoadNetwork, from: RoadStop, to: RoadStop): number | null {
  const straightKm = distanceKm(from.lonLat, to.lonLat);
  const starts = spotsNear(network, from, FROM);
  const ends = spotsNear(network, to, TO);
  const way = shortestWay(linesBetween(network, from, to, [...starts, ...ends]), FROM, TO);
  if (!way || straightKm === 0) return null;
  const kmOf = (node: string | undefined) =>
    [...starts, ...ends].find(({ spot }) => spot.node === node)?.km ?? 0;
  const alongKm = way.km - kmOf(way.nodes[1]) - kmOf(way.nodes.at(-2));
  return alongKm < LEAST_ALONG * way.km || way.km > MOST_DETOUR * straightKm ? null : way.km;
}

/** A leg as the crow flies and along corridors (`roadKm`), both in km. */
export type RoadLeg = Readonly<{ straightKm: number; roadKm: number | null }>;

/** The legs of a trip from stop to stop. */
export function roadLegs(network: RoadNetwork, stops: readonly RoadStop[]): readonly RoadLeg[] {
  return stops.slice(1).map((to, at) => {
    const from = stops[at] ?? to;
    const straightKm = distanceKm(from.lonLat, to.lonLat);
    return { straightKm, roadKm: roadKm(network, from, to) };
  });
}

/**
 * A length along corridors (km) as it may be said, with "or more": rounded down, by fives below 50 and by
 * tens above, but never below the straight line.
 */
export function roundedRoadKm(km: number, straightKm: number): number {
  const step = km < 50 ? 5 : 10;
  const rounded = Math.floor(km / step) * step;
  return rounded < straightKm ? rounded + step : rounded;
}

type NearSpot = Readonly<{ spot: Spot; km: number; stop: string }>;

function spotsNear(
  { pieces }: RoadNetwork,
  { lonLat, country, precisionKm }: RoadStop,
  stop: string,
): readonly NearSpot[] {
  if (precisionKm === 0 || precisionKm > REACH_KM) return [];
  return pieces
    .filter((piece) => piece.country === country)
    .map((piece, at) => ({ ...nearestSpot(lonLat, piece, `${stop} ${at}`), stop }))
    .filter(({ km }) => km <= REACH_KM);
}

/** The network of the stops' countries with the lines to them; a border only in the trip's direction. */
function linesBetween(
  { pieces, spots, links }: RoadNetwork,
  from: RoadStop,
  to: RoadStop,
  near: readonly NearSpot[],
): Lines {
  const lines = new Map<string, { to: string; km: number }[]>();
  const add = (from: string, to: string, km: number) => {
    lines.set(from, [...(lines.get(from) ?? []), { to, km }]);
  };
  const addBoth = (one: string, other: string, km: number) => {
    add(one, other, km);
    add(other, one, km);
  };
  const countries = [from.country, to.country];
  for (const piece of pieces) {
    if (!countries.includes(piece.country)) continue;
    let last: Readonly<{ node: string; lonLat: LonLat }> = endOf(piece, piece.from);
    const on = [...spots, ...near.map(({ spot }) => spot)].filter((spot) => spot.piece === piece);
    for (const next of [...on.sort((a, b) => a.share - b.share), endOf(piece, piece.to)]) {
      addBoth(last.node, next.node, distanceKm(last.lonLat, next.lonLat));
      last = next;
    }
  }
  for (const { from: one, to: other, km, countries: of } of links) {
    if (of[0] === of[1]) addBoth(one, other, km);
    else if (of[0] === from.country && of[1] === to.country) add(one, other, km);
    else if (of[0] === to.country && of[1] === from.country) add(other, one, km);
  }
  for (const { spot, km, stop } of near) addBoth(stop, spot.node, km);
  return lines;
}

function endOf({ country }: Spot["piece"], lonLat: LonLat) {
  return { node: nodeAt(country, lonLat), lonLat };
}
