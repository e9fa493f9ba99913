import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import type { Dataset } from "../domain/dataset";

/** What a page opens with: a dataset, and the outcome of loading the one that its address names. */
export type Opening = Readonly<{ dataset: Dataset; data: OtherData }>;

export function withBuiltIn(dataset: Dataset): Opening {
  return { dataset, data: NO_OTHER_DATA };
}

/** The `data` parameter as it is in the query; null without one. */
export function wantedData(query: string): string | null {
  return new URLSearchParams(query).get("data") || null;
}
