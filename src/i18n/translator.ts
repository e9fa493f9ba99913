import type { Language } from "../domain/language";
import type { LonLat } from "../domain/site";
import type { Messages } from "./messages";

type Leaves<Tree, Prefix extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${Intl.LDMLPluralRule}`
  ? Stem
  : Key;

/** The path of a message, such as `core.timeline.play`; plural forms share one path. */
export type MessageKey = Leaves<Messages>;

export type Values = Readonly<Record<string, string | number>>;

/** Says things in one language. Call it with a message's path and its values. */
export type Translator = {
  /** A `count` among the values chooses the plural form; numbers are written in the language. */
  (key: MessageKey, values?: Values): string;
  readonly language: Language;
  /** A number with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A distance in km, rounded to what a reader can use. */
  distance(km: number): string;
  metres(value: number): string;
  /** A position in the reader's notation, with all its digits. */
  coordinates(lonLat: LonLat): string;
};

/** Kazakh in Arabic script is written with European digits in China, and no runtime formats it. */
const NUMBER_LOCALE: Readonly<Record<Language, string>> = {
  ru: "ru",
  kk: "kk",
  zh: "zh",
  en: "en-GB",
  "kk-Arab": "en-GB",
};

/**
 * A translator for `language` from its messages. `messages` may be a part of them (the embed has
 * only `core`); a path that is not in it throws, since types promised that it is.
 */
export function createTranslator(language: Language, messages: object): Translator {
  const locale = NUMBER_LOCALE[language];
  const plural = new Intl.PluralRules(language === "kk-Arab" ? "kk" : language);
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0) => {
    let format = formats.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      formats.set(digits, format);
    }
    return format.format(value);
  };
  const find = (path: string): string | undefined => {
    let node: unknown = messages;
    for (const part of path.split(".")) {
      if (typeof node !== "object" || node === null) return undefined;
      node = new Map<string, unknown>(Object.entries(node)).get(part);
    }
    return typeof node === "string" ? node : undefined;
  };
  const t = (key: MessageKey, values: Values = {}) => {
    const count = values["count"];
    const form = typeof count === "number" ? `${key}_${plural.select(count)}` : key;
    const message = find(form) ?? find(`${key}_other`) ?? find(key);
    if (message === undefined) throw new Error(`No message ${key} in ${language}.`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? number(value) : (value ?? "");
    });
  };
  const metres = (value: number) => t("core.unit.m", { value: number(value) });
  return Object.assign(t, {
    language,
    number,
    metres,
    distance(km: number) {
      if (km < 1) return metres(Math.round(km * 100) * 10);
      return t("core.unit.km", { value: number(km, km < 10 ? 1 : 0) });
    },
    coordinates([lon, lat]: LonLat) {
      const latitude = t("core.unit.latitude", { value: number(lat, 6) });
      const longitude = t("core.unit.longitude", { value: number(lon, 6) });
      // A position reads from left to right in every script.
      return `\u2066${latitude}, ${longitude}\u2069`;
    },
  });
}
