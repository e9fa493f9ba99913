import type { DayNumber } from "../../../domain/day";
import { RING_PHASES } from "../../../domain/own";
import type { PhaseId, Site } from "../../../domain/site";
import type { Span, UncertainSpan } from "../../../domain/span";
import { unitPosition } from "../projection";
import type { IndexRange } from "./cluster-index";

/**
 * Sites of a cluster in a span: `parts` by phase, in the order of the phases, and last those without a
 * phase, which are there whatever the time; `named` are those of all that a source names.
 */
export type ClusterCounts = Readonly<{ parts: readonly number[]; named: number }>;

/**
 * The sites of a cluster in a span, counted, and where they are: sums of their positions in the
 * world's unit square and of their places in the index. Of one site that place is its own.
 */
export type RangeTotals = Readonly<{
  count: ClusterCounts;
  x: number;
  y: number;
  indexSum: number;
}>;

/** Counts the sites of an index range in a span by prefix sums. */
export type SpanCounts = Readonly<{
  /** The sites of a range that meet `span`; the sums are cached by `key`. */
  count(key: number, range: IndexRange, span: Span): RangeTotals;
  /** The same for a subset of ids; shares the boundaries and positions. */
  among(ids: ReadonlySet<string>): SpanCounts;
}>;

const MOST_CACHED = 4000;

/** Prefix sums over the boundaries: of the sites begun by then, and of those over by then. */
type Sums<Numbers extends Uint32Array | Float64Array> = readonly [begun: Numbers, over: Numbers];
type PrefixSums = Readonly<
  { parts: readonly Sums<Uint32Array>[]; named: Sums<Uint32Array> } & Record<
    "x" | "y" | "indexSum",
    Sums<Float64Array>
  >
>;

/** All days on which a site begins or ends, and the place of each site's own among them. */
type Times = Readonly<{ days: readonly DayNumber[]; begins: Uint32Array; ends: Uint32Array }>;

/** What never changes of the sites: times, phases, x and y of each in the world's unit square. */
type Facts = readonly [times: Times, phases: readonly PhaseId[], units: Float64Array];

/**
 * Counts `sites`. Spans are asked for inside `bounds` only; without it data with a day of its own
 * for each site would make endless sums.
 * A site meets [from, to) when it starts before `to` and ends after `from`; all that is over by
 * `from` has also begun before `to`, so the count is one sum less the other: two look-ups.
 */
export function createSpanCounts(
  sites: readonly Site[],
  bounds?: Span,
  phases: readonly PhaseId[] = RING_PHASES,
): SpanCounts {
  const units = new Float64Array(2 * sites.length);
  sites.forEach(({ lonLat }, at) => {
    units.set(unitPosition(lonLat), 2 * at);
  });
  return spanCountsOf(sites, [timesOf(sites, bounds), phases, units], null);
}

/** Where a phase is counted in `parts`; the last one is for what has none. */
export function partOfPhase(
  phase: PhaseId | null,
  phases: readonly PhaseId[] = RING_PHASES,
): number {
  return phase ? phases.indexOf(phase) : phases.length;
}

function timesOf(sites: readonly Site[], bounds: Span | undefined): Times {
  const days = boundaries(sites, bounds);
  const begins = new Uint32Array(sites.length);
  const ends = new Uint32Array(sites.length);
  const rank = new Map(days.map((day, at) => [day, at + 1]));
  sites.forEach(({ when }, at) => {
    // An open start stands before the first boundary, an open end after the last.
    const { start, end } = cut(when?.days ?? ALWAYS, bounds);
    begins[at] = start === null ? 0 : (rank.get(start) ?? 0);
    ends[at] = end === null ? days.length + 1 : (rank.get(end) ?? 0);
  });
  return { days, begins, ends };
}

