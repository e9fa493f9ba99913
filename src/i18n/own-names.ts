import type { Language } from "../domain/language";

/** Each language in its own script, so that everybody finds their own. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  ru: "Русский",
  kk: "Қазақша",
  zh: "中文",
  en: "English",
  "kk-Arab": "قازاقشا",
};
