/** Distances in km between the stops `0…n-1`, from the start, and to the end; zero where that is free. */
export type Distances = Readonly<{
  count: number;
  between(from: number, to: number): number;
}>;

/** Index of the start and of the end, which are no stops. */
const START = -1;
const END = -2;

/** Number of comparisons after which the heuristic gives what it has. */
const MOST_COMPARISONS = 20_000_000;

/** Differences below this are rounding, not a shorter way (km). */
export const SAME_KM = 1e-9;

/** Length in km from the start over the stops in this order to the end. */
export function pathKm(order: readonly number[], { between }: Distances): number {
  let km = 0;
  let last = START;
  for (const stop of order) {
    km += between(last, stop);
    last = stop;
  }
  return km + between(last, END);
}

/** Held and Karp: the shortest way over each set of stops to each of its members. */
export function exactOrder({ count, between }: Distances): readonly number[] {
  const sets = 2 ** count;
  const shortest = new Float64Array(sets * count).fill(Infinity);
  const previous = new Int8Array(sets * count).fill(-1);
  const kmOf = (set: number, last: number) => shortest[set * count + last] ?? Infinity;
  for (let stop = 0; stop < count; stop += 1)
    shortest[(1 << stop) * count + stop] = between(START, stop);
  for (let set = 1; set < sets; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const km = kmOf(set, last);
      if (km === Infinity) continue;
      for (let next = 0; next < count; next += 1) {
        if (set & (1 << next)) continue;
        const longer = set | (1 << next);
        const through = km + between(last, next);
        if (through >= kmOf(longer, next)) continue;
        shortest[longer * count + next] = through;
        previous[longer * count + next] = last;
      }
    }
  }
  let set = sets - 1;
  let last = leastOf(count, (stop) => kmOf(set, stop) + between(stop, END));
  const order: number[] = [];
  while (last >= 0) {
    order.unshift(last);
    const before = previous[set * count + last] ?? -1;
    set &= ~(1 << last);
    last = before;
  }
  return order;
}

function leastOf(count: number, cost: (index: number) => number): number {
  let least = -1;
  for (let index = 0; index < count; index += 1)
    if (least < 0 || cost(index) < cost(least)) least = index;
  return least;
}

/** The shorter of the local optima that the given order and the nearest neighbours lead to. */
export function localOptimum(distances: Distances, given: readonly number[]): readonly number[] {
  const a = improved(given, distances);
  const b = improved(nearestFirst(distances), distances);
  return pathKm(b, distances) < pathKm(a, distances) ? b : a;
}

function nearestFirst({ count, between }: Distances): readonly number[] {
  const left = new Set(Array.from({ length: count }, (_, stop) => stop));
  const order: number[] = [];
  for (let last = START; left.size > 0; ) {
    const stops = [...left];
    const nearest = stops[leastOf(stops.length, (at) => between(last, stops[at] ?? START))];
    if (nearest === undefined) break;
    order.push(nearest);
    left.delete(nearest);
    last = nearest;
  }
  return order;
}

/** Turns and moves stretches while that shortens the way (2-opt and or-opt). */
function improved(given: readonly number[], { between }: Distances): readonly number[] {
  let order = [...given];
  let comparisons = 0;
  const stop = (at: number) => order[at] ?? (at < 0 ? START : END);
  for (let better = true; better && comparisons < MOST_COMPARISONS; ) {
    better = false;
    for (let from = 0; from < order.length; from += 1) {
      for (let to = from; to < order.length; to += 1) {
        comparisons += 1;
        const [before, first, last, after] = [stop(from - 1), stop(from), stop(to), stop(to + 1)];
        const turned =
          between(before, last) +
          between(first, after) -
          between(before, first) -
          between(last, after);
        if (turned < -SAME_KM) {
          order = [
            ...order.slice(0, from),
            ...order.slice(from, to + 1).reverse(),
            ...order.slice(to + 1),
          ];
          better = true;
          continue;
        }
        if (to - from > 2) continue;
        const stretch = order.slice(from, to + 1);
        const others = [...order.slice(0, from), ...order.slice(to + 1)];
        const saved = between(before, first) + between(last, after) - between(before, after);
        for (let at = 0; at <= others.length; at += 1) {
          comparisons += 1;
          const left = others[at - 1] ?? START;
          const right = others[at] ?? END;
          const gap = between(left, right);
          const straight = between(left, first) + between(last, right) - gap;
          const reversed = between(left, last) + between(first, right) - gap;
          if (Math.min(straight, reversed) > saved - SAME_KM) continue;
          const inserted = reversed < straight ? stretch.reverse() : stretch;
          order = [...others.slice(0, at), ...inserted, ...others.slice(at)];
          better = true;
          break;
        }
      }
    }
  }
  return order;
}
