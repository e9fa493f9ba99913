import { type Language, writeArabicScriptWith } from "../domain/language";
import { createTranslator, type Translator } from "./translator";

const LOCALES: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  ru: () => import("./locales/ru.json"),
  kk: () => import("./locales/kk.json"),
  zh: () => import("./locales/zh.json"),
  en: () => import("./locales/en.json"),
  "kk-Arab": async () => {
    const [messages, { inArabicScript }] = await Promise.all([
      import("./locales/kk-Arab.json"),
      import("../domain/arabic-script"),
    ]);
    writeArabicScriptWith(inArabicScript);
    return messages;
  },
};

/** Fetches a language's messages; rejects where they cannot be had. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { default: messages } = await LOCALES[language]();
  return createTranslator(language, messages);
}
