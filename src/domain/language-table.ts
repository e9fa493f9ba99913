import product from "../data/product.json" with { type: "json" };
import { column, ENTRIES, type Language, lookup, lookupTag, ROWS } from "./language-rows";

/*
 * `languages.json` by column, each as small as it can be. The build works these out and writes only
 * the results into the bundles (tools/data/tables.ts).
 */

export type { Language } from "./language-rows";

/** In the order in which a reader is offered them. */
export const LANGUAGES: readonly Language[] = ENTRIES.map(([language]) => language);

/** The language of the root page, and of a reader about whom nothing is known. */
// Held to be one of the rows by tools/data/languages.test.ts.
export const DEFAULT_LANGUAGE = product.defaultLanguage as Language;

export const direction = lookup<"ltr" | "rtl">(
  (row) => (row.direction === "rtl" ? "rtl" : undefined),
  "ltr",
);

/** Which language to read when the wanted one has no text; every chain ends in all of them. */
export const FALLBACK = column((row, language) => [
  ...new Set([language, ...row.fallback, ...LANGUAGES]),
]);

/** The patterns of BCP 47 tags, in lower case, that choose a language by more than their first part. */
export const CHOSEN_BY = ENTRIES.flatMap(([language, row]) =>
  row.chosenBy === undefined ? [] : [[new RegExp(row.chosenBy), language] as const],
);

/** The language that a BCP 47 tag asks for, which may be none of ours. */
export function languageOfTag(tag: string): string {
  const lower = tag.toLowerCase();
  const [, chosen] = CHOSEN_BY.find(([pattern]) => pattern.test(lower)) ?? [];
  return chosen ?? lower.replace(/-.*/, "");
}

/** The codes of countries, which many write for their languages. */
export const BY_COUNTRY: Readonly<Partial<Record<string, Language>>> = Object.fromEntries(
  ENTRIES.flatMap(([language, { countryCode }]) =>
    countryCode === undefined ? [] : [[countryCode, language]],
  ),
);

/** The language from which one is written by rule (`arabic-script.ts`) where nobody has written it. */
export const byRuleFrom = lookup(({ byRule }) => byRule?.from, undefined);

/** Which language writes foreign names as the one does that the rule starts from. */
export const foreignNamesFrom = lookup(({ byRule }) => byRule?.foreignNamesFrom, undefined);

/** Those in which every name must be there. */
export const NAMES_REQUIRED = LANGUAGES.filter((language) => ROWS[language].namesRequired);

/** Each language in its own script, so that everybody finds their own. */
export const OWN_NAMES = column(({ ownName }) => ownName);
/** The beginning of it, where there is no room for more. */
export const SHORT_NAMES = column(({ shortName }) => shortName);

/**
 * Chromium ships no Kazakh number formats and would silently use the browser's own language, in
 * which "1,100" may read as one point one; Russian ones are the same as Kazakh. Kazakh in Arabic
 * script is written with European digits in China, and no runtime formats it.
 */
export const NUMBER_LOCALES = column(({ numberLocale }) => numberLocale);
/** From which number on digits are grouped. */
export const groupDigitsFrom = lookup((row) => row.groupDigitsFrom, 10_000);
/** Whose plural forms a language has. */
export const pluralLocale = lookupTag((row) => row.pluralLocale);

/** What ends a sentence. */
export const fullStop = lookup((row) => row.fullStop, ".");
/** What stands between two sentences; Chinese ones follow each other without a space. */
export const betweenSentences = lookup((row) => row.betweenSentences, " ");
/** What stands between two words for one thing. */
export const OR = column(({ or }) => or);

/** Names of languages as Open Graph writes them. */
export const OPEN_GRAPH_LOCALES = column(({ openGraphLocale }) => openGraphLocale);
/**
 * The folder of each language's page below the site's root. The default language is the root itself,
 * and the root alone follows the reader's own language; a page in a folder keeps its own.
 */
export const PAGE_FOLDERS = column((_, language) =>
  language === DEFAULT_LANGUAGE ? "" : `${language.toLowerCase()}/`,
);
