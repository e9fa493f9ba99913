import type { Evidence, Kind, Site } from "./site";
import { indexTerms, joinedWords, skeletons } from "./skeleton";
import { createVocabulary, NOT_NEAR } from "./vocabulary";

/** What of a site can be searched for, or decides its rank. */
export type SearchedSite = Pick<Site, "names" | "adminRegion" | "district" | "kind" | "evidence">;

/** Finds sites by what a reader types. A site is a number here: 0 for the first that was added. */
export type SiteSearch = Readonly<{
  /** Adds sites, about 10 µs each; many are added in parts, so that a page can go on meanwhile. */
  add(sites: readonly SearchedSite[]): void;
  /**
   * The sites that match every word of `query`, best first: a whole word before a beginning before
   * a typo, a name before a district or a kind, then by evidence, then the shorter name. Null for a
   * query without letters or digits, which asks for nothing.
   */
  find(query: string): readonly number[] | null;
}>;

const EVIDENCE_ORDER: Readonly<Record<Evidence, number>> = {
  named: 0,
  "in-named-area": 1,
  nearby: 2,
};

/** Names have fewer words than this. */
const MOST_WORDS = 2 ** 16;

/** An empty search; `kindWords` are what readers call a kind, in any language. */
export function createSiteSearch(kindWords: (kind: Kind) => readonly string[]): SiteSearch {
  const evidence: number[] = [];
  const names = createVocabulary();
  const siteOfName: number[] = [];
  const wordsOfName: number[] = [];
  // Most sites share their region, district and kind with many others.
  const circumstances = createVocabulary();
  const numbers = new Map<string, number>();
  const circumstancesOf: number[] = [];
  const termsOf = remember((text) => [...new Set(skeletons(text).flatMap(indexTerms))]);

  function addName(name: string, site: number): void {
    const pieces = name.split(/\s+/);
    const words = new Set(pieces.flatMap(termsOf));
    for (const word of joinedWords(name)) for (const term of termsOf(word)) words.add(term);
    const number = siteOfName.push(site) - 1;
    wordsOfName.push(pieces.length);
    for (const word of words) names.note(word, number);
  }

  function circumstancesNumber({ adminRegion, district, kind }: SearchedSite): number {
    const texts = [...Object.values(adminRegion), ...Object.values(district ?? {})];
    const key = [kind, ...texts].join("\n");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    const terms = new Set([...texts, ...kindWords(kind)].flatMap(termsOf));
    for (const term of terms) circumstances.note(term, number);
    return number;
  }

  return {
    add(sites) {
      for (const site of sites) {
        const number = evidence.push(EVIDENCE_ORDER[site.evidence]) - 1;
        for (const name of Object.values(site.names)) addName(name, number);
        circumstancesOf.push(circumstancesNumber(site));
      }
    },
    find(query) {
      const words = new Set(skeletons(query));
      if (words.size === 0) return null;
      const count = evidence.length;
      const farthest = new Uint8Array(count);
      const inName = new Uint8Array(count);
      const length = new Uint16Array(count);
      const byName = new Uint8Array(count);
      const ownLength = new Uint16Array(count);
      const byCircumstances = new Uint8Array(numbers.size);
      for (const word of words) {
        byName.fill(NOT_NEAR);
        names.near(word, (name, closeness) => {
          const site = siteOfName[name] ?? 0;
          const before = byName[site] ?? NOT_NEAR;
          const own = wordsOfName[name] ?? 0;
          if (closeness > before) return;
          if (closeness === before && own >= (ownLength[site] ?? 0)) return;
          byName[site] = closeness;
          ownLength[site] = own;
        });
        byCircumstances.fill(NOT_NEAR);
        circumstances.near(word, (number, closeness) => {
          if (closeness < (byCircumstances[number] ?? 0)) byCircumstances[number] = closeness;
        });
        for (let site = 0; site < count; site++) {
          const name = byName[site] ?? NOT_NEAR;
          const other = byCircumstances[circumstancesOf[site] ?? 0] ?? NOT_NEAR;
          farthest[site] = Math.max(farthest[site] ?? 0, Math.min(name, other));
          if (name === NOT_NEAR) continue;
          inName[site] = 1;
          length[site] = (length[site] ?? 0) + (ownLength[site] ?? 0);
        }
      }
      // One number for all that ranks a site, with the site itself: numbers sort many times faster.
      const ranks: number[] = [];
      for (let site = 0; site < count; site++) {
        const far = farthest[site] ?? NOT_NEAR;
        if (far === NOT_NEAR) continue;
        const quality = far + (inName[site] ? 0 : NOT_NEAR);
        const rank = quality * 3 + (evidence[site] ?? 0);
        ranks.push((rank * MOST_WORDS + (length[site] ?? 0)) * count + site);
      }
      return Array.from(Float64Array.from(ranks).sort(), (rank) => rank % count);
    },
  };
}

function remember(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
