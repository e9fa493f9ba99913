import type { Language } from "./driver";

/** What the pages say where a test has to find it by its words. */
type Words = Readonly<{
  september: RegExp;
  places: string;
  charyn: RegExp;
  /** The part of the evidence sentence that says that nobody has confirmed the place. */
  unconfirmed: RegExp;
}>;

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    september: /September · Kazakhstan/,
    places: "Places",
    charyn: /Charyn Canyon/,
    unconfirmed: /Nobody has published that this place was filmed/,
  },
  ru: {
    september: /Сентябрь · Казахстан/,
    places: "Места",
    charyn: /Чарынский каньон/,
    unconfirmed: /Никто не публиковал/,
  },
  kk: {
    september: /Қыркүйек · Қазақстан/,
    places: "Орындар",
    charyn: /Шарын шатқалы/,
    unconfirmed: /жарияла/,
  },
  zh: {
    september: /九月|9月/,
    places: "地点",
    charyn: /恰伦大峡谷/,
    unconfirmed: /没有|无人|尚未/,
  },
  "kk-Arab": {
    september: /قىركۇيەك/,
    places: "ورىندار",
    charyn: /شارىن/,
    unconfirmed: /جارييالا/,
  },
};
