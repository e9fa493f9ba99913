import type { Dataset } from "../domain/dataset";
import { addDetails, type DatasetDetails } from "../domain/dataset-details";

/** Loads the details of a dataset into it; `fetchDetails` has them at hand from the second time on. */
export function detailsLoader(
  dataset: Dataset,
  fetchDetails: () => Promise<DatasetDetails>,
): () => Promise<void> {
  return () => fetchDetails().then((details) => addDetails(dataset, details));
}
