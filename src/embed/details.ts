import type { DatasetDetails } from "../domain/dataset-details";
import { createScriptLoader } from "../map/core/basemap/load-script";
// A URL for a script element and not a chunk, as in `owners.ts`.
import detailsUrl from "./details/main?worker&url";

/** The details of the built-in dataset, fetched once; rejects if that fails. */
export const fetchDetails = createScriptLoader(
  detailsUrl,
  "iliDetails",
  // What `details/main.ts` puts there.
) as () => Promise<DatasetDetails>;
