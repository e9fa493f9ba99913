import { createScriptLoader } from "../map/core/basemap/load-script";
import type { Store } from "../state/store";
// A URL for a script element and not a chunk: in a classic script `import()` would need CORS from a
// sandboxed frame. It is resolved while this script is being evaluated.
import partUrl from "./owner/main?worker&url";
import { type OwnersPart, PART_NAME } from "./owner/part";
import { reportToOwner } from "./post-to-host";

const PARAMETER = "stops";

/** The script for trips and the owner's stops, loaded once; rejects if it fails. */
export const loadOwnersPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<OwnersPart>;

/**
 * Parses the owner's `stops` from a parameter or a message. The last valid value wins; an invalid
 * one changes nothing and is reported.
 */
export function createStopsReader(store: Store): (value: unknown) => void {
  const { sites } = store.dataset;
  let asked = 0;
  let taken = 0;
  return (value) => {
    asked += 1;
    const own = asked;
    const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (isEmpty) {
      taken = own;
      if (store.api.getState().ownersStops === null) return;
      store.showStops(null);
      return;
    }
    loadOwnersPart()
      .then(({ readStops }) => {
        const read = readStops(value, sites);
        if ("fault" in read) {
          reportToOwner(PARAMETER, `${PARAMETER} changes nothing: ${read.fault}.`);
        } else if (own > taken) {
          taken = own;
          store.showStops(read.owner);
        }
      })
      .catch((error: unknown) => reportToOwner(PARAMETER, String(error)));
  };
}
