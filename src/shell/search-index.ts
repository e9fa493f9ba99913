import kindWords from "virtual:messages/kinds";
import { createSiteSearch, type SiteSearch } from "../domain/search";

/** An empty search index that knows the kinds in all languages. Large: load it on demand. */
export function createSearchIndex(): SiteSearch {
  return createSiteSearch((kind) => kindWords[kind] ?? []);
}
