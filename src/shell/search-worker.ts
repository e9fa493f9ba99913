import type { SearchedSite } from "../domain/search";
import { createSearchIndex } from "./search-index";

/** Messages to the worker: batches of sites to index, and queries. */
export type SearchQuestion =
  | Readonly<{ type: "add"; sites: readonly SearchedSite[] }>
  | Readonly<{ type: "find"; query: string }>;

/** The result of a query, as in `SiteSearch`. */
export type SearchAnswer = Readonly<{
  sites: Uint32Array<ArrayBuffer>;
  readAs: string | null;
}> | null;

const index = createSearchIndex();

self.onmessage = ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.type === "add") return index.add(data.sites);
  const found = index.find(data.query);
  const answer: SearchAnswer = found && { ...found, sites: Uint32Array.from(found.sites) };
  self.postMessage(answer, { transfer: answer ? [answer.sites.buffer] : [] });
};
