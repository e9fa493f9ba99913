import { type DayNumber, dayNumber, parseIsoDay } from "../../domain/day";
import type { Span, UncertainSpan } from "../../domain/span";
import type { DateInWords, When } from "../../domain/when";

/** Why a `when` cannot be used: it is not EDTF that we read, or it ends before it begins. */
export class EdtfError extends Error {
  constructor(
    readonly code: "unreadable" | "reversed",
    message: string,
  ) {
    super(message);
  }
}

/** One end of an interval, or a date that stands alone. */
type Part = Readonly<{
  words: DateInWords;
  /** The days of the year, month or day as written, half-open. */
  unit: Span;
  /** Its widest reading. */
  outer: Span;
}>;

/** Years below 1000 are left out: `Date.UTC` takes 0 to 99 for the twentieth century. */
const PART = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** A day has no inside to be uncertain in, so "about" a day reaches this far on either side. */
const DAYS_AROUND_A_DAY = 3;

/**
 * Reads EDTF of level 0 and 1: a year, month or day, with `?`, `~` or `%` at its end, or an
 * interval of two, of which one may be open (`..` or empty). The days that it gives follow the
 * drawing convention of `src/data/FORMAT.md`. Throws `EdtfError` for anything else.
 */
export function parseWhen(text: string): When {
  const known = read.get(text);
  if (known) return known;
  const when = readWhen(text);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(text, when);
  return when;
}

/** Many sites have the same few texts: each is read once and shared. */
const read = new Map<string, When>();
const MOST_KEPT = 5000;

function readWhen(text: string): When {
  const [first, second, ...more] = text.split("/");
  if (first === undefined || more.length > 0) throw unreadable(text);
  if (second === undefined) {
    const part = readPart(text, text);
    return { edtf: text, days: daysOfDate(part), words: { type: "date", date: part.words } };
  }
  const from = isOpen(first) ? "open" : readPart(first, text);
  const to = isOpen(second) ? "open" : readPart(second, text);
  if (from !== "open" && to !== "open" && from.unit.start >= to.unit.end) {
    throw new EdtfError("reversed", `"${text}" ends before it begins`);
  }
  return {
    edtf: text,
    days: daysOfInterval(from, to, text),
    words: {
      type: "interval",
      from: from === "open" ? from : from.words,
      to: to === "open" ? to : to.words,
    },
  };
}

function daysOfDate({ words, unit, outer }: Part): UncertainSpan {
  if (words.uncertain) return withCore(outer, middle(outer), middle(outer));
  if (!words.approximate) return withCore(outer, outer.start, outer.end);
  if (words.day !== undefined) return withCore(outer, unit.start, unit.end);
  // About a month, or about a year: no day in it is surer than another.
  return withCore(outer, middle(outer), middle(outer));
}

function daysOfInterval(from: Part | "open", to: Part | "open", text: string): UncertainSpan {
  if (from === "open") {
    if (to === "open") throw unreadable(text);
    const core = isCertainDay(to) ? to.unit.start : to.outer.start;
    return withCore({ start: null, end: to.outer.end }, core, isCertainDay(to) ? core + 1 : core);
  }
  const start = from.outer.start;
  const lower = isCertainDay(from) ? from.unit.start : from.outer.end;
  if (to === "open") {
    return withCore({ start, end: null }, lower, isCertainDay(from) ? lower + 1 : lower);
  }
  const end = to.outer.end;
  const upper = isCertainDay(to) ? to.unit.end : to.outer.start;
  if (lower < upper) return withCore({ start, end }, lower, upper);
  const between = Math.floor((lower + upper) / 2);
  const empty = Math.min(Math.max(between, start), end);
  return withCore({ start, end }, empty, empty);
}

function readPart(text: string, whole: string): Part {
  const match = PART.exec(text);
  if (!match || !exists(text)) throw unreadable(whole);
  const [, year, month, day, qualifier] = match;
  const words: DateInWords = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...((qualifier === "~" || qualifier === "%") && { approximate: true }),
    ...((qualifier === "?" || qualifier === "%") && { uncertain: true }),
  };
  const unit = daysOfUnit(words);
  const reach = words.approximate && words.day !== undefined ? DAYS_AROUND_A_DAY : 0;
  return { words, unit, outer: { start: unit.start - reach, end: unit.end + reach } };
}

/** Whether the month and the day of a date that `PART` takes exist. */
function exists(text: string): boolean {
  const [year = "", month = "01", day = "01"] = text
    .slice(0, 10)
    .replace(/[?~%]$/, "")
    .split("-");
  return parseIsoDay(`${year}-${month}-${day}`) !== undefined;
}

function daysOfUnit({ year, month, day }: DateInWords): Span {
  if (month === undefined) return { start: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) };
  if (day === undefined) {
    return { start: dayNumber(year, month, 1), end: dayNumber(year, month + 1, 1) };
  }
  return { start: dayNumber(year, month, day), end: dayNumber(year, month, day) + 1 };
}

function withCore(
  { start, end }: Pick<UncertainSpan, "start" | "end">,
  coreStart: DayNumber,
  coreEnd: DayNumber,
): UncertainSpan {
  return { start, end, coreStart, coreEnd };
}

function isCertainDay({ words }: Part): boolean {
  return words.day !== undefined && !words.approximate && !words.uncertain;
}

function isOpen(text: string): boolean {
  return text === ".." || text === "";
}

function middle({ start, end }: Span): DayNumber {
  return Math.floor((start + end) / 2);
}

function unreadable(text: string): EdtfError {
  return new EdtfError("unreadable", `"${text}" is not EDTF of level 0 or 1`);
}
