import { useLayoutEffect, useMemo, useState } from "react";
import type { Site } from "../domain/site";
import type { LiveSpan } from "../domain/span";
import { stopsOfTrip } from "../domain/trip";
import { MANY } from "../map/core/sites/cluster-levels";
import { useIliState, useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import { createLive } from "../ui/live";

/** While the season plays, a list follows it this seldom: rows that leap cannot be read or hit. */
const CALM_MS = 5000;

/**
 * The chosen span for a list: at once what the reader chooses, and calmly what plays; with so many
 * sites that every row would be another, once it plays no longer.
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

/** The sites that the address's subset and the filters leave, whatever the time. */
export function useFilteredSites(): readonly Site[] {
  const { dataset } = useIliStore();
  const kind = useIliState((state) => state.kind);
  const evidence = useIliState((state) => state.evidence);
  const area = useIliState((state) => state.area);
  const sites = useIliState((state) => state.sites);
  return useMemo(
    () => filterSites({ kind, evidence, area, sites }, dataset.sites),
    [kind, evidence, area, sites, dataset],
  );
}

export function useSelectedSite(): Site | null {
  const { dataset } = useIliStore();
  const id = useIliState((state) => state.site);
  return useMemo(() => dataset.sites.find((site) => site.id === id) ?? null, [id, dataset]);
}

/** The stops of the state's trip; the same array while they stay the same. */
export function useTrip(): readonly Site[] {
  const { dataset } = useIliStore();
  const ids = useIliState((state) => state.trip);
  return useMemo(() => stopsOfTrip(ids, dataset.sites), [ids, dataset]);
}
