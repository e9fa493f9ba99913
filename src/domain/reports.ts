import type { Dataset, Source } from "./dataset";

/** The sources that name a place or an area of the map: those on the series itself. */
export function reportsOf({ areas, sites, sources }: Dataset): readonly Source[] {
  const read = new Set([
    ...areas.flatMap(({ properties }) => properties.sources),
    ...sites.flatMap((site) => site.sources),
  ]);
  return sources.filter(({ id }) => read.has(id));
}
