import { useMemo } from "react";
import { byDistance } from "../domain/geo";
import type { Site } from "../domain/site";
import { useFilteredSites } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import type { SearchNow } from "./use-search";

/** The list's sites in order: by rank in a search, by distance, or as in the data. */
export function useListed({ found, ids }: SearchNow): readonly Site[] {
  const store = useIliStore();
  const sites = useFilteredSites();
  const position = useIliState((state) => state.position);
  const near = useMemo(() => position && byDistance(sites, position.lonLat), [sites, position]);
  return useMemo(() => {
    if (found === null || ids === null) return near ?? sites;
    if (near) return near.filter(({ id }) => ids.has(id));
    if (sites.length === store.dataset.sites.length) return found;
    const left = new Set(sites);
    return found.filter((site) => left.has(site));
  }, [sites, near, found, ids, store]);
}
