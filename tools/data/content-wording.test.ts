import { describe, expect, it } from "vitest";
import { parseWhen } from "../../src/data/check/edtf";
import type { Dataset } from "../../src/domain/dataset";
import { dayNumber } from "../../src/domain/day";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { createTranslator, type Translator } from "../../src/i18n/translator";
import { dayOnTimeline, spanInWords, whenInWords } from "../../src/i18n/wording/dates";
import { evidenceSentence } from "../../src/i18n/wording/evidence";
import { precisionInWords } from "../../src/i18n/wording/measures";
import { siteSpoken } from "../../src/i18n/wording/site";
import { readLocale } from "../i18n/read-locale";
import { datasetJson } from "./vite-plugin";

const locale = (language: Language): object => readLocale(process.cwd(), language);

const translators = new Map(
  LANGUAGES.map((language) => [language, createTranslator(language, locale(language))]),
);

function translator(language: Language): Translator {
  const t = translators.get(language);
  if (!t) throw new Error(language);
  return t;
}

/** Where a line may not break is a matter of the locales' own tests. */
const plain = (words: string) => words.replaceAll("\u00a0", " ");

// The plugin writes a Dataset.
const dataset = JSON.parse(datasetJson(process.cwd(), () => {})) as Dataset;

function site(id: string) {
  const found = dataset.sites.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe("a when in words", () => {
  it.each([
    ["2025-08~", "en", "about August 2025"],
    ["2025-08~", "ru", "примерно август 2025 года"],
    ["2025-08~", "kk", "шамамен 2025 жылғы тамыз"],
    ["2025-08~", "zh", "约2025年8月"],
    ["2025-08~", "kk-Arab", "شامامەن 2025 جىلعى تامىز"],
    ["2025-08-25/..", "en", "from 25 August 2025, end unknown"],
    ["2025-08-25/..", "ru", "25 августа 2025 года — конец неизвестен"],
    ["2025-08-25/..", "zh", "2025年8月25日起，结束时间不详"],
    ["../2025-09", "en", "until September 2025, start unknown"],
    ["../2025-09", "kk", "басы белгісіз – 2025 жылғы қыркүйек"],
    ["2025-08?/2025-09~", "en", "possibly August 2025 – about September 2025"],
    ["2025-08?/2025-09~", "ru", "предположительно август 2025 года — примерно сентябрь 2025 года"],
  ] as const)("%s in %s", (edtf, language, words) => {
    expect(plain(whenInWords(translator(language), parseWhen(edtf)))).toBe(words);
  });
});

describe("a span and a day in words", () => {
  const span = { start: dayNumber(2025, 8, 12), end: dayNumber(2025, 9, 5) };
  it.each([
    ["en", "12 Aug – 4 Sep", "about 12 August 2025, China phase, reported"],
    ["ru", "12 авг. — 4 сент.", "примерно 12 августа 2025 года, этап в Китае, сообщалось"],
    ["kk", "12 там. – 4 қыр.", "шамамен 2025 жылғы 12 тамыз, Қытай кезеңі, хабарланған"],
    ["zh", "8月12日至9月4日", "约2025年8月12日，中国阶段，已报道"],
  ] as const)("in %s", (language, words, spoken) => {
    const t = translator(language);
    expect(plain(spanInWords(t, span))).toBe(words);
    expect(plain(dayOnTimeline(t, span.start, dataset.phases))).toBe(spoken);
    expect(spanInWords(t, { start: span.start, end: span.start + 1 })).not.toMatch(/[–—]/);
  });
});

describe("the evidence sentence", () => {
  it.each([
    [
      "en",
      "charyn-canyon",
      "Neither of the two reports names this place. It is in Almaty Region, which NUR.KZ (25 August 2025) names; filming in that area was only announced.",
    ],
    [
      "en",
      "almaty",
      "NUR.KZ (25 August 2025) announced filming here; no report says whether it took place. No exact place in it is named.",
    ],
    [
      "en",
      "khorgos-city-cn",
      "profit.kz (date unknown) reports filming here. No exact place in it is named.",
    ],
    [
      "en",
      "zharkent",
      "Neither of the two reports names this place or its area. It is shown because it may be useful on a trip.",
    ],
    [
      "ru",
      "charyn-canyon",
      "Ни одно из двух сообщений не называет этого места. Оно находится в Алматинской области, о которой говорится в публикации NUR.KZ (25 августа 2025 года); съёмки в этом регионе были только объявлены.",
    ],
    [
      "zh",
      "charyn-canyon",
      "两篇报道均未提到此地。此地位于阿拉木图州，NUR.KZ（2025年8月25日）的报道提到该州，仅宣布计划在该地区拍摄。",
    ],
    [
      "kk",
      "nalati",
      "Бұл жер екі хабардың бірде-бірінде аталмаған. Ол Іле алқабында орналасқан; бұл өңір NUR.KZ (2025 жылғы 25 тамыз) хабарында аталған, онда тек түсірілім жоспары жарияланған.",
    ],
  ] as const)("in %s of %s", (language, id, sentence) => {
    expect(plain(evidenceSentence(translator(language), site(id), dataset))).toBe(sentence);
  });

  it("says of every site that is not named, in every language, that nobody names it as filmed", () => {
    const denial = {
      en: /^Neither of the two reports names this place/,
      ru: /^Ни одно из двух сообщений не называет/,
      kk: /екі хабардың бірде-бірінде аталмаған/,
      zh: /^两篇报道均未提到/,
      "kk-Arab": /ەكى حاباردىڭ بىردە-بىرىندە اتالماعان/,
    };
    for (const language of LANGUAGES) {
      for (const one of dataset.sites) {
        const sentence = evidenceSentence(translator(language), one, dataset);
        expect(denial[language].test(sentence), `${language} ${one.id}: ${sentence}`).toBe(
          one.evidence !== "named",
        );
        expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("what a screen reader says of a site", () => {
  it("has its name, kind, evidence, and whether it is in the chosen time", () => {
    const t = translator("en");
    expect(siteSpoken(t, site("kaindy-lake"), true)).toBe("Lake Kaindy. Lake. Not confirmed");
    expect(siteSpoken(t, site("kaindy-lake"), false)).toContain("outside the chosen dates");
  });
});

describe("precision and distance", () => {
  it.each([
    ["en", 0.1, "within about 100 m"],
    ["en", 1.5, "within about 1.5 km"],
    ["ru", 1.5, "с точностью примерно до 1,5 км"],
    ["zh", 35, "误差约35公里"],
  ] as const)("in %s, %f km", (language, km, words) => {
    expect(plain(precisionInWords(translator(language), km))).toBe(words);
  });
});
