import type { Dataset, Phase, Source } from "./dataset";
import type { Status } from "./site";

/** The sources that name a place or an area of the map: those on the series itself. */
export function reportsOf({ areas, sites, sources }: Dataset): readonly Source[] {
  const read = new Set([
    ...areas.flatMap(({ properties }) => properties.sources),
    ...sites.flatMap((site) => site.sources),
  ]);
  return sources.filter(({ id }) => read.has(id));
}

/**
 * What a key may say of a phase's colour: whether filming was reported or announced, if that holds for the
 * phase and for each area that is painted in its colour; else null.
 */
export function statusOfColour(
  { id, status }: Pick<Phase, "id" | "status">,
  { areas }: Pick<Dataset, "areas">,
): Status | null {
  const differs = areas.some(
    ({ properties }) => properties.phase === id && properties.status !== status,
  );
  return differs ? null : status;
}
