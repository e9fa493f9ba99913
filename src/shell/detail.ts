import type { Dataset } from "../domain/dataset";
import { openArchive } from "../map/core/basemap/archive";
import type { AddDetail } from "../map/core/basemap/detail";
import type { createDetailTiles } from "../map/core/basemap/detailed/tiles";
import { siteAddress } from "../platform/page";

/** Loads the code that reads a detailed archive. */
export type LoadDetail = () => Promise<typeof createDetailTiles>;

/** The content's detailed basemap; undefined if it has none. */
export function detailOf({ detailedGround }: Dataset, load: LoadDetail): AddDetail | undefined {
  if (!detailedGround) return undefined;
  // Requested early, so that the first tile does not wait for it.
  const loading = load();
  loading.catch(() => {});
  return async (schematic) => {
    const create = await loading;
    return create(schematic, () => openArchive(siteAddress(detailedGround.path)));
  };
}
