import type { PixelView } from "../projection";
import type { Archive } from "./archive";
import type { TileInView } from "./basemap-layer";
import { createTileStore, type TileStore } from "./tile-store";

/** How much of a window is drawn from the detailed archive; null at zooms that do not ask for it. */
export type DetailInView = "none" | "part" | "whole" | null;

/** Tiles of two archives, near by those of the detailed one wherever it has them. */
export type DetailTiles = TileStore &
  Readonly<{ inView(tiles: readonly TileInView[], view: PixelView): DetailInView }>;

/**
 * Puts a detailed archive, with streets, beside the schematic tiles. The code that reads it comes
 * only where there is one; rejects where that cannot be had.
 */
export type AddDetail = (schematic: TileStore) => Promise<DetailTiles>;

/** The deepest zoom of the map where there may be streets. */
export const DETAIL_MAX_ZOOM = 18;

/** The tiles of the ground; without its detail where that cannot be had. */
export async function createGroundTiles(
  archive: Archive,
  addDetail?: AddDetail,
): Promise<TileStore & Partial<DetailTiles>> {
  const schematic = createTileStore(archive);
  return addDetail ? addDetail(schematic).catch(() => schematic) : schematic;
}
