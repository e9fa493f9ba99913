import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Dataset } from "../domain/dataset";
import type { Site } from "../domain/site";
import { MANY } from "../map/core/sites/cluster-levels";
import { type Found, searchOf } from "../shell/search";
import type { QuerySuggestions } from "../shell/suggestions";
import { useIliState, useIliStore } from "../state/react";
import { filterSites } from "../state/selectors";
import type { Store } from "../state/store";

/** What a query found, whatever the filters, and what else it may mean. */
export type Answer = Readonly<{ query: string; found: Found; suggestions: QuerySuggestions }>;

export type SearchNow = Readonly<{
  /** The sites that the last answered query found, best first; null without a query. */
  found: readonly Site[] | null;
  /** Their ids. */
  ids: ReadonlySet<string> | null;
  /** What else that query may mean. */
  suggestions: QuerySuggestions;
  /** That query as another keyboard layout would have written it, where it was read so. */
  readAs: string | null;
  /** Whether the reader waits for the search of many sites to be prepared. */
  preparing: boolean;
}>;

const NO_SUGGESTIONS: QuerySuggestions = { ground: [], phases: [] };
const NONE: Answer = { query: "", found: null, suggestions: NO_SUGGESTIONS };
/** Long after what the page itself needs, and soon enough for a reader who loses the network. */
const PREPARE_AFTER_MS = 1000;

const loadSuggestions = () => import("../shell/suggestions");

/** Adds what else a query may mean; nothing where that cannot be had, since sites come first. */
async function complete(query: string, found: Found, dataset: Dataset): Promise<Answer> {
  const suggestions = await loadSuggestions().then(
    ({ suggest }) => suggest(query, found?.sites ?? [], dataset),
    () => NO_SUGGESTIONS,
  );
  return { query, found, suggestions };
}

/** What the query of the page's own address finds, so that the page opens with it; null without one. */
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

/** Follows the query. What was found last stays until there is an answer to the newest query. */
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
        // List and map may take their time: the next letter comes first.
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
      // Where it fails it is fetched again with the first query.
      loadSuggestions().catch(() => {});
    };
    const stop = mapStatus.subscribe((status) => {
      if (status === "ready") timer ??= setTimeout(prepare, PREPARE_AFTER_MS);
    });
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
        const [best] = filterSites(api.getState(), found?.sites ?? []);
        if (best) select(best.id);
      });
    },
    [api, dataset, select],
  );
}
