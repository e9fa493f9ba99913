import type { SearchedSite } from "../domain/search";
import { createSearchIndex } from "./search-index";

/** What the worker takes: sites to add, part by part, and queries, each of which it answers. */
export type SearchQuestion =
  | Readonly<{ type: "add"; sites: readonly SearchedSite[] }>
  | Readonly<{ type: "find"; query: string }>;

/** The places of the sites that a query finds, as in `SiteSearch`. */
export type SearchAnswer = Uint32Array<ArrayBuffer> | null;

const index = createSearchIndex();

self.onmessage = ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.type === "add") return index.add(data.sites);
  const found = index.find(data.query);
  const answer: SearchAnswer = found && Uint32Array.from(found);
  self.postMessage(answer, { transfer: answer ? [answer.buffer] : [] });
};
