import { type Language, writeArabicScriptWith } from "../domain/language";
import { createTranslator, type Translator } from "./translator";

type Part = () => Promise<{ default: object }>;

/** What the page says at first, and what waits for a dialog: nearly as much. */
const LOCALES: Readonly<Record<Language, Readonly<Record<"page" | "dialogs", Part>>>> = {
  ru: {
    page: () => import("./locales/ru.json?page"),
    dialogs: () => import("./locales/ru.json?dialogs"),
  },
  kk: {
    page: () => import("./locales/kk.json?page"),
    dialogs: () => import("./locales/kk.json?dialogs"),
  },
  zh: {
    page: () => import("./locales/zh.json?page"),
    dialogs: () => import("./locales/zh.json?dialogs"),
  },
  en: {
    page: () => import("./locales/en.json?page"),
    dialogs: () => import("./locales/en.json?dialogs"),
  },
  "kk-Arab": {
    page: async () => {
      const [messages, { inArabicScript }] = await Promise.all([
        import("./locales/kk-Arab.json?page"),
        import("../domain/arabic-script"),
      ]);
      writeArabicScriptWith(inArabicScript);
      return messages;
    },
    dialogs: () => import("./locales/kk-Arab.json?dialogs"),
  },
};

/**
 * Fetches what the app's page says in a language, but for its dialogs (`dialogs` of the locale);
 * rejects where that cannot be had.
 */
export async function loadPageTranslator(language: Language): Promise<Translator> {
  const { default: messages } = await LOCALES[language].page();
  return createTranslator(language, messages);
}

/** Fetches all that is said in a language; rejects where it cannot be had. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { page, dialogs } = LOCALES[language];
  const [first, rest] = await Promise.all([page(), dialogs()]);
  return createTranslator(language, { ...first.default, ...rest.default });
}
