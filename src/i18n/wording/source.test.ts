import { expect, test } from "vitest";
import type { Source } from "../../domain/dataset";
import en from "../locales/en.json";
import ru from "../locales/ru.json";
import zh from "../locales/zh.json";
import { createTranslator } from "../translator";
import { sourceInWords, sourcesBriefly } from "./source";

const source: Source = {
  ...{ id: "one", publisher: "Paper", url: "https://x.kz", published: null, language: "ru" },
  attributedTo: { ru: "«Седьмой канал»", en: "Channel Seven" },
  note: null,
};

test("whom a report quotes has its name in the reader's language, or in the next best", () => {
  expect(sourceInWords(createTranslator("ru", ru), source)).toContain("«Седьмой канал»");
  expect(sourceInWords(createTranslator("en", en), source)).toContain("quoting Channel Seven");
  expect(sourceInWords(createTranslator("zh", zh), source)).toContain("Channel Seven");
});

test("a report that quotes nobody is its publisher with its day, where that could be seen", () => {
  const t = createTranslator("en", en);
  expect(sourceInWords(t, { ...source, attributedTo: null })).toBe("Paper (date unknown)");
  expect(sourceInWords(t, { ...source, attributedTo: {} })).toBe("Paper (date unknown)");
  const dated = { ...source, attributedTo: null, published: "2025-08-25" };
  expect(sourceInWords(t, dated)).toBe("Paper (25 August 2025)");
  expect(sourcesBriefly(t, [dated, source])).toBe("Paper (25 August 2025); Paper (date unknown)");
});
