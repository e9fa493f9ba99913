import { useLayoutEffect, useMemo, useState } from "react";
import type { Site } from "../domain/site";
import type { LiveSpan } from "../domain/span";
import { stopsOfTrip } from "../domain/trip";
import { MANY } from "../map/core/sites/cluster-levels";
import { useIliState, useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import { useFilters } from "../state/use-filters";
import { createLive } from "../ui/live";

/** Throttle of a list during playback: rows that jump cannot be read or pressed. */
const CALM_MS = 5000;

/**
 * The chosen span for a list: immediate for the reader's changes, throttled during playback; for
 * large datasets, where every row would change, only when playback ends.
 */
export function useCalmSpan(): LiveSpan {
  const { api, span, dataset } = useIliStore();
  const many = dataset.sites.length > MANY;
  const [calm] = useState(() => createLive(span.get()));
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = undefined;
      calm.set(span.get());
    };
    follow();
    const stop = api.subscribe(({ playing }) => {
      if (!playing) follow();
      else if (!many) timer ??= setTimeout(follow, CALM_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [api, span, calm, many]);
  return calm;
}

/** The sites that pass the address's subset and the filters, regardless of time. */
export function useFilteredSites(): readonly Site[] {
  const { dataset } = useIliStore();
  const filters = useFilters();
  return useMemo(() => filterSites(filters, dataset.sites), [filters, dataset]);
}

export function useSelectedSite(): Site | null {
  const { dataset } = useIliStore();
  const id = useIliState((state) => state.site);
  return useMemo(() => dataset.sites.find((site) => site.id === id) ?? null, [id, dataset]);
}

/** The stops of the trip; the same array while they are unchanged. */
export function useTrip(): readonly Site[] {
  const { dataset } = useIliStore();
  const ids = useIliState((state) => state.trip);
  return useMemo(() => stopsOfTrip(ids, dataset.sites), [ids, dataset]);
}
