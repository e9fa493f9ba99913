import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Dataset } from "../domain/dataset";
import type { Site } from "../domain/site";
import { MANY } from "../map/core/sites/cluster-levels";
import { type Found, searchOf } from "../shell/search";
import type { QuerySuggestions } from "../shell/suggestions";
import { useIliState, useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import type { Store } from "../state/store";

/** The results of a query, regardless of filters, and its other matches. */
export type Answer = Readonly<{ query: string; found: Found; suggestions: QuerySuggestions }>;

export type SearchNow = Readonly<{
  /** The sites of the last answered query, best first; null without a query. */
  found: readonly Site[] | null;
  ids: ReadonlySet<string> | null;
  /** Its matches other than sites. */
  suggestions: QuerySuggestions;
  /** The query as typed on another keyboard layout, if it was read so. */
  readAs: string | null;
  /** Whether the index of a large dataset is still being built. */
  preparing: boolean;
}>;

const NO_SUGGESTIONS: QuerySuggestions = { ground: [], phases: [] };
const NONE: Answer = { query: "", found: null, suggestions: NO_SUGGESTIONS };
/** Prefetch after the page's own requests, and before the reader may go offline. */
const PREPARE_AFTER_MS = 1000;

const loadSuggestions = () => import("../shell/suggestions");

/** Adds the other matches; none if they cannot be loaded, since sites come first. */
async function complete(query: string, found: Found, dataset: Dataset): Promise<Answer> {
  const suggestions = await loadSuggestions().then(
    ({ suggest }) => suggest(query, found?.sites ?? [], dataset),
    () => NO_SUGGESTIONS,
  );
  return { query, found, suggestions };
}

/**
 * The results for the query in the page's own address, so that the page opens with them; null
 * without one.
 */
export function firstAnswer({ api, dataset }: Store): Promise<Answer | null> {
  const { q } = api.getState();
  if (q === "") return Promise.resolve(null);
  return new Promise((resolve) => {
    searchOf(dataset.sites).ask(
      q,
      (found) => resolve(complete(q, found, dataset)),
      () => resolve(null),
    );
  });
}

/** Follows the query. The last results stay until the newest query is answered. */
export function useSearch(first: Answer | null): SearchNow {
  const { dataset, mapStatus, notify } = useIliStore();
  const query = useIliState((state) => state.q);
  const [answer, setAnswer] = useState(first ?? NONE);
  const [prepared, setPrepared] = useState(first !== null);
  const answered = answer.query;
  useEffect(() => {
    if (query === answered) return;
    if (query === "") return setAnswer(NONE);
    let wanted = true;
    const takeBack = searchOf(dataset.sites).ask(
      query,
      async (found) => {
        const whole = await complete(query, found, dataset);
        if (!wanted) return;
        setPrepared(true);
        // A transition: typing takes precedence over the list and the map.
        startTransition(() => setAnswer(whole));
      },
      () => notify({ type: "search-unavailable" }),
    );
    return () => {
      wanted = false;
      takeBack();
    };
  }, [query, answered, dataset, notify]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const prepare = () => {
      searchOf(dataset.sites).prepare();
      // A failed prefetch is retried with the first query.
      loadSuggestions().catch(() => {});
    };
    const look = (status: string) => {
      if (status === "ready") timer ??= setTimeout(prepare, PREPARE_AFTER_MS);
    };
    look(mapStatus.getState());
    const stop = mapStatus.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [mapStatus, dataset]);
  const found = query === "" ? null : (answer.found?.sites ?? null);
  const ids = useMemo(() => found && new Set(found.map(({ id }) => id)), [found]);
  return {
    found,
    ids,
    suggestions: query === "" ? NO_SUGGESTIONS : answer.suggestions,
    readAs: query === "" ? null : (answer.found?.readAs ?? null),
    preparing: query !== "" && !prepared && dataset.sites.length > MANY,
  };
}

/**
 * Opens the best match of the query in the box, even if the list has not caught up. Cancelled if
 * the reader types on or opens something else meanwhile.
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
        // By rank even where the list is sorted by distance: a name means its place, however far.
        const [best] = filterSites(api.getState(), found?.sites ?? []);
        if (best) select(best.id);
      });
    },
    [api, dataset, select],
  );
}
