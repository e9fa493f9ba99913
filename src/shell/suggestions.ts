import groundNames from "virtual:ground-names";
import type { Dataset } from "../domain/dataset";
import { createGroundSearch, type GroundName } from "../domain/ground";
import { phasesOfMonth } from "../domain/months";
import type { PhaseId, Site } from "../domain/site";
import { MONTH_WORDS } from "../i18n/month-words";

/** Matches of a query other than sites. */
export type QuerySuggestions = Readonly<{
  ground: readonly GroundName[];
  phases: readonly PhaseId[];
}>;

let groundSearch: ReturnType<typeof createGroundSearch> | undefined;

/** Basemap names and phases that match a query, given the sites that it found. */
export function suggest(
  query: string,
  found: readonly Site[],
  dataset: Pick<Dataset, "phases" | "season">,
): QuerySuggestions {
  groundSearch ??= createGroundSearch(groundNames);
  return {
    ground: groundSearch.find(query, found),
    phases: phasesOfMonth(query, MONTH_WORDS, dataset, found.length === 0),
  };
}
