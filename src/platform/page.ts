import { isLanguage, type Language } from "../domain/language";

/**
 * The language in the page's own path (`/kk/`); null on the root page, which serves every language.
 */
export function languageOfPage(): Language | null {
  const language = document.documentElement.dataset["pageLanguage"] ?? "";
  return isLanguage(language) ? language : null;
}

/** Whether this is the map in one file; the build puts `tools/portable/page.ts` in this one's place. */
export const isOneFile: boolean = false;

/**
 * Absolute URL of a file of this site, from its path below the site's root. The build writes the
 * relative path to the root into each page, since pages of a language are in a subfolder.
 */
export function siteAddress(path: string): string {
  const root = document.documentElement.dataset["siteRoot"] ?? "./";
  return new URL(root + path, document.baseURI).href;
}
