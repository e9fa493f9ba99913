// An address and not a chunk, as in `owners.ts`.
import scriptUrl from "../map/core/basemap/detailed/script?worker&url";
import { createScriptLoader } from "../map/core/basemap/load-script";
import type { LoadDetail } from "../shell/detail";

/** A script of its own, fetched only where the content names a detailed ground. */
export const loadDetail = createScriptLoader(scriptUrl, "iliDetail") as LoadDetail;
