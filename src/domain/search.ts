import { otherLayouts } from "./keyboard";
import { RANKS } from "./own";
import type { Site } from "./site";
import { hasStutter, indexTerms, joinedWords, skeletons } from "./skeleton";
import { createVocabulary, NOT_NEAR, TYPO } from "./vocabulary";

/** What of a site can be searched for, or decides its rank. */
export type SearchedSite = Pick<Site, "names" | "adminRegion" | "district" | "evidence"> &
  Readonly<{ kind: string }> &
  Partial<Pick<Site, "otherNames">>;

/** What a query found. */
export type SearchResult = Readonly<{
  /** Sites, best first, each by its number: 0 for the first that was added. */
  sites: readonly number[];
  /** The query as another keyboard layout would have written it, where only that finds something. */
  readAs: string | null;
}>;

/** Finds sites by what a reader types. */
export type SiteSearch = Readonly<{
  /** Adds sites, about 10 µs each; many are added in parts, so that a page can go on meanwhile. */
  add(sites: readonly SearchedSite[]): void;
  /**
   * The sites that match every word of `query`, best first: a whole word before a beginning, a name
   * before a kind and a kind before a district, then by evidence, then the shorter name. Typos are
   * forgiven only where nothing is found without one, and a wrong keyboard layout only where nothing
   * is found at all, and without typos. Null for a query without letters or digits, which asks for nothing.
   */
  find(query: string): SearchResult | null;
}>;

/** Names have fewer words than this. */
const MOST_WORDS = 2 ** 16;

/** Where a word was found, best first. */
const NAME = 0;
const KIND = 1;
const REGION = 2;

/** An empty search; `kindWords` are what readers call a kind, in any language. */
export function createSiteSearch(kindWords: (kind: string) => readonly string[]): SiteSearch {
  const evidence: number[] = [];
  const names = createVocabulary();
  const siteOfName: number[] = [];
  const wordsOfName: number[] = [];
  // Most sites share their kind, and their region and district, with many others.
  const termsOf = memoize((text) => [...new Set(skeletons(text).flatMap(indexTerms))]);
  const kinds = createShared(termsOf);
  const regions = createShared(termsOf);
  const kindOf: number[] = [];
  const regionOf: number[] = [];

  function addName(name: string, site: number): void {
    const pieces = name.split(/\s+/);
    const words = new Set(pieces.flatMap(termsOf));
    for (const word of joinedWords(name)) for (const term of termsOf(word)) words.add(term);
    const number = siteOfName.push(site) - 1;
    wordsOfName.push(pieces.length);
    for (const word of words) names.note(word, number);
  }

  /** The sites that match every one of these words, best first; with a typo only if `forgiving`. */
  function findWords(words: ReadonlySet<string>, forgiving: boolean): readonly number[] {
    const count = evidence.length;
    const farthest = new Uint8Array(count);
    const where = new Uint8Array(count).fill(REGION);
    const length = new Uint16Array(count);
    const byName = new Uint8Array(count);
    const ownLength = new Uint16Array(count);
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
      const byKind = kinds.near(word);
      const byRegion = regions.near(word);
      for (let site = 0; site < count; site++) {
        const name = byName[site] ?? NOT_NEAR;
        const kind = byKind[kindOf[site] ?? 0] ?? NOT_NEAR;
        const region = byRegion[regionOf[site] ?? 0] ?? NOT_NEAR;
        farthest[site] = Math.max(farthest[site] ?? 0, Math.min(name, kind, region));
        if (name < NOT_NEAR) {
          where[site] = NAME;
          length[site] = (length[site] ?? 0) + (ownLength[site] ?? 0);
        } else if (kind < NOT_NEAR) where[site] = Math.min(where[site] ?? REGION, KIND);
      }
    }
    // What is written as it was typed makes what is only like it a mistake of ours.
    const limit = !forgiving || farthest.some((far) => far < TYPO) ? TYPO : NOT_NEAR;
    // One number for all that ranks a site, with the site itself: numbers sort many times faster.
    const ranks: number[] = [];
    for (let site = 0; site < count; site++) {
      const far = farthest[site] ?? NOT_NEAR;
      if (far >= limit) continue;
      const quality = far + (where[site] ?? REGION) * NOT_NEAR;
      const rank = quality * RANKS.length + (evidence[site] ?? 0);
      ranks.push((rank * MOST_WORDS + (length[site] ?? 0)) * count + site);
    }
    return Array.from(Float64Array.from(ranks).sort(), (rank) => rank % count);
  }

  return {
    add(sites) {
      for (const site of sites) {
        const number = evidence.push(RANKS.indexOf(site.evidence)) - 1;
        for (const name of Object.values(site.names)) addName(name, number);
        for (const name of site.otherNames ?? []) addName(name, number);
        kindOf.push(kinds.numberOf(site.kind, () => kindWords(site.kind)));
        const { adminRegion, district } = site;
        const texts = [...Object.values(adminRegion), ...Object.values(district ?? {})];
        regionOf.push(regions.numberOf(texts.join("\n"), () => texts));
      }
    },
    find(query) {
      // Its skeleton is one letter, with which many words begin.
      if (hasStutter(query)) return { sites: [], readAs: null };
      const words = new Set(skeletons(query));
      if (words.size === 0) return null;
      const sites = findWords(words, true);
      if (sites.length > 0) return { sites, readAs: null };
      for (const readAs of otherLayouts(query)) {
        // A typo in another layout would be two guesses at once, and nonsense is near to some word.
        const meant = findWords(new Set(skeletons(readAs)), false);
        if (meant.length > 0) return { sites: meant, readAs };
      }
      return { sites, readAs: null };
    },
  };
}

/** Texts that many sites have alike, each kept once under a key, and how near a word is to each. */
function createShared(termsOf: (text: string) => readonly string[]) {
  const vocabulary = createVocabulary();
  const numbers = new Map<string, number>();
  return {
    numberOf(key: string, texts: () => readonly string[]): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      for (const term of new Set(texts().flatMap(termsOf))) vocabulary.note(term, number);
      return number;
    },
    /** By number, how near `word` is. */
    near(word: string): Uint8Array {
      const nearest = new Uint8Array(numbers.size).fill(NOT_NEAR);
      vocabulary.near(word, (number, closeness) => {
        if (closeness < (nearest[number] ?? 0)) nearest[number] = closeness;
      });
      return nearest;
    },
  };
}

function memoize(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
