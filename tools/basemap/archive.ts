import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import { type ArchiveExtent, REGION } from "./region.ts";
import type { EncodedTile } from "./tiles.ts";

const HEADER_BYTES = 127;
const GZIP = 2;
const MVT = 1;

/**
 * Writes PMTiles 3 with a single directory: a few hundred tiles fit into the first 16 kB request.
 */
export function packArchive(
  tiles: readonly EncodedTile[],
  metadata: object,
  { minZoom, maxZoom, bounds, centre, centreZoom }: ArchiveExtent = REGION,
): Buffer {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data: gzipSync(data, { level: 9 }) }))
    .sort((a, b) => a.id - b.id);
  const offsets: number[] = [];
  let total = 0;
  for (const { data } of sorted) {
    offsets.push(total);
    total += data.length;
  }
  const directory = gzipSync(packDirectory(sorted, offsets), { level: 9 });
  const meta = gzipSync(JSON.stringify(metadata), { level: 9 });
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(3, 7);
  const dataAt = HEADER_BYTES + directory.length + meta.length;
  const numbers = [
    HEADER_BYTES,
    directory.length,
    HEADER_BYTES + directory.length,
    meta.length,
    dataAt,
    0, // leaf directories: none
    dataAt,
    total,
    sorted.length,
    sorted.length,
    sorted.length,
  ];
  for (const [i, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  header.writeUInt8(1, 96); // clustered
  header.writeUInt8(GZIP, 97);
  header.writeUInt8(GZIP, 98);
  header.writeUInt8(MVT, 99);
  header.writeUInt8(minZoom, 100);
  header.writeUInt8(maxZoom, 101);
  for (const [i, degrees] of bounds.entries()) {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
  }
  header.writeUInt8(centreZoom, 118);
  header.writeInt32LE(Math.round(centre[0] * 1e7), 119);
  header.writeInt32LE(Math.round(centre[1] * 1e7), 123);
  return Buffer.concat([header, directory, meta, ...sorted.map((tile) => tile.data)]);
}

function packDirectory(tiles: readonly { id: number; data: Buffer }[], offsets: number[]): Buffer {
  const out: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    while (rest > 127) {
      out.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  varint(tiles.length);
  let before = 0;
  for (const { id } of tiles) {
    varint(id - before);
    before = id;
  }
  for (const _ of tiles) varint(1);
  for (const { data } of tiles) varint(data.length);
  // 0 stands for "right after the one before"
  for (const i of tiles.keys()) varint(i === 0 ? (offsets[0] ?? 0) + 1 : 0);
  return Buffer.from(out);
}
