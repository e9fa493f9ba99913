import { useEffect, useState } from "react";
import { useIliStore } from "./react";
import type { Store } from "./store";

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
