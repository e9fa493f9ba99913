/** Folders below the root that are no part of this version: pinned builds and pages of others. */
const APART = /^(v|examples)\//;

/**
 * The file that a request is for, as a path below the site's root `scope`, without its query; null
 * outside of the root. A folder is its `index.html`.
 */
export function fileOf(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  const path = pathname.slice(root.pathname.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * Where a page that is neither stored nor to be had leads: the page of the same language, with the same
 * query. `folders` are the languages' (`kk/`, empty for the root page). Null for what is not this
 * version's.
 */
export function pageInstead(url: string, scope: string, folders: readonly string[]): string | null {
  const file = fileOf(url, scope);
  if (file === null || APART.test(file)) return null;
  const folder = folders
    .filter((one) => `${file}/`.startsWith(one))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  const page = new URL(folder, scope);
  page.search = new URL(url).search;
  return page.href;
}
