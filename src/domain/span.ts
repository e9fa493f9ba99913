import type { DayNumber } from "./day";

/** A half-open interval of whole days: `start` is in it, `end` is not. */
export type Span = Readonly<{ start: DayNumber; end: DayNumber }>;

/** The same with ends that may be open: null reaches as far as the season does. */
export type OpenSpan = Readonly<{ start: DayNumber | null; end: DayNumber | null }>;

/** A span that changes more often than a page should render; one object while its days stay. */
export type LiveSpan = Readonly<{
  get(): Span;
  /** Registers a listener for changes; returns its unsubscribe function. */
  subscribe(listener: () => void): () => void;
}>;

/**
 * What an EDTF text says in days, as compiled by `src/data/check`.
 * `start`…`end` is the widest reading (null: open, nobody says); `coreStart`…`coreEnd` is the
 * part that every reading shares, empty where `coreStart >= coreEnd`. Between the two the time is
 * uncertain and drawn so.
 */
export type UncertainSpan = Readonly<{
  start: DayNumber | null;
  end: DayNumber | null;
  coreStart: DayNumber;
  coreEnd: DayNumber;
}>;

export function spanLength(span: Span): number {
  return Math.max(0, span.end - span.start);
}

/** Whether the widest reading of `when` shares at least one day with `span`. */
export function meets(when: UncertainSpan, span: Span): boolean {
  if (span.end <= span.start) return false;
  return (when.start ?? -Infinity) < span.end && (when.end ?? Infinity) > span.start;
}

/** The days of `when` that lie inside `bounds`, with open ends cut there; undefined if none do. */
export function clip(when: UncertainSpan, bounds: Span): Span | undefined {
  const start = Math.max(when.start ?? -Infinity, bounds.start);
  const end = Math.min(when.end ?? Infinity, bounds.end);
  return start < end ? { start, end } : undefined;
}

/** Orders by start, then by end; an open start comes first, an open end last. */
export function compareSpans(a: UncertainSpan, b: UncertainSpan): number {
  return (
    difference(a.start ?? -Infinity, b.start ?? -Infinity) ||
    difference(a.end ?? Infinity, b.end ?? Infinity)
  );
}

/** Subtraction would give NaN for two equal infinities. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
