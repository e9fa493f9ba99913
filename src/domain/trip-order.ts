import { distanceKm } from "./geo";
import { type Distances, exactOrder, localOptimum, pathKm, SAME_KM } from "./shortest-path";
import type { LonLat } from "./site";

/** Whether the first and the last stop keep their place. */
export type KeptEnds = Readonly<{ first: boolean; last: boolean }>;

/** With so many stops to be ordered the result is exact; the work doubles with each. */
const EXACT_UP_TO = 10;

/**
 * The order of stops that makes a trip shortest, as indexes into `lonLats` (WGS 84), measured along
 * great circles. Exact for at most `exactUpTo` stops between kept ends, else a local optimum that is
 * never longer than the given order, which is kept where nothing is shorter.
 */
export function bestOrder(
  lonLats: readonly LonLat[],
  keep: KeptEnds,
  exactUpTo = EXACT_UP_TO,
): readonly number[] {
  const given = lonLats.map((_, index) => index);
  const before = keep.first ? given.slice(0, 1) : [];
  const after = keep.last ? given.slice(Math.max(before.length, given.length - 1)) : [];
  const free = given.slice(before.length, given.length - after.length);
  if (free.length < 2 && before.length + after.length > 0) return given;
  const distances = distancesOf(
    lonLats.slice(before.length, given.length - after.length),
    lonLats[before[0] ?? -1],
    lonLats[after[0] ?? -1],
  );
  const unmoved = free.map((_, at) => at);
  const found = free.length <= exactUpTo ? exactOrder(distances) : localOptimum(distances, unmoved);
  if (pathKm(found, distances) > pathKm(unmoved, distances) - SAME_KM) return given;
  const order = [...before, ...found.flatMap((at) => free[at] ?? []), ...after];
  // Without kept ends both directions are equal: the one in which the old first stop comes earlier.
  const turned = !keep.first && !keep.last && order.indexOf(0) > order.indexOf(given.length - 1);
  return turned ? order.reverse() : order;
}

function distancesOf(
  stops: readonly LonLat[],
  start: LonLat | undefined,
  end: LonLat | undefined,
): Distances {
  const count = stops.length;
  const side = count + 2;
  const table = new Float64Array(side * side);
  const all = [...stops, end, start];
  for (const [row, from] of all.entries())
    for (const [column, to] of all.entries())
      if (from && to && row < column) {
        const km = distanceKm(from, to);
        table[row * side + column] = km;
        table[column * side + row] = km;
      }
  const place = (index: number) => (index < 0 ? side + index : index);
  return { count, between: (from, to) => table[place(from) * side + place(to)] ?? 0 };
}
