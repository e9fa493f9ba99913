import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { MANY } from "../map/core/sites/cluster-levels";
import { type Found, searchOf } from "../shell/search";
import { useIliState, useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import type { Store } from "../state/store";

/** What a query found, whatever the filters. */
export type Answer = Readonly<{ query: string; found: Found }>;

export type SearchNow = Readonly<{
  /** The sites that the last answered query found, best first; null without a query. */
  found: Found;
  /** Their ids. */
  ids: ReadonlySet<string> | null;
  /** Whether the reader waits for the search of many sites to be prepared. */
  preparing: boolean;
}>;

const NONE: Answer = { query: "", found: null };
/** Long after what the page itself needs, and soon enough for a reader who loses the network. */
const PREPARE_AFTER_MS = 1000;

/** What the query of the page's own address finds, so that the page opens with it; null without one. */
export function firstAnswer({ api, dataset }: Store): Promise<Answer | null> {
  const { q } = api.getState();
  if (q === "") return Promise.resolve(null);
  return new Promise((resolve) => {
    searchOf(dataset.sites).ask(
      q,
      (found) => resolve({ query: q, found }),
      () => resolve(null),
    );
  });
}

/** Follows the query. What was found last stays until there is an answer to the newest query. */
export function useSearch(first: Answer | null): SearchNow {
  const { dataset, mapStatus, notify } = useIliStore();
  const { sites } = dataset;
  const query = useIliState((state) => state.q);
  const [answer, setAnswer] = useState(first ?? NONE);
  const [prepared, setPrepared] = useState(first !== null);
  const answered = answer.query;
  useEffect(() => {
    if (query === answered) return;
    if (query === "") return setAnswer(NONE);
    return searchOf(sites).ask(
      query,
      (found) => {
        setPrepared(true);
        // List and map may take their time: the next letter comes first.
        startTransition(() => setAnswer({ query, found }));
      },
      () => notify({ type: "search-unavailable" }),
    );
  }, [query, answered, sites, notify]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = mapStatus.subscribe((status) => {
      if (status === "ready") timer ??= setTimeout(searchOf(sites).prepare, PREPARE_AFTER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [mapStatus, sites]);
  const found = query === "" ? null : answer.found;
  const ids = useMemo(() => found && new Set(found.map(({ id }) => id)), [found]);
  return { found, ids, preparing: query !== "" && !prepared && sites.length > MANY };
}

/**
 * Opens the best match of a query: of what stands in the box at that moment, also where the list
 * has not caught up. Given up when the reader types on or opens something else meanwhile.
 */
export function useOpenBest(): (query: string) => void {
  const { api, dataset, select } = useIliStore();
  const takeBack = useRef<(() => void) | null>(null);
  useEffect(
    () =>
      api.subscribe((after, before) => {
        if (after.q !== before.q || after.site !== before.site) takeBack.current?.();
      }),
    [api],
  );
  return useCallback(
    (query) => {
      takeBack.current?.();
      takeBack.current = searchOf(dataset.sites).ask(query, (found) => {
        // By rank also where the list is sorted by distance: a name means its place, however far.
        const [best] = filterSites(api.getState(), found ?? []);
        if (best) select(best.id);
      });
    },
    [api, dataset, select],
  );
}
