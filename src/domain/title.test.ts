import { expect, test } from "vitest";
import { dataset } from "./fixtures";
import { titlesOf } from "./title";

const { production } = dataset([]);
const of = (
  title: (typeof production)["title"],
  translatedTitle: (typeof production)["title"],
  language: Parameters<typeof titlesOf>[1],
) => titlesOf({ ...production, title, translatedTitle }, language);

test("the title is in the page's language, published before translated", () => {
  expect(of({ ru: "Р", en: "E" }, { en: "ours" }, "en").shown).toBe("E");
  expect(of({ ru: "Р" }, { en: "ours" }, "en").shown).toBe("ours");
});

test("where nobody has translated it, it is as it was published", () => {
  expect(of({ ru: "Р" }, {}, "en").shown).toBe("Р");
});

test("what was published is told with its language beside a translation", () => {
  expect(of({ ru: "Р" }, { en: "ours" }, "en").published).toEqual({ text: "Р", language: "ru" });
  expect(of({ ru: "Р", en: "E" }, {}, "en").published).toEqual({ text: "E", language: "en" });
});

test("a production without a title is a mistake of the content", () => {
  expect(() => of({}, { en: "ours" }, "en")).toThrow("no title");
});
