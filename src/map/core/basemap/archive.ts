import { PMTiles, SharedPromiseCache, type Source, TileType } from "pmtiles";
import { decompress } from "./decompress";
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

/** Reads the header of the PMTiles archive at `url`; never throws. */
export function openArchive(url: string): Promise<ArchiveResult> {
  return openSource(createRangeSource(url));
}

/** As `openArchive`, from any source of bytes. */
async function openSource(source: Source): Promise<ArchiveResult> {
  const file = new PMTiles(
    source,
    new SharedPromiseCache(undefined, undefined, decompress),
    decompress,
  );
  try {
    const header = await file.getHeader();
    if (header.tileType !== TileType.Mvt) return { type: "problem", problem: "basemap-broken" };
    return {
      type: "open",
      archive: {
        minZoom: header.minZoom,
        maxZoom: header.maxZoom,
        bytes: async (zoom, x, y, signal) => (await file.getZxy(zoom, x, y, signal))?.data,
      },
    };
  } catch (error) {
    return { type: "problem", problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveError) return error.problem;
  // `fetch` rejects with a TypeError when nothing answers; pmtiles throws on bytes it cannot read.
  return error instanceof TypeError ? "basemap-missing" : "basemap-broken";
}
