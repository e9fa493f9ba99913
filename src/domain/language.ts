/** The five written languages, as BCP 47 tags; also the values of the address parameter `lang`. */
export const LANGUAGES = ["ru", "kk", "zh", "en", "kk-Arab"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Text by language. A key that is missing means that nobody has written it yet. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/** Which language to read when the wanted one has no text; every chain ends in all five. */
const FALLBACK: Readonly<Record<Language, readonly Language[]>> = {
  ru: ["ru", "en", "kk", "zh", "kk-Arab"],
  kk: ["kk", "ru", "en", "zh", "kk-Arab"],
  zh: ["zh", "en", "ru", "kk", "kk-Arab"],
  en: ["en", "ru", "kk", "zh", "kk-Arab"],
  "kk-Arab": ["kk-Arab", "kk", "ru", "en", "zh"],
};

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** The languages to try for `language`, best first. */
export function fallbackChain(language: Language): readonly Language[] {
  return FALLBACK[language];
}

let inArabicScript: ((kazakh: string) => string) | null = null;

/**
 * From now on Kazakh that nobody has written in Arabic script is written in it by rule. The rule
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
    if (language === "kk-Arab" && candidate === "kk" && inArabicScript) {
      return { text: inArabicScript(found), language };
    }
    return { text: found, language: candidate };
  }
  return undefined;
}

export function direction(language: Language): "ltr" | "rtl" {
  return language === "kk-Arab" ? "rtl" : "ltr";
}

/**
 * The product's language for a list of BCP 47 tags, as in `navigator.languages`.
 * Kazakh speakers in China (`kk-CN`) write in Arabic script.
 */
export function preferredLanguage(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const lower = tag.toLowerCase();
    if (/^kk(-arab|-cn)/.test(lower)) return "kk-Arab";
    const base = lower.split("-")[0] ?? "";
    if (isLanguage(base)) return base;
  }
  return undefined;
}
