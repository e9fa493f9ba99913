import { isLanguage, type Language, preferredLanguage } from "../domain/language";
import { recall } from "./storage";

/** What the reader chose before, else what the browser asks for, else Russian and light. */
export function readerPreferences(): { language: Language; theme: "light" | "dark" } {
  const language = recall("language");
  const theme = recall("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    language:
      language !== null && isLanguage(language)
        ? language
        : (preferredLanguage(navigator.languages) ?? "ru"),
    theme: theme === "light" || theme === "dark" ? theme : dark ? "dark" : "light",
  };
}
