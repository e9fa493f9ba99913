import type { Phase } from "../../domain/dataset";
import { calendarDate, type DayNumber } from "../../domain/day";
import { meets, type Span } from "../../domain/span";
import type { DateInWords, When } from "../../domain/when";
import type { MessageKey, Translator } from "../translator";
import { contentText } from "./names";

type MonthForm = "month" | "ofMonth" | "shortMonth";

function monthName(t: Translator, month: number, form: MonthForm): string {
  // A calendar month is 1 to 12, and the locales have all twelve.
  return t(`core.date.${form}.${month}` as MessageKey);
}

function dayOfMonth(t: Translator, dayNumber: DayNumber, form: MonthForm): string {
  const { month, day } = calendarDate(dayNumber);
  return t("core.date.dayShort", { day, month: monthName(t, month, form) });
}

function ofYear(t: Translator, date: string, year: number): string {
  // As a string, since a year has no digit grouping.
  return t("core.date.ofYear", { date, year: String(year) });
}

/** A day with its year: "12 August 2025". */
export function dayInWords(t: Translator, dayNumber: DayNumber): string {
  return ofYear(t, dayOfMonth(t, dayNumber, "ofMonth"), calendarDate(dayNumber).year);
}

/** A day without its year: "12 Aug". */
export function shortDay(t: Translator, dayNumber: DayNumber): string {
  return dayOfMonth(t, dayNumber, "shortMonth");
}

/** First and last day of a span without the year; a single day once, a shared month once. */
function daysOfSpan(t: Translator, { start, end }: Span, form: MonthForm): string {
  const first = calendarDate(start);
  const last = calendarDate(end - 1);
  if (end - start <= 1) return dayOfMonth(t, start, form);
  if (first.year === last.year && first.month === last.month) {
    const month = monthName(t, first.month, form);
    return t("core.date.rangeInMonth", { first: first.day, last: last.day, month });
  }
  return t("core.date.range", {
    from: dayOfMonth(t, start, form),
    to: dayOfMonth(t, end - 1, form),
  });
}

/** A span's first and last day: "12 Aug – 4 Sep", "1–31 Aug"; a single day once. */
export function spanInWords(t: Translator, span: Span): string {
  return daysOfSpan(t, span, "shortMonth");
}

/** The same in full: "12 August – 4 September 2025". */
export function spanWithYear(t: Translator, span: Span): string {
  const { year } = calendarDate(span.start);
  if (year === calendarDate(span.end - 1).year) {
    return ofYear(t, daysOfSpan(t, span, "ofMonth"), year);
  }
  return t("core.date.range", {
    from: dayInWords(t, span.start),
    to: dayInWords(t, span.end - 1),
  });
}

function dateInWords(t: Translator, { year, month, day, ...sureness }: DateInWords): string {
  let words = t("core.date.year", { year: String(year) });
  if (month !== undefined) {
    const name = monthName(t, month, day === undefined ? "month" : "ofMonth");
    words = ofYear(
      t,
      day === undefined ? name : t("core.date.dayShort", { day, month: name }),
      year,
    );
  }
  if (sureness.approximate) words = t("core.date.about", { date: words });
  if (sureness.uncertain) words = t("core.date.uncertain", { date: words });
  return words;
}

/** An ISO year, month or day in words: "2025", "August 2025", "12 August 2025". */
export function partialDateInWords(t: Translator, iso: string): string {
  const [year = 0, month, day] = iso.split("-").map(Number);
  return dateInWords(t, { year, ...(month && { month }), ...(day && { day }) });
}

/** A compiled EDTF text in words: "about August 2025", "from 25 August 2025, end unknown". */
export function whenInWords(t: Translator, { words }: When): string {
  if (words.type === "date") return dateInWords(t, words.date);
  const from = words.from === "open" ? null : dateInWords(t, words.from);
  const to = words.to === "open" ? null : dateInWords(t, words.to);
  if (from === null) return to === null ? "" : t("core.date.until", { to });
  return to === null ? t("core.date.from", { from }) : t("core.date.range", { from, to });
}

/**
 * `aria-valuetext` of a slider's thumb: the day, "about" where its phase has uncertain dates, and
 * the phase with its status.
 */
export function dayOnTimeline(t: Translator, day: DayNumber, phases: readonly Phase[]): string {
  const phase = phases.find(({ when }) => meets(when.days, { start: day, end: day + 1 }));
  const date = dayInWords(t, day);
  const when = phase?.when.words;
  const about = when?.type === "date" && when.date.approximate;
  return [
    about ? t("core.date.about", { date }) : date,
    phase ? contentText(t, phase.spoken, phase.id) : t("core.phaseSpoken.none"),
    ...(phase ? [t(`core.status.${phase.status}`)] : []),
  ].reduce((before, next) => t("core.timeline.value", { date: before, phase: next }));
}

/** A month as a heading, capitalised: "August 2025". */
export function monthInWords(
  t: Translator,
  { year, month }: Readonly<{ year: number; month: number }>,
): string {
  const [first = "", ...rest] = monthName(t, month, "month");
  const name = first.toUpperCase() + rest.join("");
  return t("core.date.monthHeading", { month: name, year: String(year) });
}
