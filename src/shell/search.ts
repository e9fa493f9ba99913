import type { Finding, SearchedSite } from "../domain/search";
import type { Site } from "../domain/site";
import { MANY } from "../map/core/sites/cluster-levels";
import type { SearchAnswer, SearchQuestion } from "./search-worker";
// An address and not `new URL(…)` where it is used, as the other workers have it.
import workerUrl from "./search-worker?worker&url";

/** What a query found, as in `Finding`; null where it asks for nothing. */
export type Found = Readonly<{ sites: readonly Site[]; readAs: string | null }> | null;

/** A search over a dataset that answers later: its index is built when the first query comes. */
export type Search = Readonly<{
  /**
   * Answers a query. Only the newest that still waits is looked up, and all that wait with the same
   * words are answered; `onFailure` where the search cannot be had. Returns what takes it back.
   */
  ask(query: string, onFound: (found: Found) => void, onFailure?: () => void): () => void;
  /** Fetches what a query will need, but does no work ahead. */
  prepare(): void;
}>;

type Ask = Readonly<{ query: string; onFound(found: Found): void; onFailure?(): void }>;
type Find = (query: string) => Promise<SearchAnswer | Finding | null>;

/** Sites that are handed on in one go, about 6 ms of work. */
const PART = 200;
/** The page gets its turn after this much work. */
const TURN_MS = 12;

const searches = new WeakMap<readonly Site[], Search>();

/** The search over these sites, made once for each array that keeps its identity. */
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
      // Where it fails it is fetched again with the first query, and told then.
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

/** Rejects, or what it returns does, where no worker can be had or it breaks. */
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
  // Heard by whoever waits for an answer; between two queries nobody does.
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

/** Hands on all sites part by part, and lets the page live in between. */
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
