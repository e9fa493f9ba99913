import { describe, expect, it } from "vitest";
import { checkLocales } from "../../tools/i18n/check-locales";
import { readKinds, readLocale, readWrittenLocale } from "../../tools/i18n/read-locale";
import { LANGUAGES } from "../domain/language";
import { createTranslator, type MessageKey } from "./translator";

const text = (language: string) => JSON.stringify(readLocale(process.cwd(), language));
const locales = Object.fromEntries(
  LANGUAGES.map((language) => [language, readLocale(process.cwd(), language)]),
);

describe("the locales", () => {
  it("are complete, with every plural form and placeholder", () => {
    expect(checkLocales(locales)).toEqual([]);
  });

  it("are told apart when a message, a plural form or a placeholder is missing", () => {
    const en = {
      core: { hello: "Hello {name}", place_one: "{count} place", place_other: "{count} places" },
    };
    const ru = {
      core: { hello: "Привет", place_one: "{count} место", place_other: "{count} места" },
    };
    expect(checkLocales({ en, ru })).toEqual([
      "ru: the message core.place_many is missing.",
      "ru: the message core.place_few is missing.",
      "ru: core.hello has the placeholders “”, English has “{name}”.",
    ]);
    expect(checkLocales({ en, zh: { core: { place_other: "{count}" } } })).toEqual([
      "zh: the message core.hello is missing.",
    ]);
  });

  it("have the names of the kinds from the content, each its own language's", () => {
    const rows = Object.entries(readKinds(process.cwd()));
    for (const language of LANGUAGES) {
      expect(Object.keys(Object(readWrittenLocale(process.cwd(), language)).core)).not.toContain(
        "kind",
      );
      const own = rows.map(([kind, { names }]) => [kind, names[language]]);
      expect(Object(locales[language]).core.kind).toEqual(Object.fromEntries(own));
    }
  });

  it.each(LANGUAGES)("carry no markup in %s", (language) => {
    expect(text(language)).not.toMatch(/[<>]|&\w+;/);
  });

  it("write Kazakh in Arabic script with U+0674 and base letters", () => {
    expect(text("kk-Arab")).not.toMatch(/[\u0675-\u0678\u0621]/);
    // Every Arabic letter is in the alphabet.
    const letters = new Set(text("kk-Arab").match(/\p{Script=Arabic}/gu));
    expect(
      [...letters].filter((letter) => !"اٴبپتجچحدرزسشعفقكگڭلمنھەوۇۋۆيى،؛؟".includes(letter)),
    ).toEqual([]);
  });
});

describe("plurals", () => {
  const key: MessageKey = "core.places.outside";
  it.each([
    ["ru", 1, "1 место"],
    ["ru", 2, "2 места"],
    ["ru", 5, "5 мест"],
    ["ru", 11, "11 мест"],
    ["ru", 21, "21 место"],
    ["ru", 1.5, "1,5 места"],
    ["en", 0, "0 places"],
    ["en", 1, "1 place"],
    ["kk", 5, "5 орын"],
    ["zh", 1, "1个地点"],
  ] as const)("in %s of %f", (language, count, words) => {
    const t = createTranslator(language, locales[language] ?? {});
    expect(t(key, { count })).toContain(words);
  });
});
