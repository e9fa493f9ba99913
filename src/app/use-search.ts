import { useDeferredValue, useMemo } from "react";
import { createSiteSearch } from "../domain/search";
import { useTranslator } from "../i18n/react";
import { useIliState, useIliStore } from "../state/react";

/** Ids of the sites that the query finds, best first, whatever the filters; null without a query. */
export function useSearch(): readonly string[] | null {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  const query = useDeferredValue(useIliState((state) => state.q));
  // Built at the first letter: most readers never search.
  const wanted = query !== "";
  const search = useMemo(
    () => (wanted ? createSiteSearch(sites, (kind) => [kind, t(`core.kind.${kind}`)]) : null),
    [wanted, sites, t],
  );
  return useMemo(() => search?.find(query) ?? null, [search, query]);
}
