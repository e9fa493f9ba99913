import type { Dataset } from "../../domain/dataset";
import { reportsOf } from "../../domain/reports";
import type { Translator } from "../translator";

/** Who does not name a site: both sources that were read, or no source if there are not two. */
export function deniers(t: Translator, dataset: Dataset): { none: string } {
  const two = reportsOf(dataset).length === 2;
  return { none: t(two ? "core.truth.none.two" : "core.truth.none.any") };
}
