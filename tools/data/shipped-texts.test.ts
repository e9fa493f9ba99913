import { expect, test } from "vitest";
import { shippedTexts, withoutBreaks } from "../../src/data/check/shipped-texts";

test("a line does not break between a number and its unit, a day and its month", () => {
  const note = {
    ru: "25 августа 2025 года, 5 километров, 8 км к северу, 5,6 км²",
    en: "25 August, 8 km, 5 minutes",
    zh: "8 公里",
  };
  expect(shippedTexts({ note })).toEqual({
    note: {
      ru: "25~августа 2025~года, 5 километров, 8~км к северу, 5,6~км²".replaceAll("~", "\u00a0"),
      en: "25 August, 8~km, 5 minutes".replaceAll("~", "\u00a0"),
      zh: "8 公里",
    },
  });
});

test("Arabic script ships only where the rule would write otherwise; names always do", () => {
  const texts = { kk: "Алматы, 25 тамыз", "kk-Arab": "الماتى، 25 تامىز" };
  const other = { kk: "Күре (Хуэйюань)", "kk-Arab": "كۇرە" };
  expect(shippedTexts({ names: texts, note: texts, because: other })).toEqual({
    names: texts,
    note: { kk: "Алматы, 25\u00a0тамыз" },
    because: other,
  });
});

test("in whatever lists and depths it stands; what is no text stays as it is", () => {
  const text = { en: "8 km", level: 8 };
  const shipped = { en: "8\u00a0km", level: 8 };
  expect(shippedTexts([text, [text], { more: [text] }])).toEqual([
    shipped,
    [shipped],
    { more: [shipped] },
  ]);
  expect([null, 7, true, undefined, "8 km"].map((one) => shippedTexts(one))).toEqual([
    ...[null, 7, true, undefined],
    // Only what stands under a language is a text for readers.
    "8 km",
  ]);
  expect(shippedTexts({ url: "https://x.kz/8 km" })).toEqual({ url: "https://x.kz/8 km" });
});

test("names and titles ship to the letter, whatever they are of", () => {
  const name = { en: "At 8 km" };
  const kept = { names: name, title: name, translatedTitle: name, otherNames: ["8 km"] };
  expect(shippedTexts(kept)).toEqual(kept);
  expect(shippedTexts({ name })).not.toEqual({ name });
});

test.each([
  ["5 км", "5~км"],
  ["5 кмс", "5 кмс"],
  ["2025 жылғы 3 қыркүйекте", "2025~жылғы 3~қыркүйекте"],
  ["12 % of 3 ha", "12~% of 3~ha"],
  ["3 minutes and 4 m", "3 minutes and 4~m"],
  ["about km 5", "about km 5"],
])("%j ships as %j", (text, shipped) => {
  expect(withoutBreaks(text)).toBe(shipped.replaceAll("~", "\u00a0"));
});

test("a text in Arabic script stays where there is nothing to make it from", () => {
  const alone = { "kk-Arab": "الماتى", en: "Almaty" };
  expect(shippedTexts({ note: alone })).toEqual({ note: alone });
});
