import kindWords from "virtual:messages/kinds";
import { createSiteSearch, type SiteSearch } from "../domain/search";
import { KIND_SYNONYMS } from "../i18n/kind-synonyms";

/** An empty search that knows the kinds in all languages. Large: loaded once somebody may search. */
export function createSearchIndex(): SiteSearch {
  return createSiteSearch((kind) => [...(kindWords[kind] ?? []), ...(KIND_SYNONYMS[kind] ?? [])]);
}
