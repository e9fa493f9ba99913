import type { SearchedSite, SearchResult } from "../domain/search";
import type { Site } from "../domain/site";
import { MANY } from "../map/core/sites/cluster-levels";
import type { SearchAnswer, SearchQuestion } from "./search-worker";
// `?worker&url` and not `new URL(…)`, as for the other workers.
import workerUrl from "./search-worker?worker&url";

/** The result of a query, as in `SearchResult`; null for an empty query. */
export type Found = Readonly<{ sites: readonly Site[]; readAs: string | null }> | null;

/** An asynchronous search over a dataset. The index is built with the first query. */
export type Search = Readonly<{
  /**
   * Runs a query. Queries that arrive while one is running are coalesced to the latest; all callers
   * with its text are answered. `onFailure` is called if the search cannot be loaded. Returns an
   * unsubscribe function.
   */
  ask(query: string, onFound: (found: Found) => void, onFailure?: () => void): () => void;
  /** Prefetches what a query needs, without building the index. */
  prepare(): void;
}>;

type Ask = Readonly<{ query: string; onFound(found: Found): void; onFailure?(): void }>;
type Find = (query: string) => Promise<SearchAnswer | SearchResult | null>;

/** Sites per batch: about 6 ms of work. */
const PART = 200;
/** Yields to the event loop after this much work. */
const TURN_MS = 12;

const searches = new WeakMap<readonly Site[], Search>();

/** The search over these sites, memoised by the identity of the array. */
export function searchOf(sites: readonly Site[]): Search {
  const known = searches.get(sites);
  if (known) return known;
  const search = createSearch(sites);
  searches.set(sites, search);
  return search;
}

function createSearch(sites: readonly Site[]): Search {
  let canWork = sites.length > MANY;
  let finding: Promise<Find> | undefined;
  const asks = new Set<Ask>();
  let answering = false;

  async function find(query: string): ReturnType<Find> {
    finding ??= canWork ? findInWorker(sites) : findHere(sites);
    try {
      return await (await finding)(query);
    } catch (error) {
      finding = undefined;
      if (!canWork) throw error;
      canWork = false;
      return find(query);
    }
  }

  async function answer(): Promise<void> {
    if (answering) return;
    answering = true;
    for (let newest = last(asks); newest; newest = last(asks)) {
      const { query } = newest;
      const found = await find(query).then(
        (finding) =>
          finding && {
            sites: Array.from(finding.sites, (at) => sites[at]).flatMap((site) => site ?? []),
            readAs: finding.readAs,
          },
        () => undefined,
      );
      for (const ask of [...asks]) {
        if (found === undefined) {
          asks.delete(ask);
          ask.onFailure?.();
        } else if (ask.query === query) {
          asks.delete(ask);
          ask.onFound(found);
        }
      }
    }
    answering = false;
  }

  return {
    ask(query, onFound, onFailure) {
      const ask: Ask = { query, onFound, ...(onFailure && { onFailure }) };
      asks.add(ask);
      void answer();
      return () => asks.delete(ask);
    },
    prepare() {
      // A failed prefetch is retried and reported with the first query.
      if (!canWork) loadIndex().catch(() => {});
    },
  };
}

const loadIndex = () => import("./search-index");

async function findHere(sites: readonly Site[]): Promise<Find> {
  const { createSearchIndex } = await loadIndex();
  const index = createSearchIndex();
  await inTurns(sites, index.add);
  return (query) => Promise.resolve(index.find(query));
}

/** Rejects, or the returned function does, if the worker cannot start or crashes. */
async function findInWorker(sites: readonly Site[]): Promise<Find> {
  const worker = new Worker(workerUrl, { type: "module" });
  const say = (question: SearchQuestion) => worker.postMessage(question);
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error("The worker of the search broke."));
    };
  });
  // Pending queries handle the rejection; this avoids `unhandledrejection` between queries.
  broken.catch(() => {});
  await inTurns(sites, (part) =>
    say({
      type: "add",
      sites: part.map(({ names, otherNames = [], adminRegion, district, kind, evidence }) => ({
        ...{ names, otherNames, adminRegion, district, kind, evidence },
      })),
    }),
  );
  return (query) => {
    const answer = new Promise<SearchAnswer>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => resolve(data);
    });
    say({ type: "find", query });
    return Promise.race([answer, broken]);
  };
}

/** Posts all sites in batches, yielding to the event loop in between. */
async function inTurns(
  sites: readonly Site[],
  take: (part: readonly SearchedSite[]) => void,
): Promise<void> {
  let start = performance.now();
  for (let first = 0; first < sites.length; first += PART) {
    take(sites.slice(first, first + PART));
    if (performance.now() - start < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
}

function last<Value>(values: ReadonlySet<Value>): Value | undefined {
  return [...values].at(-1);
}
