import { describe, expect, it } from "vitest";
import { LANGUAGES, localText, preferredLanguage } from "./language";
import { FALLBACK } from "./language-table";

describe("text by language", () => {
  it.each([
    ["kk", { ru: "Чарын", en: "Charyn" }, "ru"],
    ["kk-Arab", { kk: "Шарын", ru: "Чарын", en: "Charyn" }, "kk"],
    ["kk-Arab", { ru: "Чарын", en: "Charyn" }, "ru"],
    ["zh", { ru: "Чарын", en: "Charyn", kk: "Шарын" }, "en"],
    ["ru", { en: "Charyn", kk: "Шарын" }, "en"],
    ["en", { ru: "Чарын", kk: "Шарын" }, "ru"],
    ["kk", { kk: "", zh: "恰伦" }, "zh"],
  ] as const)("falls back for %s", (language, text, found) => {
    expect(localText(text, language)).toEqual({
      text: (text as Record<string, string>)[found],
      language: found,
    });
  });

  it("is never empty while any language has it", () => {
    for (const language of LANGUAGES) {
      expect(new Set(FALLBACK[language])).toEqual(new Set(LANGUAGES));
      expect(FALLBACK[language][0]).toBe(language);
      for (const only of LANGUAGES) {
        expect(localText({ [only]: "x" }, language)?.language).toBe(only);
      }
    }
    expect(localText({}, "ru")).toBeUndefined();
  });
});

describe("the reader's language", () => {
  it.each([
    [["kk-KZ", "ru"], "kk"],
    [["kk-CN"], "kk-Arab"],
    [["kk-Arab-CN"], "kk-Arab"],
    [["zh-Hans-CN", "en"], "zh"],
    [["de-DE", "en-GB"], "en"],
    [["de"], undefined],
    [[], undefined],
  ] as const)("of %j is %s", (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});
