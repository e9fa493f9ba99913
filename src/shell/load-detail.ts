import type { LoadDetail } from "./detail";

/** For pages that are ES modules. */
export const loadDetail: LoadDetail = async () =>
  (await import("../map/core/basemap/detailed/tiles")).createDetailTiles;
