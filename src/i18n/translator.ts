import {
  groupDigitsFrom,
  type Language,
  NUMBER_LOCALES,
  pluralLocale,
} from "../domain/language-table";
import { PRODUCT_NAME } from "../domain/product-table";
import type { Kind, LonLat } from "../domain/site";
import { isolate } from "./bidi";
import type english from "./locales/en.json";

/** The shape of every locale: the English one's. */
export type Messages = typeof english;

type Leaves<Tree, Prefix extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${Intl.LDMLPluralRule}`
  ? Stem
  : Key;

/** The path of a message, such as `core.timeline.play`; plural forms share one path. */
export type MessageKey = Leaves<Messages> | `core.kind.${Kind}`;

export type Values = Readonly<Record<string, string | number>>;

/** Formats messages in a language. Call it with a message's path and its values. */
export type Translator = {
  /** `{product}` is predefined; a value `count` selects the plural form; numbers are localised. */
  (key: MessageKey, values?: Values): string;
  readonly language: Language;
  /** A number with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A distance in km, rounded to what a reader can use. */
  distance(km: number): string;
  metres(value: number): string;
  /** Coordinates in the reader's notation, with all digits. */
  coordinates(lonLat: LonLat): string;
};

/** Maximum decimals of a number in a message. */
const MOST_DECIMALS = 2;

/**
 * A translator for `language` from its messages, as a tree or by path. `messages` may be partial
 * (the embed has only `core`); a missing path throws, since its type promised a message.
 */
export function createTranslator(language: Language, messages: object): Translator {
  const plural = new Intl.PluralRules(pluralLocale(language));
  const groupFrom = groupDigitsFrom(language);
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0) => {
    // The same in every language; a fast path, as it is frequent.
    if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
    // Computed here instead of `useGrouping: "min2"`, which Chrome 103 treats as "always".
    const grouped = Math.abs(Number(value.toFixed(digits))) >= groupFrom;
    const kind = grouped ? digits : -1 - digits;
    let format = formats.get(kind);
    if (!format) {
      format = new Intl.NumberFormat(NUMBER_LOCALES[language], {
        maximumFractionDigits: digits,
        useGrouping: grouped,
      });
      formats.set(kind, format);
    }
    return format.format(value);
  };
  const known = new Map<string, string | undefined>();
  const messageAt = (path: string) => {
    if (!known.has(path)) known.set(path, find(messages, path));
    return known.get(path);
  };
  const t = (key: MessageKey, values: Values = {}) => {
    const count = values["count"];
    const form = typeof count === "number" ? `${key}_${plural.select(count)}` : key;
    const message = messageAt(form) ?? messageAt(`${key}_other`) ?? messageAt(key);
    if (message === undefined) throw new Error(`No message ${key} in ${language}.`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "product") return PRODUCT_NAME;
      const value = values[name] ?? "";
      return typeof value === "number" ? number(value, MOST_DECIMALS) : isolate(value, language);
    });
  };
  const metres = (value: number) => t("core.unit.m", { value: number(value) });
  return Object.assign(t, {
    language,
    number,
    metres,
    distance(km: number) {
      // Two digits suffice, and keep the scale bar's 20 m and 5 m apart.
      const roundedMetres = Number((km * 1000).toPrecision(2));
      if (roundedMetres < 1000) return metres(roundedMetres);
      return t("core.unit.km", { value: number(km, km < 10 ? 1 : 0) });
    },
    coordinates([lon, lat]: LonLat) {
      const latitude = t("core.unit.latitude", { value: number(lat, 6) });
      const longitude = t("core.unit.longitude", { value: number(lon, 6) });
      // Coordinates are left-to-right in every script.
      return `\u2066${t("core.unit.position", { latitude, longitude })}\u2069`;
    },
  });
}

function find(messages: object, path: string): string | undefined {
  let node: unknown = messages;
  if (isTree(node) && node[path]) return String(node[path]);
  for (const part of path.split(".")) node = isTree(node) ? node[part] : undefined;
  return typeof node === "string" ? node : undefined;
}

function isTree(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null;
}
