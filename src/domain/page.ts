import type { Language } from "./language";

/**
 * The folder of each language's page below the site's root. Russian is the root itself, and the
 * root alone follows the reader's own language; a page in a folder keeps its own.
 */
export const PAGE_FOLDERS: Readonly<Record<Language, string>> = {
  ru: "",
  kk: "kk/",
  zh: "zh/",
  en: "en/",
  "kk-Arab": "kk-arab/",
};
