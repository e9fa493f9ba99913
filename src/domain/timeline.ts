import type { Mode } from "./address";
import type { Phase } from "./dataset";
import { calendarDate, type DayNumber, dayNumber } from "./day";
import type { PhaseId, Status } from "./site";
import { clip, meets, type Span, spanLength, type UncertainSpan } from "./span";

/** A phase on its lane; each a share of the season, 0…1. Outside the core the time is uncertain. */
export type Lane = Readonly<{
  phase: PhaseId;
  /** Whether its shooting was reported, or only announced. */
  status: Status;
  start: number;
  coreStart: number;
  coreEnd: number;
  end: number;
}>;

/** Lanes of the phases that have a day in the season. */
export function lanesOf(phases: readonly Phase[], season: Span): readonly Lane[] {
  const share = (day: DayNumber) =>
    Math.min(1, Math.max(0, (day - season.start) / spanLength(season)));
  return phases.flatMap(({ id, status, when }) => {
    const days = clip(when.days, season);
    if (!days) return [];
    return {
      phase: id,
      status,
      start: share(days.start),
      coreStart: share(when.days.coreStart),
      coreEnd: share(when.days.coreEnd),
      end: share(days.end),
    };
  });
}

/** Days on which a month begins inside the season, the season's first day included. */
export function monthStarts(season: Span): readonly DayNumber[] {
  const starts = [season.start];
  for (;;) {
    const { year, month } = calendarDate(starts.at(-1) ?? season.start);
    const next = dayNumber(year, month + 1, 1);
    if (next >= season.end) return starts;
    starts.push(next);
  }
}

/** The window with which playing begins when the whole season is chosen. */
const FIRST_WINDOW_DAYS = 7;

/**
 * Where playing begins: here if the span can still move, else with a week (in the modes that show
 * one day or all up to a day: with the first day) at the start.
 */
export function playFrom(span: Span, season: Span, mode: Mode = "span"): Span {
  if (mode !== "span") {
    return span.end < season.end ? span : { start: season.start, end: season.start + 1 };
  }
  const whole = spanLength(span) >= spanLength(season);
  const days = whole ? FIRST_WINDOW_DAYS : spanLength(span);
  if (!whole && span.end < season.end) return span;
  return { start: season.start, end: Math.min(season.end, season.start + days) };
}

/**
 * The span a day later, or null where it stands at the season's end. `growing`: its start stays,
 * as where everything up to a day is shown.
 */
export function nextSpan(span: Span, season: Span, growing = false): Span | null {
  if (span.end >= season.end) return null;
  return { start: growing ? span.start : span.start + 1, end: span.end + 1 };
}

/**
 * How many of `whens` may have happened on each day of the season, first day first. Takes time in
 * proportion to sites plus days, not to their product.
 */
export function activePerDay(whens: Iterable<UncertainSpan>, season: Span): Uint32Array {
  const changes = new Int32Array(spanLength(season) + 1);
  for (const when of whens) {
    const days = clip(when, season);
    if (!days) continue;
    changes[days.start - season.start] = (changes[days.start - season.start] ?? 0) + 1;
    changes[days.end - season.start] = (changes[days.end - season.start] ?? 0) - 1;
  }
  const counts = new Uint32Array(spanLength(season));
  let active = 0;
  for (let day = 0; day < counts.length; day++) {
    active += changes[day] ?? 0;
    counts[day] = active;
  }
  return counts;
}

/**
 * Whether single days differ, and not only phases: some two days of just the same phases have
 * different counts in `perDay`, which begins with the season.
 */
export function daysDiffer(perDay: Uint32Array, phases: readonly Phase[], season: Span): boolean {
  const countOf = new Map<string, number>();
  return perDay.some((count, at) => {
    const day = { start: season.start + at, end: season.start + at + 1 };
    const same = phases.flatMap(({ id, when }) => (meets(when.days, day) ? id : [])).join();
    const before = countOf.get(same) ?? count;
    countOf.set(same, before);
    return before !== count;
  });
}

/**
 * The days of the phase after the one whose days these are; the first phase's after any other span,
 * null after the last.
 */
export function nextPhase(span: Span, season: Span, phases: readonly Phase[]): Span | null {
  const days = phases.flatMap(({ when }) => clip(when.days, season) ?? []);
  const at = days.findIndex(({ start, end }) => start === span.start && end === span.end);
  return days[at + 1] ?? null;
}
