import type { DayNumber } from "../../../domain/day";
import { PHASES, type PhaseId, type Site } from "../../../domain/site";
import type { Span } from "../../../domain/span";
import type { Run } from "./cluster-index";

/** Sites of a cluster in a span, by phase. */
export type Count = Readonly<Record<PhaseId, number>>;

/** Counts sites in a span without looking at each of them. */
export type Tally = Readonly<{
  /** How many sites of a run meet `span`; `key` names the run, for the next time. */
  count(key: number, run: Run, span: Span): Count;
}>;

const KEPT_PROFILES = 4000;
const NONE: Count = { china: 0, kazakhstan: 0 };

/** For each phase, sums over the boundaries: sites begun by then, sites over by then. */
type Profile = Readonly<Record<PhaseId, readonly [begun: Uint32Array, over: Uint32Array]>>;

/**
 * Counts among those of `sites` whose ids are in `matching` (null: all).
 * A site meets [from, to) when it starts before `to` and ends after `from`; all that is over by
 * `from` has also begun before `to`, so the count is one sum less the other: two look-ups.
 */
export function createTally(sites: readonly Site[], matching: ReadonlySet<string> | null): Tally {
  const days = boundaries(sites);
  const begins = new Uint32Array(sites.length);
  const ends = new Uint32Array(sites.length);
  const counted = new Uint8Array(sites.length);
  const rank = new Map(days.map((day, at) => [day, at + 1]));
  sites.forEach(({ id, when }, at) => {
    // An open start stands before the first boundary, an open end after the last.
    begins[at] = when.days.start === null ? 0 : (rank.get(when.days.start) ?? 0);
    ends[at] = when.days.end === null ? days.length + 1 : (rank.get(when.days.end) ?? 0);
    counted[at] = !matching || matching.has(id) ? 1 : 0;
  });
  const profiles = new Map<number, Profile>();

  function profileOf(key: number, { first, end }: Run): Profile {
    const kept = profiles.get(key);
    if (kept) return kept;
    const size = days.length + 2;
    const profile: Profile = {
      china: [new Uint32Array(size), new Uint32Array(size)],
      kazakhstan: [new Uint32Array(size), new Uint32Array(size)],
    };
    for (let at = first; at < end; at++) {
      const site = sites[at];
      if (!site || !counted[at]) continue;
      const [begun, over] = profile[site.phase];
      add(begun, begins[at] ?? 0);
      add(over, ends[at] ?? 0);
    }
    for (const phase of PHASES) for (const sums of profile[phase]) accumulate(sums);
    if (profiles.size >= KEPT_PROFILES) profiles.clear();
    profiles.set(key, profile);
    return profile;
  }

  let ranksOf: Span | undefined;
  let before = 0;
  let by = 0;
  return {
    count(key, run, span) {
      if (span.end <= span.start) return NONE;
      if (span !== ranksOf) {
        ranksOf = span;
        before = countBelow(days, span.end);
        by = countBelow(days, span.start + 1);
      }
      const { china, kazakhstan } = profileOf(key, run);
      return { china: difference(china), kazakhstan: difference(kazakhstan) };
    },
  };

  function difference([begun, over]: readonly [Uint32Array, Uint32Array]): number {
    return (begun[before] ?? 0) - (over[by] ?? 0);
  }
}

/** All days on which a site starts or ends, in order. */
function boundaries(sites: readonly Site[]): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const { when } of sites) {
    if (when.days.start !== null) days.add(when.days.start);
    if (when.days.end !== null) days.add(when.days.end);
  }
  return [...days].sort((a, b) => a - b);
}

function add(sums: Uint32Array, at: number): void {
  sums[at] = (sums[at] ?? 0) + 1;
}

function accumulate(sums: Uint32Array): void {
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
}

/** How many of the sorted `days` lie before `day`. */
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