/** `matching`: null for all. */
function spanCountsOf(
  sites: readonly Site[],
  facts: Facts,
  matching: ReadonlySet<string> | null,
): SpanCounts {
  const [{ days, begins, ends }, phases, units] = facts;
  const counted = matching && new Uint8Array(sites.length);
  if (counted) {
    sites.forEach(({ id }, at) => {
      if (matching.has(id)) counted[at] = 1;
    });
  }
  const cache = new Map<number, PrefixSums>();

  function prefixSumsOf(key: number, { first, end }: IndexRange): PrefixSums {
    const cached = cache.get(key);
    if (cached) return cached;
    const size = days.length + 2;
    const prefixSums: PrefixSums = {
      parts: [...phases, null].map(() => counts(size)),
      named: counts(size),
      x: sums(size),
      y: sums(size),
      indexSum: sums(size),
    };
    for (let at = first; at < end; at++) {
      const site = sites[at];
      if (!site || counted?.[at] === 0) continue;
      const part = prefixSums.parts[partOfPhase(site.phase, phases)];
      if (part) note(part, at, 1);
      if (site.evidence === "named") note(prefixSums.named, at, 1);
      note(prefixSums.x, at, units[2 * at] ?? 0);
      note(prefixSums.y, at, units[2 * at + 1] ?? 0);
      note(prefixSums.indexSum, at, at);
    }
    const { named, x, y, indexSum } = prefixSums;
    for (const pair of [...prefixSums.parts, named, x, y, indexSum]) pair.forEach(accumulate);
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(key, prefixSums);
    return prefixSums;
  }

  function note(
    [begun, over]: Sums<Uint32Array> | Sums<Float64Array>,
    at: number,
    value: number,
  ): void {
    add(begun, begins[at] ?? 0, value);
    add(over, ends[at] ?? 0, value);
  }

  const none = {
    count: { parts: [...phases, null].map(() => 0), named: 0 },
    x: 0,
    y: 0,
    indexSum: 0,
  };
  let rankedSpan: Span | undefined;
  let begunRank = 0;
  let overRank = 0;
  return {
    among: (ids) => spanCountsOf(sites, facts, ids),
    count(key, range, span) {
      if (span.end <= span.start) return none;
      if (span !== rankedSpan) {
        rankedSpan = span;
        begunRank = countBelow(days, span.end);
        overRank = countBelow(days, span.start + 1);
      }
      const { parts: all, named, x, y, indexSum } = prefixSumsOf(key, range);
      return {
        count: { parts: all.map(difference), named: difference(named) },
        x: difference(x),
        y: difference(y),
        indexSum: difference(indexSum),
      };
    },
  };

  function difference([begun, over]: Sums<Uint32Array> | Sums<Float64Array>): number {
    return (begun[begunRank] ?? 0) - (over[overRank] ?? 0);
  }
}

/** All days on which a site starts or ends, in order. */
function boundaries(sites: readonly Site[], bounds: Span | undefined): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const { when } of sites) {
    const { start, end } = cut(when?.days ?? ALWAYS, bounds);
    if (start !== null) days.add(start);
    if (end !== null) days.add(end);
  }
  return [...days].sort((a, b) => a - b);
}

const ALWAYS = { start: null, end: null };

/** Days outside the bounds stand at their nearer edge: no span inside them tells the two apart. */
function cut({ start, end }: Pick<UncertainSpan, "start" | "end">, bounds: Span | undefined) {
  if (!bounds) return { start, end };
  const inside = (day: DayNumber | null) =>
    day === null ? null : Math.min(bounds.end, Math.max(bounds.start, day));
  return { start: inside(start), end: inside(end) };
}

function counts(size: number): Sums<Uint32Array> {
  return [new Uint32Array(size), new Uint32Array(size)];
}

function sums(size: number): Sums<Float64Array> {
  return [new Float64Array(size), new Float64Array(size)];
}

function add(numbers: Uint32Array | Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}

function accumulate(numbers: Uint32Array | Float64Array): void {
  for (let at = 1; at < numbers.length; at++) {
    numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0);
  }
}

/** Lower-bound binary search: how many of the sorted `days` lie before `day`. */
function countBelow(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
