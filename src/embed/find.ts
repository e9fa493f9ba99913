import { useMemo } from "react";
import type { Site } from "../domain/site";
import { hasStutter, skeletons } from "../domain/skeleton";
import { useIliState, useIliStore } from "../state/react";

type Index = readonly Readonly<{ id: string; words: readonly string[] }>[];

const made = new WeakMap<readonly Site[], Index>();

/**
 * Ids of the sites of which each word of the query begins a word of a name, in any script and also
 * where spaces and hyphens are left out; null without a query. The app's search also knows typos,
 * keyboard layouts, kinds and ranks, and is too large for here.
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

/** Ids of what the reader's search left; null without a query. */
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
