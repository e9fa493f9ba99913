import { decompress } from "./decompress";
import { createPmtiles, MVT } from "./pmtiles";
import { ArchiveError, type ArchiveProblem, createRangeSource } from "./range-source";

/** An opened archive of vector tiles; zooms are those of its own 512-pixel tiles. */
export type Archive = Readonly<{
  minZoom: number;
  maxZoom: number;
  /** The decompressed bytes of a tile, undefined where the archive has none. */
  bytes(zoom: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | undefined>;
}>;

export type ArchiveResult =
  | Readonly<{ type: "open"; archive: Archive }>
  | Readonly<{ type: "problem"; problem: ArchiveProblem }>;

/**
 * Reads the header of the PMTiles archive at `url`; never throws. Tiles that lie in its first
 * `firstBytes` come with it.
 */
export async function openArchive(url: string, firstBytes?: number): Promise<ArchiveResult> {
  const file = createPmtiles(createRangeSource(url), decompress, firstBytes);
  try {
    const { tileType, minZoom, maxZoom } = await file.header();
    if (tileType !== MVT) return { type: "problem", problem: "basemap-broken" };
    return { type: "open", archive: { minZoom, maxZoom, bytes: file.tile } };
  } catch (error) {
    return { type: "problem", problem: problemOf(error) };
  }
}

/** Whether the bytes could not be had, or not be read. */
export function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveError) return error.problem;
  // `fetch` rejects with a TypeError when nothing answers; bytes that cannot be read throw another.
  return error instanceof TypeError ? "basemap-missing" : "basemap-broken";
}
