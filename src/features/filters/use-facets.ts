import { useCallback } from "react";
import type { Span } from "../../domain/span";
import { countFacets, type Facets } from "../../state/facets";
import { useIliState, useIliStore } from "../../state/react";

/** Counts what each filter would show, on demand; `found` are the ids of the search results. */
export function useFacets(found: ReadonlySet<string> | null): (span: Span) => Facets {
  const { dataset } = useIliStore();
  const kind = useIliState((state) => state.kind);
  const evidence = useIliState((state) => state.evidence);
  const area = useIliState((state) => state.area);
  const sites = useIliState((state) => state.sites);
  return useCallback(
    (span) => countFacets(dataset, { kind, evidence, area, sites, span, found }),
    [dataset, kind, evidence, area, sites, found],
  );
}
