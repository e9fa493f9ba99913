import rows from "../data/languages.json" with { type: "json" };

/*
 * `languages.json`, a row a language. Only tables take it (`*-table.ts`), so that no bundle holds
 * what it does not use.
 */

/** A written language, as BCP 47 tag; also a value of the address parameter `lang`. */
export type Language = keyof typeof rows;

/** What a row may say; FORMAT.md explains each. */
export type LanguageRow = Readonly<{
  ownName: string;
  shortName: string;
  direction: "ltr" | "rtl";
  fallback: readonly Language[];
  namesRequired?: true;
  byRule?: Readonly<{ from: Language; foreignNamesFrom: Language }>;
  chosenBy?: string;
  countryCode?: string;
  numberLocale: string;
  groupDigitsFrom?: number;
  pluralLocale?: string;
  openGraphLocale: string;
  pdfTag?: string;
  inPdfFonts: boolean;
  groundNames?: Readonly<{ tags?: readonly string[]; script?: string; letters?: string }>;
  fullStop?: string;
  betweenSentences?: string;
  or: string;
}>;

// The imported texts are wider than what they must be; tools/data/languages.test.ts holds them to it.
export const ROWS = rows as Readonly<Record<Language, object>> as Readonly<
  Record<Language, LanguageRow>
>;

// The keys of an object are typed as any text.
export const ENTRIES = Object.entries(ROWS) as readonly (readonly [Language, LanguageRow])[];

/** A value for each language. */
export function column<Value>(
  columnOf: (row: LanguageRow, language: Language) => Value,
): Readonly<Record<Language, Value>> {
  const entries = ENTRIES.map(([language, row]) => [language, columnOf(row, language)]);
  // Of each language, see ENTRIES.
  return Object.fromEntries(entries) as Record<Language, Value>;
}

/**
 * What most languages have in common and few do not. It is written into a bundle as a conditional
 * expression, smaller than a table, and with `ownTag` the language itself is what most have.
 */
export type Lookup<Value> = ((language: Language) => Value) &
  Readonly<{ cases: readonly (readonly [Language, Value])[]; otherwise: unknown; ownTag: boolean }>;

/** The value of a row that has one, else `otherwise`. */
export function lookup<Value>(
  columnOf: (row: LanguageRow) => Value | undefined,
  otherwise: Value,
): Lookup<Value> {
  const cases = casesOf(columnOf);
  const valueOfLanguage = (language: Language) => {
    const found = cases.find(([one]) => one === language);
    return found ? found[1] : otherwise;
  };
  return Object.assign(valueOfLanguage, { cases, otherwise, ownTag: false });
}

/** The tag of a row that has one, else that of the language. */
export function lookupTag(columnOf: (row: LanguageRow) => string | undefined): Lookup<string> {
  const cases = casesOf(columnOf);
  const tagOf = (language: Language) => cases.find(([one]) => one === language)?.[1] ?? language;
  return Object.assign(tagOf, { cases, otherwise: null, ownTag: true });
}

function casesOf<Value>(columnOf: (row: LanguageRow) => Value | undefined) {
  return ENTRIES.flatMap(([language, row]): (readonly [Language, Value])[] => {
    const value = columnOf(row);
    return value === undefined ? [] : [[language, value]];
  });
}
