import { useMemo } from "react";
import { useIliState } from "./react";
import type { SiteFilters } from "./selectors";

/** What list and map are filtered by, regardless of time; the same object while it is unchanged. */
export function useFilters(): SiteFilters {
  const kind = useIliState((state) => state.kind);
  const evidence = useIliState((state) => state.evidence);
  const area = useIliState((state) => state.area);
  const sites = useIliState((state) => state.sites);
  return useMemo(() => ({ kind, evidence, area, sites }), [kind, evidence, area, sites]);
}
