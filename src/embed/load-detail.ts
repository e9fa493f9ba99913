// `?worker&url` and not a chunk, as in `owners.ts`.
import scriptUrl from "../map/core/basemap/detailed/script?worker&url";
import { createScriptLoader } from "../map/core/basemap/load-script";
import type { LoadDetail } from "../shell/detail";

/** A separate script, fetched only if the content names a detailed basemap. */
export const loadDetail = createScriptLoader(scriptUrl, "iliDetail") as LoadDetail;
