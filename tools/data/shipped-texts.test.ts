import { expect, test } from "vitest";
import { shippedTexts } from "../../src/data/check/shipped-texts";

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
