import { useMemo } from "react";
import { skeletons } from "../domain/skeleton";
import { useIliState, useIliStore } from "../state/react";

/**
 * Ids of the sites of which each word of the query begins a word of a name, in any script and also
 * where spaces and hyphens are left out; null without a query. The
 * app's search also knows typos, keyboard layouts, kinds and ranks, and is too large for here.
 */
export function useFind(): ReadonlySet<string> | null {
  const { sites } = useIliStore().dataset;
  const query = useIliState((state) => state.q);
  const wanted = query !== "";
  const index = useMemo(
    () =>
      wanted
        ? sites.map(({ id, names, otherNames = [] }) => ({
            id,
            words: [...Object.values(names), ...otherNames].flatMap((name) =>
              skeletons(`${name} ${joined(name)}`),
            ),
          }))
        : [],
    [wanted, sites],
  );
  return useMemo(() => {
    const parts = skeletons(query);
    if (parts.length === 0) return null;
    const fits = (word: string, part: string) => word.startsWith(part);
    return new Set(
      index
        .filter(({ words }) => parts.every((part) => words.some((word) => fits(word, part))))
        .map(({ id }) => id),
    );
  }, [index, query]);
}

/** A name without its spaces and hyphens: `Altyn-Emel National Park` as `AltynEmelNationalPark`. */
function joined(name: string): string {
  return name.replace(/[\s\p{Pd}]+/gu, "");
}
