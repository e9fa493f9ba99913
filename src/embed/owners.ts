import { createScriptLoader } from "../map/core/basemap/load-script";
import type { Store } from "../state/store";
// An address for a script element and not a chunk: a classic script has no `import()` that a
// sandboxed frame could do without CORS. It must be known while this script begins.
import partUrl from "./owner/main?worker&url";
import { type OwnersPart, PART_NAME } from "./owner/part";
import { reportToOwner } from "./post-to-host";

const PARAMETER = "stops";

/** The script for trips and the owner's stops, fetched once; rejects where it does not come. */
export const loadOwnersPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<OwnersPart>;

/**
 * Takes what the owner's parameter or message says of `stops`. The newest one counts that can be
 * read; what cannot changes nothing and is told to the owner.
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
