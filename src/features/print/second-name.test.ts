import { expect, test } from "vitest";
import { COUNTRIES } from "../../domain/fixtures";
import { LANGUAGES } from "../../domain/language";
import { secondName } from "./second-name";

const groundOf = (country: string) => COUNTRIES.find(({ code }) => code === country);

const KHORGOS = { ru: "Хоргос", kk: "Қорғас", zh: "霍尔果斯", en: "Khorgos" };

test.for([
  ["CN", "ru", "霍尔果斯"],
  ["KZ", "ru", "Қорғас"],
  ["CN", "zh", "Khorgos"],
  ["KZ", "kk", "Хоргос"],
  // The name in the page's language falls back to Cyrillic, which is not repeated.
  ["KZ", "kk-Arab", "Хоргос"],
] as const)("in %s on a page in %s the second name is %s", ([country, language, name]) => {
  expect(secondName(KHORGOS, groundOf(country), language)?.text).toBe(name);
});

test("the same word twice is no second name", () => {
  expect(secondName({ ru: "Кеген", kk: "Кеген" }, groundOf("KZ"), "ru")).toBeUndefined();
  for (const language of LANGUAGES)
    expect(secondName({ en: "A" }, groundOf("KZ"), language)).toBeUndefined();
});
