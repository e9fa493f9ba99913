import { type DayNumber, formatIsoDay } from "../../domain/day";
import { PRODUCT_NAME, PRODUCT_SLUG } from "../../domain/product-table";
import type { LonLat } from "../../domain/site";
import { withoutBidiControls } from "./places-file";

/** An event of whole days, in the reader's language. */
export type CalendarEvent = Readonly<{
  /** The same for the same event in every file. */
  id: string;
  /** The first day, and the first that is no longer in it. */
  start: DayNumber;
  end: DayNumber;
  summary: string;
  description: string;
  location: string;
  /** Degrees, WGS 84; null for an event of no one place. */
  lonLat: LonLat | null;
  /** A report that tells of it; null for none. */
  url: string | null;
  /** Whether a report says that it happened, on days that are certain. */
  isCertain: boolean;
}>;

export type Calendar = Readonly<{
  title: string;
  language: string;
  /** The day of the data. */
  date: DayNumber;
  events: readonly CalendarEvent[];
}>;

/**
 * iCalendar (RFC 5545). Days are dates without a time, which every calendar shows on that day
 * whatever its own time zone; they block no time. Such a date may have no TZID (3.2.19), so the file
 * needs no VTIMEZONE (3.6.5).
 */
export function writeIcalendar({ title, language, date, events }: Calendar): string {
  const stamp = `${basicDay(date)}T000000Z`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(PRODUCT_NAME)}//${PRODUCT_SLUG}//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    ...events.flatMap((event) => eventLines(event, stamp, language)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function eventLines(event: CalendarEvent, stamp: string, language: string): readonly string[] {
  const { id, start, end, lonLat, url } = event;
  const text = (name: string, value: string) =>
    value ? [`${name};LANGUAGE=${language}:${escaped(value)}`] : [];
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${PRODUCT_SLUG}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basicDay(start)}`,
    `DTEND;VALUE=DATE:${basicDay(end)}`,
    ...text("SUMMARY", event.summary),
    ...text("DESCRIPTION", event.description),
    ...text("LOCATION", event.location),
    ...(lonLat ? [`GEO:${lonLat[1].toFixed(6)};${lonLat[0].toFixed(6)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${event.isCertain ? "CONFIRMED" : "TENTATIVE"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function basicDay(day: DayNumber): string {
  return formatIsoDay(day).replaceAll("-", "");
}

/** A TEXT value: no control characters but the escaped end of a line. */
function escaped(text: string): string {
  return withoutBidiControls(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

const MOST_BYTES = 75;

/** A content line folded after at most 75 bytes of UTF-8, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    // Each line after the first begins with a space.
    if (bytes + size > MOST_BYTES) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
