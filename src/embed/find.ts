import { useMemo } from "react";
import type { Site } from "../domain/site";
import { hasStutter, skeletons } from "../domain/skeleton";
import { useIliState, useIliStore } from "../state/react";

type Index = readonly Readonly<{ id: string; words: readonly string[] }>[];

const made = new WeakMap<readonly Site[], Index>();

/**
 * Prefix search: ids of the sites in whose names each word of the query starts a word, in any
 * script, also with spaces and hyphens left out; null for an empty query. The app's search also
 * handles typos, keyboard layouts, kinds and ranking, and is too large for the embed.
 */
export function findSites(sites: readonly Site[], query: string): ReadonlySet<string> | null {
  if (hasStutter(query)) return new Set();
  const parts = skeletons(query);
  if (parts.length === 0) return null;
  const index = made.get(sites) ?? indexOf(sites);
  made.set(sites, index);
  const fits = (word: string, part: string) => word.startsWith(part);
  return new Set(
    index
      .filter(({ words }) => parts.every((part) => words.some((word) => fits(word, part))))
      .map(({ id }) => id),
  );
}

/** Ids of the search results; null without a query. */
export function useFind(): ReadonlySet<string> | null {
  const { sites } = useIliStore().dataset;
  const query = useIliState((state) => state.q);
  return useMemo(() => findSites(sites, query), [sites, query]);
}

function indexOf(sites: readonly Site[]): Index {
  return sites.map(({ id, names, otherNames = [] }) => ({
    id,
    words: [...Object.values(names), ...otherNames].flatMap((name) =>
      skeletons(`${name} ${joined(name)}`),
    ),
  }));
}

/** A name without its spaces and hyphens: `Altyn-Emel National Park` as `AltynEmelNationalPark`. */
function joined(name: string): string {
  return name.replace(/[\s\p{Pd}]+/gu, "");
}
