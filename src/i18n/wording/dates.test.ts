import { describe, expect, test } from "vitest";
import { dataset, day } from "../../domain/fixtures";
import type { Language } from "../../domain/language";
import en from "../locales/en.json";
import kk from "../locales/kk.json";
import kkArab from "../locales/kk-Arab.json";
import ru from "../locales/ru.json";
import zh from "../locales/zh.json";
import { createTranslator } from "../translator";
import { dayInWords, dayOnTimeline, spanInWords, spanWithYear } from "./dates";

const MESSAGES = { ru, kk, zh, en, "kk-Arab": kkArab };
const of = (language: Language) => createTranslator(language, MESSAGES[language]);
const august = { start: day(8, 1), end: day(9, 1) };
const across = { start: day(8, 12), end: day(9, 5) };

describe.each([
  ["ru", "12~августа 2025~года", "1–31~авг.", "12~августа — 4~сентября 2025~года"],
  ["kk", "2025~жылғы 12~тамыз", "1–31~там.", "2025~жылғы 12~тамыз – 4~қыркүйек"],
  ["zh", "2025年8月12日", "8月1日至31日", "2025年8月12日至9月4日"],
  ["en", "12 August 2025", "1–31 Aug", "12 August – 4 September 2025"],
] as const)("in %s", (language, oneDay, month, months) => {
  const t = of(language);
  // A no-break space is written as ~ here, so that it can be told from a plain one.
  const shown = (words: string) => words.replaceAll("\u00a0", "~");
  test("a day", () => expect(shown(dayInWords(t, day(8, 12)))).toBe(oneDay));
  test("a span inside a month names it once", () =>
    expect(shown(spanInWords(t, august))).toBe(month));
  test("a span with its year", () => expect(shown(spanWithYear(t, across))).toBe(months));
});

test("a span of one day is that day, also across new year with both years", () => {
  expect(spanInWords(of("en"), { start: day(8, 12), end: day(8, 13) })).toBe("12 Aug");
  expect(spanWithYear(of("en"), { start: day(12, 31), end: day(13, 2) })).toBe(
    "31 December 2025 – 1 January 2026",
  );
});

test("a day of a phase whose time is uncertain is about that day", () => {
  const { phases } = dataset([]);
  expect(dayOnTimeline(of("en"), day(8, 2), phases)).toBe(
    "about 2 August 2025, China phase, reported",
  );
  expect(dayOnTimeline(of("en"), day(9, 15), phases)).toBe(
    "about 15 September 2025, Kazakhstan phase, announced",
  );
});

test("in Arabic script no Latin or Cyrillic letter is left", () => {
  expect(spanWithYear(of("kk-Arab"), across)).not.toMatch(/[a-zа-я]/iu);
});
