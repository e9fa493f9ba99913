import { expect, test } from "vitest";
import { comparableNames, namesOfSite } from "./names";

const same = (a: readonly string[], b: readonly string[]) => a.some((name) => b.includes(name));

test.each([
  ["Озеро Сайрам", "Сайрам"],
  ["Sayram Lake", "sayram"],
  ["Инин (Кульджа)", "Кульджа"],
  ["Капчагайское водохранилище", "Капчагайское вдхр."],
  ["Сайрам көлі", "Сайрам"],
  ["Хан-Тенгри", "Пик Хан Тенгри"],
])("%s and %s are one place", (a, b) => {
  expect(same(comparableNames([a]), comparableNames([b]))).toBe(true);
});

test.each([
  ["Алматы", "Алматинская область"],
  ["Озеро", "Река"],
  ["Текес", "Кеген"],
])("%s and %s are two", (a, b) => {
  expect(same(comparableNames([a]), comparableNames([b]))).toBe(false);
});

test("one language in common is enough", () => {
  const site = namesOfSite({ ru: "Алматы", en: "Almaty", zh: "阿拉木图" });
  expect(same(site, comparableNames(["Алма-Ата", "阿拉木图"]))).toBe(true);
});
