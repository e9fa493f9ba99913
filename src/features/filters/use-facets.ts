import { useCallback } from "react";
import type { Span } from "../../domain/span";
import { countFacets, type Facets } from "../../state/facets";
import { useIliStore } from "../../state/react";
import { useFilters } from "../../state/use-filters";

/** Counts what each filter would show, on demand; `found` are the ids of the search results. */
export function useFacets(found: ReadonlySet<string> | null): (span: Span) => Facets {
  const { dataset } = useIliStore();
  const filters = useFilters();
  return useCallback(
    (span) => countFacets(dataset, { ...filters, span, found }),
    [dataset, filters, found],
  );
}
