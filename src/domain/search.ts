import MiniSearch, { type SearchResult } from "minisearch";
import type { Evidence, Kind, Site } from "./site";
import { indexTerms, isHan, joinedSkeletons, skeletons } from "./skeleton";

/** What of a site can be searched for, or decides its rank. */
export type SearchedSite = Pick<Site, "names" | "adminRegion" | "district" | "kind" | "evidence">;

/** Finds sites by what a reader types. A site is a number here: 0 for the first that was added. */
export type SiteSearch = Readonly<{
  /** Adds sites, about 30 µs each; many are added in parts, so that a page can go on meanwhile. */
  add(sites: readonly SearchedSite[]): void;
  /**
   * The sites that match every word of `query`, best first: a whole word before a beginning before
   * a typo, a name before a district or a kind, then by evidence. Null for a query without letters
   * or digits, which asks for nothing.
   */
  find(query: string): readonly number[] | null;
}>;

type Document = Readonly<{ id: number; names: string; joined: string; about: string }>;

const EVIDENCE_ORDER: Readonly<Record<Evidence, number>> = {
  named: 0,
  "in-named-area": 1,
  nearby: 2,
};

/** One edit is a typo from this many letters on; below, and in a number, it is another one. */
const SHORTEST_WITH_TYPO = 4;
const DIGIT = /\p{N}/u;

/** An empty search; `kindWords` are what readers call a kind, in any language. */
export function createSiteSearch(kindWords: (kind: Kind) => readonly string[]): SiteSearch {
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
  const evidence: number[] = [];
  return {
    add(sites) {
      const first = evidence.length;
      index.addAll(
        sites.map((site, at) => {
          const names = Object.values(site.names).join("\n");
          const about = [
            ...Object.values(site.adminRegion),
            ...Object.values(site.district ?? {}),
            ...kindWords(site.kind),
          ].join(" ");
          return { id: first + at, names, joined: names, about };
        }),
      );
      for (const site of sites) evidence.push(EVIDENCE_ORDER[site.evidence]);
    },
    find(query) {
      const words = skeletons(query);
      if (words.length === 0) return null;
      return index
        .search(query)
        .map((result) => ({
          // The number that the site was added under.
          site: result.id as number,
          quality: qualityOf(result, words),
          score: result.score,
        }))
        .sort(
          (a, b) =>
            a.quality - b.quality ||
            (evidence[a.site] ?? 0) - (evidence[b.site] ?? 0) ||
            b.score - a.score,
        )
        .map(({ site }) => site);
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
