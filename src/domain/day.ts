/**
 * A whole day as its number since 1970-01-01. Days carry no time of day and no time zone, so a
 * date never shifts with the reader's clock.
 */
export type DayNumber = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day of a calendar date in the proleptic Gregorian calendar; month from 1 to 12. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** The calendar date of a day; month from 1 to 12. */
export function calendarDate(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Reads `2025-08-12` (ISO 8601, a day that exists); undefined for anything else. */
export function parseIsoDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  // Date.UTC rolls 2025-02-30 over into March; a date that does not come back does not exist.
  return formatIsoDay(day) === text ? day : undefined;
}

/** Writes a day as `2025-08-12`. */
export function formatIsoDay(day: DayNumber): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The day that a clock shows where it stands, as `2025-08-12`. */
export function isoDayOf(now: Date): string {
  return formatIsoDay(dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
