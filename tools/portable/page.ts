import type { Language } from "../../src/domain/language";

/*
 * In the place of `src/platform/page.ts` in the portable file, whose files are in itself.
 */

declare global {
  interface Window {
    /** The address of a file that is in the page; undefined for what it lacks. */
    portableFile(path: string): string | undefined;
  }
}

/** What a site has and this file has not is not offered, and the reader is told. */
export const isOneFile = true;

/** The file serves every language. */
export function languageOfPage(): Language | null {
  return null;
}

/** A file of the page's own; else beside it, where it may be missing. */
export function siteAddress(path: string): string {
  const here = new URL(window.location.pathname, window.location.href).href;
  return path === "" ? here : (window.portableFile(path) ?? new URL(path, here).href);
}
