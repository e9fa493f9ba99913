import type { Language } from "../../src/domain/language";
import { PAGE_FOLDERS } from "../../src/domain/language-table";

/**
 * The public URL of the site's root, from the build setting `SITE_URL`; null if it is not set, in
 * which case everything that needs an absolute URL is left out. Throws on anything but http(s)
 * without query, fragment and password.
 */
export function readSiteUrl(setting: string | undefined): URL | null {
  if (!setting) return null;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(`SITE_URL is "${setting}": write an address such as https://example.org/map/`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** Absolute URL of a language's page. */
export function pageUrl(site: URL, language: Language): string {
  return new URL(PAGE_FOLDERS[language], site).href;
}
