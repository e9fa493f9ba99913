import type { LoadDetail } from "./detail";

/** Dynamic import, for pages that are ES modules. */
export const loadDetail: LoadDetail = async () =>
  (await import("../map/core/basemap/detailed/tiles")).createDetailTiles;
