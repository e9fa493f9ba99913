import type { Language } from "../domain/language";
import { createTranslator, type Translator } from "./translator";

const LOCALES: Readonly<Record<Language, () => Promise<{ default: object }>>> = {
  ru: () => import("./locales/ru.json"),
  kk: () => import("./locales/kk.json"),
  zh: () => import("./locales/zh.json"),
  en: () => import("./locales/en.json"),
  "kk-Arab": () => import("./locales/kk-Arab.json"),
};

/** Fetches a language's messages; rejects where they cannot be had. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { default: messages } = await LOCALES[language]();
  return createTranslator(language, messages);
}
