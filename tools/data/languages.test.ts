import { expect, it } from "vitest";
import {
  byRuleFrom,
  CHOSEN_BY,
  direction,
  FALLBACK,
  fullStop,
  LANGUAGES,
  languageOfTag,
  PAGE_FOLDERS,
  pluralLocale,
} from "../../src/domain/language-table";
import { literal } from "./tables";

it.each(LANGUAGES)("leads from %s to every other language", (one) => {
  expect(FALLBACK[one][0]).toBe(one);
  expect([...FALLBACK[one]].sort()).toEqual([...LANGUAGES].sort());
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
