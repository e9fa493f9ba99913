import { byRuleFrom, FALLBACK, LANGUAGES, type Language, languageOfTag } from "./language-table";

export { DEFAULT_LANGUAGE, direction, LANGUAGES, type Language } from "./language-table";

/** Text by language. A key that is missing means that nobody has written it yet. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

let inArabicScript: ((kazakh: string) => string) | null = null;

/**
 * From now on text that nobody has written in a language is written in it by its rule. The rule
 * comes with that language's messages, so that no other reader fetches it.
 */
export function writeArabicScriptWith(rule: (kazakh: string) => string): void {
  inArabicScript = rule;
}

/**
 * The best text for a reader, and the language that it is in (for the `lang` attribute).
 * Returns undefined only where the text has no language at all.
 */
export function localText(
  text: LocalText,
  language: Language,
): { text: string; language: Language } | undefined {
  for (const candidate of FALLBACK[language]) {
    const found = text[candidate];
    if (!found) continue;
    if (inArabicScript && candidate === byRuleFrom(language)) {
      return { text: inArabicScript(found), language };
    }
    return { text: found, language: candidate };
  }
  return undefined;
}

/**
 * The product's language for a list of BCP 47 tags, as in `navigator.languages`.
 * Tags may choose one by more than their first part: Kazakh speakers in China (`kk-CN`) write in
 * Arabic script.
 */
export function preferredLanguage(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const language = languageOfTag(tag);
    if (isLanguage(language)) return language;
  }
  return undefined;
}
