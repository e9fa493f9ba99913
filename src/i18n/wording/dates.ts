import type { Phase } from "../../domain/dataset";
import { calendarDate, type DayNumber } from "../../domain/day";
import { meets, type Span } from "../../domain/span";
import type { DateInWords, When } from "../../domain/when";
import type { MessageKey, Translator } from "../translator";

function monthName(t: Translator, month: number, form: "month" | "ofMonth" | "shortMonth"): string {
  // A calendar month is 1 to 12, and the tables have all twelve.
  return t(`core.date.${form}.${month}` as MessageKey);
}

/** A day with its year: "12 August 2025". */
export function dayInWords(t: Translator, dayNumber: DayNumber): string {
  const { year, month, day } = calendarDate(dayNumber);
  return t("core.date.day", { day, month: monthName(t, month, "ofMonth"), year: String(year) });
}

/** A day without its year: "12 Aug". */
export function shortDay(t: Translator, dayNumber: DayNumber): string {
  const { month, day } = calendarDate(dayNumber);
  return t("core.date.dayShort", { day, month: monthName(t, month, "shortMonth") });
}

/** A span's first and last day: "12 Aug – 4 Sep". One day stands alone. */
export function spanInWords(t: Translator, { start, end }: Span): string {
  if (end - start <= 1) return shortDay(t, start);
  return t("core.date.range", { from: shortDay(t, start), to: shortDay(t, end - 1) });
}

function dateInWords(t: Translator, date: DateInWords): string {
  const { year, month, day } = date;
  let words = String(year);
  if (month !== undefined && day !== undefined) {
    words = t("core.date.day", { day, month: monthName(t, month, "ofMonth"), year: words });
  } else if (month !== undefined) {
    words = t("core.date.monthYear", { month: monthName(t, month, "month"), year: words });
  }
  if (date.approximate) words = t("core.date.about", { date: words });
  if (date.uncertain) words = t("core.date.uncertain", { date: words });
  return words;
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
 * What a slider's thumb says: the day, "about" where the phase that it lies in is only known
 * about, and the phase.
 */
export function dayOnTimeline(t: Translator, day: DayNumber, phases: readonly Phase[]): string {
  const phase = phases.find(({ when }) => meets(when.days, { start: day, end: day + 1 }));
  const date = dayInWords(t, day);
  const words = phase?.when.words;
  const about = words?.type === "date" && words.date.approximate;
  return t("core.timeline.value", {
    date: about ? t("core.date.about", { date }) : date,
    phase: t(`core.phaseSpoken.${phase?.id ?? "none"}`),
  });
}

/** "August 2025" */
export function monthInWords(
  t: Translator,
  { year, month }: Readonly<{ year: number; month: number }>,
): string {
  return dateInWords(t, { year, month });
}
