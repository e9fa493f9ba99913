import type { Evidence, Site } from "./site";
import { clip, type Span, spanLength } from "./span";

/** Sites of a list that are in a span of time, counted and found without looking at each. */
export type TimedList = Readonly<{
  /** All sites of the list, whatever their time. */
  total: number;
  /** How many have a day in the part of `span` that lies in the season. */
  count(span: Span): number;
  /** The `position`th (from 0, in the order of the list) of those in the span; undefined past it. */
  inTime(position: number, span: Span): Site | undefined;
  /** The same of those that are not in the span. */
  outOfTime(position: number, span: Span): Site | undefined;
}>;

/** Of a site without a time of its own. */
const ALWAYS = { start: null, end: null };

/** Sites in a block: what a search for one site looks at one by one. */
const BLOCK = 256;

/**
 * Cumulative counts over the list and over the season's days: before each block, how many sites
 * have begun by each day and how many are over. A site shares a day with [from, to) when it begins
 * before `to` and ends after `from`; all that is over by `from` has also begun before `to`, so the
 * count up to a block is one number less another, and the site at a position lies in the block
 * between two counts. A step in time costs the same for a hundred sites as for a hundred thousand.
 * `season` bounds the days: a span is cut to it before it is asked for.
 */
export function createTimedList(sites: readonly Site[], season: Span): TimedList {
  const days = spanLength(season) + 1;
  const blocks = Math.floor(sites.length / BLOCK);
  const begins = new Uint16Array(sites.length);
  const ends = new Uint16Array(sites.length);
  const begun = new Uint32Array((blocks + 1) * days);
  const over = new Uint32Array((blocks + 1) * days);
  const running = { begun: new Uint32Array(days), over: new Uint32Array(days) };
  sites.forEach(({ when }, at) => {
    const own = when?.days ?? ALWAYS;
    if (at % BLOCK === 0) keep(at / BLOCK);
    const begin = dayOf(own.start ?? season.start, season);
    const end = dayOf(own.end ?? season.end, season);
    begins[at] = begin;
    ends[at] = end;
    // "Before day d" begins with the day after; "over by day d" with the day itself.
    if (begin + 1 < days) increase(running.begun, begin + 1);
    increase(running.over, end);
  });
  if (sites.length % BLOCK === 0) keep(blocks);

  function keep(block: number): void {
    let [begunSum, overSum] = [0, 0];
    for (let day = 0; day < days; day++) {
      begunSum += running.begun[day] ?? 0;
      overSum += running.over[day] ?? 0;
      begun[block * days + day] = begunSum;
      over[block * days + day] = overSum;
    }
  }

  /** How many of the sites before a block are in [from, to), as days of the season. */
  function before(block: number, from: number, to: number): number {
    return (begun[block * days + to] ?? 0) - (over[block * days + from] ?? 0);
  }

  function isIn(at: number, from: number, to: number): boolean {
    return (begins[at] ?? 0) < to && (ends[at] ?? 0) > from;
  }

  function count(span: Span): number {
    const cut = cutTo(span, season);
    if (!cut) return 0;
    const [from, to] = cut;
    let counted = before(blocks, from, to);
    for (let at = blocks * BLOCK; at < sites.length; at++) if (isIn(at, from, to)) counted++;
    return counted;
  }

  function find(position: number, span: Span, wanted: boolean): Site | undefined {
    const cut = cutTo(span, season);
    if (position < 0) return undefined;
    if (!cut) return wanted ? undefined : sites[position];
    const [from, to] = cut;
    const upTo = (block: number) =>
      wanted ? before(block, from, to) : block * BLOCK - before(block, from, to);
    let [low, high] = [0, blocks];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (upTo(middle) <= position) low = middle;
      else high = middle - 1;
    }
    let left = position - upTo(low);
    const end = Math.min(sites.length, (low + 1) * BLOCK);
    for (let at = low * BLOCK; at < end; at++) {
      if (isIn(at, from, to) === wanted && left-- === 0) return sites[at];
    }
    return undefined;
  }

  return {
    total: sites.length,
    count,
    inTime: (position, span) => find(position, span, true),
    outOfTime: (position, span) => find(position, span, false),
  };
}

const lists = new WeakMap<readonly Site[], Readonly<{ season: Span; list: TimedList }>>();

/** The timed list of an array, made once for each array that keeps its identity. */
export function timedListOf(sites: readonly Site[], season: Span): TimedList {
  const known = lists.get(sites);
  if (known?.season === season) return known.list;
  const list = createTimedList(sites, season);
  lists.set(sites, { season, list });
  return list;
}

/** A timed list of the sites of each evidence. */
export function timedByEvidence(
  sites: readonly Site[],
  season: Span,
): Readonly<Record<Evidence, TimedList>> {
  const listOf = (evidence: Evidence) =>
    createTimedList(
      sites.filter((site) => site.evidence === evidence),
      season,
    );
  return {
    named: listOf("named"),
    recognised: listOf("recognised"),
    "in-named-area": listOf("in-named-area"),
    nearby: listOf("nearby"),
  };
}

/** A day as its place in the season; what lies outside stands at the nearer edge. */
function dayOf(day: number, { start, end }: Span): number {
  return Math.min(end, Math.max(start, day)) - start;
}

function cutTo(span: Span, season: Span): readonly [from: number, to: number] | undefined {
  const cut = clip({ ...span, coreStart: span.start, coreEnd: span.end }, season);
  return cut && [cut.start - season.start, cut.end - season.start];
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
