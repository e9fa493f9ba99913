import locales from "virtual:messages/locales";
import { type Language, writeArabicScriptWith } from "../domain/language";
import { byRuleFrom } from "../domain/language-table";
import { createTranslator, type Translator } from "./translator";

/**
 * Fetches what the app's page says in a language, but for its dialogs (`dialogs` of the locale);
 * rejects where that cannot be had.
 */
export async function loadPageTranslator(language: Language): Promise<Translator> {
  const [{ default: messages }] = await Promise.all([locales[language].page(), loadRule(language)]);
  return createTranslator(language, messages);
}

/** Fetches all that is said in a language; rejects where it cannot be had. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { page, dialogs } = locales[language];
  const [first, rest] = await Promise.all([page(), dialogs(), loadRule(language)]);
  return createTranslator(language, { ...first.default, ...rest.default });
}

/** Fetches the rule by which the content is written in a language whose texts nobody has written. */
async function loadRule(language: Language): Promise<void> {
  if (!byRuleFrom(language)) return;
  const { inArabicScript } = await import("../domain/arabic-script");
  writeArabicScriptWith(inArabicScript);
}
