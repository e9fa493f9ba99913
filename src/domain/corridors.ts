import { distanceKm } from "./geo";
import type { Country, LonLat } from "./site";

/** A road as it is drawn on the ground: straight pieces through known points of one country. */
export type Corridor = Readonly<{ country: string; points: readonly LonLat[] }>;

/** A straight piece of a corridor; `road` is the corridor's index. */
type Piece = Readonly<{ road: number; country: Country; from: LonLat; to: LonLat }>;

/** A node of the network on a piece of it, at a share of its length. */
export type Spot = Readonly<{ piece: Piece; share: number; lonLat: LonLat; node: string }>;

/** A straight line between two nodes, each in its country. */
type Link = Readonly<{ from: string; to: string; km: number; countries: readonly Country[] }>;

/** Corridors with what joins them: roads of one country meet in points of their own, too. */
export type RoadNetwork = Readonly<{
  pieces: readonly Piece[];
  spots: readonly Spot[];
  links: readonly Link[];
}>;

/**
 * Within so many km the end of a road meets another road: they are drawn to the edge of a town and
 * through its middle, and no town here is wider.
 */
const JOIN_WITHIN_KM = 8;

const DEGREE = Math.PI / 180;

/** The network of roads (WGS 84): shared points, crossings and ends near another road join them. */
export function roadNetwork(roads: readonly Corridor[]): RoadNetwork {
  const pieces = roads.flatMap(({ country, points }, road) =>
    points.slice(1).map((to, at): Piece => {
      // A code of ISO 3166-1, which is compared with those of sites and of nothing else.
      return { road, country: country as Country, from: points[at] ?? to, to };
    }),
  );
  const joins = [...crossings(pieces), ...joinedEnds(roads, pieces)];
  return {
    pieces,
    spots: joins.flatMap(({ spots }) => spots),
    links: joins.map(({ link }) => link),
  };
}

/** The node that a point of a country's roads is. */
export function nodeAt(country: Country, [lon, lat]: LonLat): string {
  return `${country} ${lon} ${lat}`;
}

/** The spot of a piece that is nearest to a position, with its distance. */
export function nearestSpot(
  at: LonLat,
  piece: Piece,
  node: string,
): Readonly<{ spot: Spot; km: number }> {
  const { from, to } = piece;
  // A plane is good enough for pieces of some tens of km.
  const shrink = Math.cos(at[1] * DEGREE) ** 2;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const along = ((at[0] - from[0]) * x * shrink + (at[1] - from[1]) * y) / (x * x * shrink + y * y);
  const spot = spotAt(piece, Math.min(1, Math.max(0, along || 0)), node);
  return { spot, km: distanceKm(at, spot.lonLat) };
}

function spotAt(piece: Piece, share: number, node: string): Spot {
  const { from, to } = piece;
  const between = (axis: 0 | 1) => from[axis] + (to[axis] - from[axis]) * share;
  return { piece, share, lonLat: [between(0), between(1)], node };
}

type Join = Readonly<{ spots: readonly Spot[]; link: Link }>;

function crossings(pieces: readonly Piece[]): readonly Join[] {
  return pieces.flatMap((one, first) =>
    pieces.flatMap((other, second): readonly Join[] => {
      if (first >= second || one.road === other.road) return [];
      const shares = crossingOf(one, other);
      if (!shares) return [];
      const names = [`x ${first} ${second}`, `x ${second} ${first}`] as const;
      const spots = [spotAt(one, shares[0], names[0]), spotAt(other, shares[1], names[1])];
      const countries = [one.country, other.country];
      return [{ spots, link: { from: names[0], to: names[1], km: 0, countries } }];
    }),
  );
}

/** Where two pieces cross, as shares of their lengths; null where they do not, or lie along each other. */
function crossingOf(one: Piece, other: Piece): readonly [number, number] | null {
  const [ax, ay] = [one.to[0] - one.from[0], one.to[1] - one.from[1]];
  const [bx, by] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const [cx, cy] = [other.from[0] - one.from[0], other.from[1] - one.from[1]];
  const across = ax * by - ay * bx;
  if (across === 0) return null;
  const shares = [(cx * by - cy * bx) / across, (cx * ay - cy * ax) / across] as const;
  return shares.every((share) => share >= 0 && share <= 1) ? shares : null;
}

/** Each end of a road with the nearest spot of every other road that comes near enough. */
function joinedEnds(roads: readonly Corridor[], pieces: readonly Piece[]): readonly Join[] {
  return pieces.flatMap((piece) => {
    const points = roads[piece.road]?.points ?? [];
    const ends = [piece.from, piece.to].filter((end) => end === points[0] || end === points.at(-1));
    return ends.flatMap((end) =>
      roads.flatMap((_, road): readonly Join[] => {
        if (road === piece.road) return [];
        const from = nodeAt(piece.country, end);
        const found = pieces
          .filter((other) => other.road === road)
          .map((other) => nearestSpot(end, other, `${from} to ${road}`))
          .sort((a, b) => a.km - b.km)[0];
        if (!found || found.km > JOIN_WITHIN_KM) return [];
        const { spot, km } = found;
        const countries = [piece.country, spot.piece.country];
        return [{ spots: [spot], link: { from, to: spot.node, km, countries } }];
      }),
    );
  });
}
