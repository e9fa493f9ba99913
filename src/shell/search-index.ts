import kindWords from "virtual:messages/kinds";
import { createSiteSearch, type SiteSearch } from "../domain/search";

/** An empty search that knows the kinds in all languages. Large: loaded once somebody may search. */
export function createSearchIndex(): SiteSearch {
  return createSiteSearch((kind) => kindWords[kind] ?? []);
}
