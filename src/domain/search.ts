import MiniSearch, { type SearchResult } from "minisearch";
import type { Evidence, Kind, Site } from "./site";
import { indexTerms, isHan, joinedSkeletons, skeletons } from "./skeleton";

/** Finds sites by what a reader types. */
export type SiteSearch = Readonly<{
  /**
   * Ids of the sites that match every word of `query`, best first: a whole word before a
   * beginning before a typo, a name before a district or a kind, then by evidence. Null for a
   * query without letters or digits, which asks for nothing.
   */
  find(query: string): readonly string[] | null;
}>;

type Document = Readonly<{ id: string; names: string; joined: string; about: string }>;

const EVIDENCE_ORDER: Readonly<Record<Evidence, number>> = {
  named: 0,
  "in-named-area": 1,
  nearby: 2,
};

/** One edit is a typo from this many letters on; below, and in a number, it is another one. */
const SHORTEST_WITH_TYPO = 4;
const DIGIT = /\p{N}/u;

/** `kindWords` are the names of a kind in the languages that the page has loaded. */
export function createSiteSearch(
  sites: readonly Site[],
  kindWords: (kind: Kind) => readonly string[],
): SiteSearch {
  const index = new MiniSearch<Document>({
    fields: ["names", "joined", "about"],
    tokenize: (text, field) =>
      field === "joined" ? text.split("\n").flatMap(joinedSkeletons) : skeletons(text),
    processTerm: indexTerms,
    searchOptions: {
      tokenize: skeletons,
      processTerm: (term) => term,
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (term.length >= SHORTEST_WITH_TYPO && !DIGIT.test(term) ? 1 : false),
      // A beginning of two joined words is that of the first one, which has counted by then.
      boost: { names: 4, joined: 0.01 },
    },
  });
  index.addAll(
    sites.map((site) => ({
      id: site.id,
      names: Object.values(site.names).join("\n"),
      joined: Object.values(site.names).join("\n"),
      about: [
        ...Object.values(site.adminRegion),
        ...Object.values(site.district ?? {}),
        ...kindWords(site.kind),
      ].join(" "),
    })),
  );
  const evidence = new Map(sites.map((site) => [site.id, EVIDENCE_ORDER[site.evidence]]));
  return {
    find(query) {
      const words = skeletons(query);
      if (words.length === 0) return null;
      return index
        .search(query)
        .map((result) => ({ result, quality: qualityOf(result, words) }))
        .sort(
          (a, b) =>
            a.quality - b.quality ||
            (evidence.get(a.result.id) ?? 0) - (evidence.get(b.result.id) ?? 0) ||
            b.result.score - a.result.score,
        )
        .map(({ result }) => String(result.id));
    },
  };
}

/**
 * 0 a whole word of a name, 1 its beginning, 2 a typo, and 3 more where no name matched. Chinese
 * sets no spaces, so a beginning there is as good as a word.
 */
function qualityOf({ match }: SearchResult, words: readonly string[]): number {
  const terms = Object.entries(match);
  const inName = terms.some(([, fields]) => fields.some((field) => field !== "about"));
  const closeness = words.map((word) => Math.min(...terms.map(([term]) => distanceOf(term, word))));
  return Math.max(...closeness) + (inName ? 0 : 3);
}

function distanceOf(term: string, word: string): 0 | 1 | 2 {
  if (term === word) return 0;
  if (!term.startsWith(word)) return 2;
  return isHan(word) ? 0 : 1;
}
