import { describe, expect, test } from "vitest";
import { dataset, day } from "../../domain/fixtures";
import type { Language } from "../../domain/language";
import type { DateInWords, When } from "../../domain/when";
import en from "../locales/en.json";
import kk from "../locales/kk.json";
import kkArab from "../locales/kk-Arab.json";
import ru from "../locales/ru.json";
import zh from "../locales/zh.json";
import { createTranslator } from "../translator";
import {
  dayInWords,
  dayOnTimeline,
  monthInWords,
  partialDateInWords,
  spanInWords,
  spanWithYear,
  whenInWords,
} from "./dates";

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
  // A no-break space is written as ~ here, to tell it from a space.
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

test("a span that ends with the year has it once, and one of the same month a year later says it twice", () => {
  expect(spanWithYear(of("en"), { start: day(12, 30), end: day(13, 1) })).toBe(
    "30–31 December 2025",
  );
  expect(spanInWords(of("en"), { start: day(8, 1), end: day(20, 6) })).toBe("1 Aug – 5 Aug");
});

test("a day of a phase whose time is uncertain is about that day", () => {
  const { phases } = dataset([]);
  expect(dayOnTimeline(of("en"), day(8, 2), phases)).toBe(
    "about 2 August 2025, ⟦in china⟧, reported",
  );
  expect(dayOnTimeline(of("en"), day(9, 15), phases)).toBe(
    "about 15 September 2025, ⟦in kazakhstan⟧, announced",
  );
});

test("in Arabic script no Latin or Cyrillic letter is left", () => {
  expect(spanWithYear(of("kk-Arab"), across)).not.toMatch(/[a-zа-я]/iu);
});

describe("a when in words", () => {
  const of = createTranslator("en", en);
  const AUGUST = { year: 2025, month: 8 };
  const DAY = { ...AUGUST, day: 12 };
  const whenOf = (words: When["words"]): string =>
    whenInWords(of, { edtf: "", days: { start: 0, end: 1, coreStart: 0, coreEnd: 1 }, words });
  const date = (date: DateInWords) => whenOf({ type: "date", date });
  const interval = (from: DateInWords | "open", to: DateInWords | "open") =>
    whenOf({ type: "interval", from, to });

  test.each([
    [{ year: 2025 }, "2025"],
    [AUGUST, "August 2025"],
    [DAY, "12 August 2025"],
    [{ ...AUGUST, approximate: true }, "about August 2025"],
    [{ ...DAY, uncertain: true }, of("core.date.uncertain", { date: "12 August 2025" })],
    [
      { year: 2025, approximate: true, uncertain: true },
      of("core.date.uncertain", { date: "about 2025" }),
    ],
  ])("%j is %s", (given, words) => expect(date(given)).toBe(words));

  test("an interval says both its ends, or what of them nobody knows", () => {
    expect(interval(AUGUST, DAY)).toBe("August 2025 – 12 August 2025");
    expect(interval(DAY, "open")).toBe("from 12 August 2025, end unknown");
    expect(interval("open", { ...AUGUST, approximate: true })).toBe(
      of("core.date.until", { to: "about August 2025" }),
    );
    expect(interval("open", "open")).toBe("");
  });

  test.each([
    ["2025", "2025"],
    ["2025-08", "August 2025"],
    ["2025-08-12", "12 August 2025"],
  ])("the ISO date %s is %s", (iso, words) => expect(partialDateInWords(of, iso)).toBe(words));
});

test("a month is a heading with a capital, in the languages that have them", () => {
  const headings = (["en", "ru", "kk", "zh"] as const).map((language) =>
    monthInWords(of(language), { year: 2025, month: 8 }).replaceAll("\u00a0", " "),
  );
  expect(headings).toEqual(["August 2025", "Август 2025", "Тамыз 2025", "2025年8月"]);
});

test("a day that is surely in a phase is not about that day, and one outside has no phase", () => {
  const [china, kazakhstan] = dataset([]).phases;
  if (!china || !kazakhstan) throw new Error("no phases");
  const sure = {
    ...china,
    when: { ...china.when, words: { type: "date", date: { year: 2025 } } },
  } as const;
  expect(dayOnTimeline(of("en"), day(8, 2), [sure])).toBe("2 August 2025, ⟦in china⟧, reported");
  const between = {
    type: "interval",
    from: { year: 2025, approximate: true },
    to: "open",
  } as const;
  const open = { ...china, when: { ...china.when, words: between } };
  expect(dayOnTimeline(of("en"), day(8, 2), [open])).toBe("2 August 2025, ⟦in china⟧, reported");
  expect(dayOnTimeline(of("en"), day(8, 2), [kazakhstan])).toBe(
    of("en")("core.timeline.value", {
      date: "2 August 2025",
      phase: of("en")("core.phaseSpoken.none"),
    }),
  );
});
