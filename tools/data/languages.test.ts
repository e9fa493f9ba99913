import { readdirSync } from "node:fs";
import * as v from "valibot";
import { expect, it } from "vitest";
import rows from "../../src/data/languages.json";
import product from "../../src/data/product.json";
import { fallbackChain } from "../../src/domain/language";
import {
  byRuleFrom,
  CHOSEN_BY,
  direction,
  fullStop,
  LANGUAGES,
  languageOfTag,
  PAGE_FOLDERS,
  pluralLocale,
} from "../../src/domain/language-table";
import { literal } from "./tables";

const text = v.pipe(v.string(), v.nonEmpty());
const language = v.picklist(LANGUAGES);
const tag = v.pipe(
  text,
  v.check((one) => Intl.getCanonicalLocales(one)[0] === one, "a BCP 47 tag as it is written"),
);
const row = v.strictObject({
  ownName: text,
  shortName: text,
  direction: v.picklist(["ltr", "rtl"]),
  fallback: v.array(language),
  namesRequired: v.exactOptional(v.literal(true)),
  byRule: v.exactOptional(v.strictObject({ from: language, foreignNamesFrom: language })),
  chosenBy: v.exactOptional(v.pipe(text, v.regex(/^\^[a-z]/))),
  countryCode: v.exactOptional(v.pipe(text, v.regex(/^[a-z]{2}$/))),
  numberLocale: tag,
  groupDigitsFrom: v.exactOptional(v.picklist([1000, 10_000])),
  pluralLocale: v.exactOptional(tag),
  openGraphLocale: v.pipe(text, v.regex(/^[a-z]{2,3}_[A-Z]{2}$/)),
  pdfTag: v.exactOptional(tag),
  inPdfFonts: v.boolean(),
  groundNames: v.exactOptional(
    v.strictObject({
      tags: v.exactOptional(v.array(tag)),
      script: v.exactOptional(text),
      letters: v.exactOptional(text),
    }),
  ),
  fullStop: v.exactOptional(text),
  betweenSentences: v.exactOptional(v.string()),
  or: text,
});

it("says of every language what FORMAT.md asks for", () => {
  expect(v.safeParse(v.record(tag, row), rows).issues).toBeUndefined();
  expect(LANGUAGES).toContain(product.defaultLanguage);
});

it("has the messages of every language", () => {
  const locales = readdirSync("src/i18n/locales").map((file) => file.replace(".json", ""));
  for (const one of LANGUAGES) expect(locales).toContain(one);
});

it.each(LANGUAGES)("leads from %s to every other language", (one) => {
  expect(fallbackChain(one)[0]).toBe(one);
  expect([...fallbackChain(one)].sort()).toEqual([...LANGUAGES].sort());
});

it("gives every language a folder of its own, and the default one the root", () => {
  const folders = Object.values(PAGE_FOLDERS);
  expect(new Set(folders).size).toBe(folders.length);
  expect(folders.filter((folder) => folder === "")).toHaveLength(1);
});

it("chooses every language by its own tag", () => {
  for (const [pattern, chosen] of CHOSEN_BY) {
    expect(pattern.test(chosen.toLowerCase())).toBe(true);
    expect(languageOfTag(chosen)).toBe(chosen);
  }
  for (const one of LANGUAGES) expect(languageOfTag(one)).toBe(one);
});

it("is written into a bundle as it is", () => {
  const value = { "a-b": [/^a-(b|c)/, "“", 1, true, null], c: "</script>" };
  // Only what `literal` made of the value above.
  expect(new Function(`return ${literal(value)}`)()).toEqual(value);
  expect(() => literal(() => 1)).toThrow("data");
  const written = (one: unknown) => new Function(`return ${literal(one)}`)();
  for (const one of LANGUAGES) {
    for (const lookup of [direction, pluralLocale, fullStop, byRuleFrom]) {
      expect(written(lookup)(one)).toBe(lookup(one));
    }
  }
  for (const tag of ["kk-CN", "ZH-Hans", "en", "xx-YY"]) {
    expect(written(languageOfTag)(tag)).toBe(languageOfTag(tag));
  }
});

it("is a product with a name, a slug and a region that can be shown", () => {
  const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
  const lat = v.pipe(v.number(), v.minValue(-85), v.maxValue(85));
  const box = v.pipe(
    v.strictTuple([lon, lat, lon, lat]),
    v.check(([west, south, east, north]) => west < east && south < north),
  );
  const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(22));
  const map = { centre: v.strictTuple([lon, lat]), bounds: box, covers: box };
  const shape = v.strictObject({
    name: text,
    slug: v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    defaultLanguage: language,
    map: v.strictObject({ ...map, zoom, minZoom: zoom, maxZoom: zoom }),
  });
  expect(v.safeParse(shape, product).issues).toBeUndefined();
});
