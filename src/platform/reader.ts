import { DEFAULT_LANGUAGE, isLanguage, type Language, preferredLanguage } from "../domain/language";
import { languageOfPage } from "./page";
import { readStored } from "./storage";

/**
 * The language of a page that has one; else what the reader chose before, else what the browser
 * asks for, else the default. The theme likewise, else light.
 */
export function readerPreferences(): { language: Language; theme: "light" | "dark" } {
  const page = languageOfPage();
  const language = readStored("language");
  const theme = readStored("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    language:
      page ??
      (language !== null && isLanguage(language)
        ? language
        : (preferredLanguage(navigator.languages) ?? DEFAULT_LANGUAGE)),
    theme: theme === "light" || theme === "dark" ? theme : dark ? "dark" : "light",
  };
}
