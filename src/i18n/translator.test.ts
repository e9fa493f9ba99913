import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../domain/language";
import en from "./locales/en.json";
import kk from "./locales/kk.json";
import kkArab from "./locales/kk-Arab.json";
import ru from "./locales/ru.json";
import zh from "./locales/zh.json";
import { createTranslator, type MessageKey } from "./translator";

const MESSAGES = { ru, kk, zh, en, "kk-Arab": kkArab };
const of = (language: Language) => createTranslator(language, MESSAGES[language]);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a distance", () => {
  test.each([
    [0.001, "1 m"],
    [0.0049, "5 m"],
    [0.05, "50 m"],
    [0.994, "990 m"],
    // Rounded to two digits it is a kilometre, and is not called 1000 m.
    [0.995, "1 km"],
    [0.9999, "1 km"],
    [1, "1 km"],
    [1.04, "1 km"],
    [1.05, "1.1 km"],
    [9.94, "9.9 km"],
    [10.4, "10 km"],
    [999.6, "1,000 km"],
    [1234, "1,234 km"],
  ])("of %d km is %s", (km, words) => expect(plain(of("en").distance(km))).toBe(words));

  test.each(LANGUAGES)("is in %s never a thousand metres", (language) => {
    const t = of(language);
    const metre = t.metres(1).replace("1", "").trim();
    for (const km of [0.99, 0.994]) expect(t.distance(km)).toBe(t.metres(990));
    for (const km of [0.995, 0.9999, 1]) expect(t.distance(km)).not.toContain(` ${metre}`);
    expect(t.distance(1)).toBe(t.distance(0.9999));
  });
});

describe("a number", () => {
  test.each([
    ["en", 999, "999"],
    ["en", 1000, "1,000"],
    ["en", 9999, "9,999"],
    ["en", -1000, "-1,000"],
    ["en", -5, "-5"],
    ["en", 999.6, "1,000"],
    // The others group from five digits on.
    ["ru", 1000, "1000"],
    ["ru", 9999, "9999"],
    ["ru", 10_000, "10 000"],
    ["ru", 9999.6, "10 000"],
    ["kk", 10_000, "10 000"],
    ["kk", 9999, "9999"],
    ["zh", 9999, "9999"],
    ["zh", 10_000, "10,000"],
    ["kk-Arab", 10_000, "10,000"],
  ] as const)("in %s: %d is %s", (language, value, words) => {
    expect(plain(of(language).number(value))).toBe(words);
  });

  test("has as many decimals as it is asked for, not more than it needs", () => {
    expect([0, 1, 3].map((digits) => of("en").number(1.2345, digits))).toEqual([
      ...["1", "1.2", "1.235"],
    ]);
    expect(of("ru").number(1.5, 2)).toBe("1,5");
    expect(of("en").number(1234.5, 1)).toBe("1,234.5");
    // The same again: formats are kept by their digits and by whether they group.
    expect(of("en").number(999.5, 1)).toBe("999.5");
  });
});

describe("a message", () => {
  // Made-up messages: their paths are no keys of ours.
  const t = (language: Language, messages: object) => {
    const translate = createTranslator(language, messages);
    return (key: string, values = {}) => translate(key as MessageKey, values);
  };

  test("takes the plural form of its count, the last where that form is missing", () => {
    const ru = t("ru", { a_one: "{count} один", a_few: "{count} два", a_many: "{count} пять" });
    expect([1, 2, 5, 21, 1000].map((count) => ru("a", { count }))).toEqual([
      ...["1 один", "2 два", "5 пять", "21 один", "1000 пять"],
    ]);
    const partly = t("en", { a_other: "{count} places" });
    expect(partly("a", { count: 1 })).toBe("1 places");
    expect(t("en", { a: "{count} in all" })("a", { count: 2 })).toBe("2 in all");
    // Kazakh in Arabic script counts as Kazakh.
    const kazakh = t("kk-Arab", { a_one: "بىر", a_other: "كوپ" });
    expect([0, 1, 2].map((count) => kazakh("a", { count }))).toEqual(["كوپ", "بىر", "كوپ"]);
  });

  test("has its values written in its language, text isolated where it runs the other way", () => {
    const english = t("en", { a: "{name}: {value}, {missing}." });
    expect(english("a", { name: "الماتى", value: 1234.567 })).toBe(
      "\u2068الماتى\u2069: 1,234.57, .",
    );
  });

  test("is found by its path in a tree or by its whole path, and is missed aloud", () => {
    expect(t("en", { a: { b: "in a tree" } })("a.b")).toBe("in a tree");
    expect(t("en", { "a.b": "whole" })("a.b")).toBe("whole");
    for (const messages of [{}, { a: "no tree" }, { a: { b: { c: "deeper" } } }, { a: null }]) {
      expect(() => t("zh", messages)("a.b")).toThrow("No message a.b in zh.");
    }
  });
});

test("a position keeps its digits and reads from left to right in every script", () => {
  const lonLat = [76.945123, 43.238] as const;
  for (const language of LANGUAGES) {
    const words = of(language).coordinates(lonLat);
    expect(words).toMatch(/^\u2066.*\u2069$/);
    for (const digits of [/43[.,]238(?!\d)/, /76[.,]945123(?!\d)/]) expect(words).toMatch(digits);
  }
});
