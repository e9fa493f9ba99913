import { isLanguage, type Language } from "../domain/language";

/** The language that the page's own address asks for (`/kk/`); null on a page for every language. */
export function languageOfPage(): Language | null {
  const language = document.documentElement.dataset["pageLanguage"] ?? "";
  return isLanguage(language) ? language : null;
}

/**
 * The full address of a file of this site, from its path below the site's root. The build writes
 * the way up to the root into each page, since a page may lie in a language's folder.
 */
export function siteAddress(path: string): string {
  const root = document.documentElement.dataset["siteRoot"] ?? "./";
  return new URL(root + path, document.baseURI).href;
}
