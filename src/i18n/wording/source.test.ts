import { expect, test } from "vitest";
import type { Source } from "../../domain/dataset";
import en from "../locales/en.json";
import ru from "../locales/ru.json";
import zh from "../locales/zh.json";
import { createTranslator } from "../translator";
import { sourceInWords } from "./source";

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
