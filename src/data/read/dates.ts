import { calendarDate } from "../../domain/day";
import { EdtfError, parseWhen } from "../check/edtf";

const DAY_MS = 86_400_000;
/** Numbers of milliseconds in a time that somebody could mean: from 1973 to 2199. */
const LEAST_MS = 1e11;
const MOST_MS = 7.25e12;

/**
 * A date of a file as EDTF, or null where it cannot be read for sure: `12/08/2025` may be either
 * month. A time of day is left out; the day is the one that is written.
 */
export function readDate(value: unknown): string | null {
  if (typeof value === "number")
    return value > LEAST_MS && value < MOST_MS ? ofMs(value) : yearOf(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text === "") return null;
  return valid(ordered(text) ?? text);
}

/** Start and end as one EDTF text; null where neither can be read. Open where one is missing. */
export function readInterval(start: unknown, end: unknown): string | null {
  const [from, to] = [readDate(start), readDate(end)];
  if (from === null && to === null) return null;
  if (from?.includes("/") || to?.includes("/")) return from ?? to;
  if (from === to) return from;
  return valid(`${from ?? ".."}/${to ?? ".."}`);
}

/** Dates that are written in another order than EDTF's, or with a time behind them. */
function ordered(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text);
  if (iso) return join(iso[1], iso[2], iso[3]);
  const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?$/.exec(text);
  if (chinese) return join(chinese[1], chinese[2], chinese[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D.*)?$/.exec(text);
  if (dotted) return join(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\D.*)?$/.exec(text);
  if (!slashed) return null;
  const [, first, second, year] = slashed;
  if (first === second || Number(first) > 12) return join(year, second, first);
  return Number(second) > 12 ? join(year, first, second) : null;
}

function join(year = "", month = "", day?: string): string {
  const parts = [
    year,
    month.padStart(2, "0"),
    ...(day === undefined ? [] : [day.padStart(2, "0")]),
  ];
  return parts.join("-");
}

function ofMs(ms: number): string {
  const { year, month, day } = calendarDate(Math.floor(ms / DAY_MS));
  return join(String(year), String(month), String(day));
}

function yearOf(value: number): string | null {
  return Number.isInteger(value) && value >= 1800 && value < 2200 ? String(value) : null;
}

function valid(text: string): string | null {
  try {
    return parseWhen(text).edtf;
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}
