import { useEffect, useState } from "react";
import type { Dataset } from "../domain/dataset";
import { addDetails, type DatasetDetails } from "../domain/dataset-details";
import { useIliStore } from "./react";
import type { Store } from "./store";

/** Loads the details of a dataset into it; `fetchDetails` has them at hand from the second time on. */
export function detailsLoader(
  dataset: Dataset,
  fetchDetails: () => Promise<DatasetDetails>,
): () => Promise<void> {
  return () => fetchDetails().then((details) => addDetails(dataset, details));
}

/** Renders the component that calls it again when the details of the dataset have come. */
export function useDetails(): void {
  useDetailsOf(useIliStore());
}

/** The same for the store of a page whose components have no context. */
export function useDetailsOf({ loadDetails }: Pick<Store, "loadDetails">): void {
  const [, setThere] = useState(false);
  useEffect(() => {
    let wanted = true;
    loadDetails().then(
      () => wanted && setThere(true),
      // What has failed is asked for again with the next card.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [loadDetails]);
}
