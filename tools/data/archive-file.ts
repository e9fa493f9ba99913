import { readFileSync } from "node:fs";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";

/** A tile of an archive: its place in the grid of its zoom, and its bytes, unpacked. */
export type ArchiveTile = Readonly<{ x: number; y: number; data: ArrayBuffer }>;

/** A PMTiles archive on the disk. */
export function openArchiveFile(path: string): PMTiles {
  return new PMTiles(sourceOf(path));
}

/** All tiles that an archive has at a zoom, by columns from the west. */
export async function* tilesOfZoom(archive: PMTiles, z: number): AsyncGenerator<ArchiveTile> {
  const { minLon, maxLon, minLat, maxLat } = await archive.getHeader();
  const [left, top] = tileAt(minLon, maxLat, z);
  const [right, bottom] = tileAt(maxLon, minLat, z);
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const tile = await archive.getZxy(z, x, y);
      if (tile) yield { x, y, data: tile.data };
    }
  }
}

function sourceOf(path: string): Source {
  const file = readFileSync(path);
  return {
    getKey: () => path,
    async getBytes(offset, length): Promise<RangeResponse> {
      return { data: new Uint8Array(file.subarray(offset, offset + length)).buffer };
    },
  };
}

function tileAt(lon: number, lat: number, z: number): [x: number, y: number] {
  const size = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor(((lon + 180) / 360) * size), Math.floor(y * size)];
}
