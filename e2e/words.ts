import type { Language } from "./driver";

/** What the pages say where a test has to find it by its words. */
type Words = Readonly<{
  september: RegExp;
  places: string;
  about: string;
  charyn: RegExp;
  /** The part of the evidence sentence that says that nobody has confirmed the place. */
  unconfirmed: RegExp;
}>;

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    september: /September · Kazakhstan/,
    places: "Places",
    about: "About",
    charyn: /Charyn Canyon/,
    unconfirmed: /Nobody has reported filming here/,
  },
  ru: {
    september: /Сентябрь · Казахстан/,
    places: "Места",
    about: "О карте",
    charyn: /Чарынский каньон/,
    unconfirmed: /Никто не сообщал, что здесь снимали/,
  },
  kk: {
    september: /Қыркүйек · Қазақстан/,
    places: "Орындар",
    about: "Карта туралы",
    charyn: /Шарын шатқалы/,
    unconfirmed: /ешкім жарияламаған/,
  },
  zh: {
    september: /9月 · 哈萨克斯坦/,
    places: "地点",
    about: "关于本图",
    charyn: /恰伦大峡谷/,
    unconfirmed: /尚无任何报道/,
  },
  "kk-Arab": {
    september: /قىركۇيەك · قازاقستان/,
    places: "ورىندار",
    about: "كارتا تۋرالى",
    charyn: /شارىن/,
    unconfirmed: /ەشكىم جاريالاماعان/,
  },
};
