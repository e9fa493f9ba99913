import type { Language } from "./driver";

/** What the pages say where a test has to find it by its words. */
type Words = Readonly<{
  september: RegExp;
  places: string;
  about: string;
  charyn: RegExp;
  /** The part of the evidence sentence that says that no report names the place. */
  unconfirmed: RegExp;
}>;

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    september: /September · Kazakhstan/,
    places: "Places",
    about: "About",
    charyn: /Charyn Canyon/,
    unconfirmed: /Neither of the two reports names this place/,
  },
  ru: {
    september: /Сентябрь · Казахстан/,
    places: "Места",
    about: "О карте",
    charyn: /Чарынский каньон/,
    unconfirmed: /Ни одно из двух сообщений не называет этого места/,
  },
  kk: {
    september: /Қыркүйек · Қазақстан/,
    places: "Орындар",
    about: "Карта туралы",
    charyn: /Шарын шатқалы/,
    unconfirmed: /екі хабардың бірде-бірінде аталмаған/,
  },
  zh: {
    september: /9月 · 哈萨克斯坦/,
    places: "地点",
    about: "关于本图",
    charyn: /恰伦大峡谷/,
    unconfirmed: /两篇报道均未提到此地/,
  },
  "kk-Arab": {
    september: /قىركۇيەك · قازاقستان/,
    places: "ورىندار",
    about: "كارتا تۋرالى",
    charyn: /شارىن/,
    unconfirmed: /ەكى حاباردىڭ بىردە-بىرىندە اتالماعان/,
  },
};
