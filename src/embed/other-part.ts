import { createScriptLoader } from "../map/core/basemap/load-script";
// A URL for a script element and not a chunk, as in `owners.ts`.
import partUrl from "./other/main?worker&url";
import { type OtherPart, PART_NAME } from "./other/part";

/** The script for an address that names other data, loaded once; rejects if it fails. */
export const loadOtherPart = createScriptLoader(partUrl, PART_NAME) as () => Promise<OtherPart>;
