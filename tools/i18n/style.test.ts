import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutBreaks } from "../../src/data/check/shipped-texts";
import { LANGUAGES, type Language } from "../../src/domain/language";

/** A pattern that a language's texts must not match (src/i18n/STYLE.md), with the reason. */
type Rule = readonly [fault: RegExp, why: string];

const EVERYWHERE: readonly Rule[] = [
  [/"/, "quotation marks are the language's own"],
  [/\.\.\./, "three dots are one sign"],
  [/ - /, "a dash is not a hyphen"],
  [/ {2}|^ |[^;؛、،,] $/, "one space, between words"],
];

const fourGrouped: Rule = [
  /(?<!\d)\d[ \u00a0,]\d{3}(?![\d.])/,
  "four digits are not grouped, five are",
];

const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  ru: [
    [/['’“”]/, "quotation marks are «»"],
    [/ – /, "between words stands the long dash"],
    fourGrouped,
  ],
  kk: [[/['’“”]/, "quotation marks are «»"], [/—/, "the dash is the short one"], fourGrouped],
  "kk-Arab": [
    [/['’“”]/, "quotation marks are «»"],
    [/—/, "the dash is the short one"],
    [/[٠-٩۰-۹]/, "digits are the European ones"],
    [/,(?!\d| \{)|[;?]/, "marks are ، ؛ ؟"],
    fourGrouped,
  ],
  zh: [
    [/[«»'’‘]/, "quotation marks are “” and 《》"],
    [/(?<!…)…(?!…)/, "dots are six"],
    [/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u, "marks are full-width"],
    [/(?<![A-Z+\d])\d+ \p{Script=Han}|\p{Script=Han} \d+(?![\d:])/u, "no space around digits"],
    [/\p{Script=Han} \/ \p{Script=Han}/u, "a list has 、"],
    fourGrouped,
  ],
  en: [
    [/['«»]/, "quotation marks are curly"],
    [/ — /, "the dash is the short one"],
    [/ %/, "no space before %"],
  ],
};

/** Texts of a locale by path. */
function localeTexts(language: Language) {
  return leaves(JSON.parse(readFileSync(`src/i18n/locales/${language}.json`, "utf8")));
}

function leaves(node: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    leaves(value, path ? `${path}.${key}` : key),
  );
}

/** Texts of the content in a language. */
function contentTexts(language: Language) {
  return ["sites.geojson", "areas.geojson", "production.json", "story.json", "kinds.json"].flatMap(
    (file) =>
      leaves(JSON.parse(readFileSync(`src/data/${file}`, "utf8")))
        .filter(([path]) => path.endsWith(`.${language}`))
        .map(([path, text]) => [`${file} ${path}`, text] as const),
  );
}

describe.each(LANGUAGES)("the style of %s", (language) => {
  const texts = [...localeTexts(language), ...contentTexts(language)];
  it.each([...EVERYWHERE, ...RULES[language]])("%s: %s", (fault) => {
    expect(texts.length).toBeGreaterThan(500);
    const faulty = texts.filter(([, text]) => fault.test(text));
    expect(faulty.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it("keeps a number with its unit, and a day with its month", () => {
    // The compiler checks the rest of the content.
    const own = texts.filter(
      ([path]) => !path.includes(".geojson") && !path.startsWith("production"),
    );
    const breaks = own.filter(
      ([, text]) =>
        withoutBreaks(text) !== text ||
        /\{(?:value|limit|percent|year|last)\} (?![–—{])/.test(text) ||
        (language !== "en" && /\{day\} /.test(text)),
    );
    expect(breaks.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  if (language !== "kk-Arab") return;
  it("isolates every Latin word", () => {
    const bare = texts.filter(
      ([path, text]) =>
        // Coordinates are isolated as a whole.
        !path.startsWith("core.unit.") &&
        /\p{Script=Arabic}/u.test(text) &&
        /[a-z]/i.test(text.replace(/[\u2066-\u2068][^\u2069]*\u2069|\{\w+\}/g, "")),
    );
    expect(bare.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});
