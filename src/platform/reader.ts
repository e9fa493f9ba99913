import { DEFAULT_LANGUAGE, isLanguage, type Language, preferredLanguage } from "../domain/language";
import { languageOfPage } from "./page";
import { readStored } from "./storage";

/**
 * The language of the page's path, else the stored choice, else the browser's preference, else the
 * default. The theme is the stored one, else the system's.
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
