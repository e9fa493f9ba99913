import type { Dataset } from "../../domain/dataset";
import type { Translator } from "../translator";

/** Who does not name a place: both reports that were read, or no report where they are not two. */
export function deniers(t: Translator, { areas, sites, sources }: Dataset): { none: string } {
  const read = new Set([
    ...areas.flatMap(({ properties }) => properties.sources),
    ...sites.flatMap((site) => site.sources),
  ]);
  const two = sources.filter(({ id }) => read.has(id)).length === 2;
  return { none: t(two ? "core.truth.none.two" : "core.truth.none.any") };
}
