import locales from "virtual:messages/locales";
import { type Language, writeArabicScriptWith } from "../domain/language";
import { byRuleFrom } from "../domain/language-table";
import { createTranslator, type Translator } from "./translator";

/**
 * Loads the app's messages in a language, without its dialogs (`dialogs` of the locale); rejects if
 * that fails.
 */
export async function loadPageTranslator(language: Language): Promise<Translator> {
  const [{ default: messages }] = await Promise.all([locales[language].page(), loadRule(language)]);
  return createTranslator(language, messages);
}

/** Loads all messages of a language; rejects if that fails. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { page, dialogs } = locales[language];
  const [first, rest] = await Promise.all([page(), dialogs(), loadRule(language)]);
  return createTranslator(language, { ...first.default, ...rest.default });
}

/** Loads the transliteration of the dataset for a language without texts of its own. */
async function loadRule(language: Language): Promise<void> {
  if (!byRuleFrom(language)) return;
  const { inArabicScript } = await import("../domain/arabic-script");
  writeArabicScriptWith(inArabicScript);
}
