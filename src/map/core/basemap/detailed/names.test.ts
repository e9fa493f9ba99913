import { expect, test } from "vitest";
import { namesOf } from "./names";

test.each([
  [
    "simplified Chinese before traditional",
    { "name:zh-Hans": "伊宁", "name:zh-Hant": "伊寧" },
    { "name:zh": "伊宁" },
  ],
  [
    "traditional Chinese where there is no other",
    { "name:zh-Hant": "伊寧" },
    { "name:zh": "伊寧" },
  ],
  ["a local name in Han as Chinese", { name: "解放路", script: "Han" }, { "name:zh": "解放路" }],
  [
    "a local name with a Kazakh letter as Kazakh",
    { name: "Абай көшесі", script: "Cyrillic", "name:ru": "улица Абая" },
    { "name:kk": "Абай көшесі", "name:ru": "улица Абая" },
  ],
  [
    "another Cyrillic one as Russian",
    { name: "Бишкек", script: "Cyrillic" },
    { "name:ru": "Бишкек" },
  ],
  [
    "but not over a translation",
    { name: "Алма-Ата", script: "Cyrillic", "name:ru": "Алматы" },
    { "name:ru": "Алматы" },
  ],
])("%s", (_, properties, expected) => {
  const { name: __, ...names } = namesOf(properties);
  expect(names).toMatchObject(expected);
});

test("of a local name in Latin letters no language is known", () => {
  expect(namesOf({ name: "Turpan", kind: "locality" })).toEqual({ name: "Turpan" });
});

test("positioned glyphs are no name", () => {
  expect(namesOf({ "pgf:name:hi": "x", script: "Devanagari" })).toEqual({});
});
