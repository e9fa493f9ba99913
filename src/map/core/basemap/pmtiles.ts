import { createWire } from "./wire";

/** Bytes of a file, with the version of it that they come from. */
export type RangeResponse = Readonly<{ data: ArrayBuffer; etag?: string }>;

/** Whatever has the bytes of an archive; see range-source.ts. */
export type ByteSource = Readonly<{
  getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse>;
}>;

/** The file has changed since its directory was read. */
export class EtagMismatch extends Error {}

/** Unpacks bytes; `kind` as in the specification: 1 none, 2 gzip, 3 brotli, 4 zstd. */
export type Decompress = (packed: ArrayBuffer, kind: number) => Promise<ArrayBuffer>;

/** As the specification numbers them: Mapbox vector tiles. */
export const MVT = 1;

export type PmtilesHeader = Readonly<{ tileType: number; minZoom: number; maxZoom: number }>;

export type Pmtiles = Readonly<{
  /** Throws where the bytes are no archive of version 3, or whatever the source throws. */
  header(): Promise<PmtilesHeader>;
  /** The bytes of a tile; undefined where the archive has none. */
  tile(zoom: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | undefined>;
}>;

/** Header and root directory are in the first bytes of every archive. */
const FIRST_BYTES = 16_384;
const HEADER_BYTES = 127;
const MAGIC = "PMTiles";
/** Maximum nesting of directories. */
const DEPTH = 4;

type Entry = { id: number; run: number; length: number; offset: number };
type Part = Readonly<{ offset: number; length: number }>;
type Opened = PmtilesHeader &
  Readonly<{
    root: readonly Entry[];
    leaves: number;
    tiles: number;
    packed: number;
    tilePacked: number;
    etag: string | undefined;
  }>;

/**
 * Reads a PMTiles archive (specification, version 3): what of the `pmtiles` package the map needs,
 * at a quarter of its weight. `firstBytes`: how much of the file is asked for at first, 16 kB or more.
 */
export function createPmtiles(
  source: ByteSource,
  decompress: Decompress,
  firstBytes = FIRST_BYTES,
): Pmtiles {
  let opening: Promise<Opened> | undefined;
  const leaves = new Map<number, Promise<readonly Entry[]>>();

  function open(): Promise<Opened> {
    const now = opening ?? readHeader(source, decompress, firstBytes);
    opening = now;
    // A failure is not cached: the next tile retries.
    now.catch(() => {
      if (opening === now) opening = undefined;
    });
    return now;
  }

  function leafAt({ offset, length }: Part, opened: Opened): Promise<readonly Entry[]> {
    let leaf = leaves.get(offset);
    if (!leaf) {
      // Without the signal of the first caller: the request is shared.
      leaf = source
        .getBytes(opened.leaves + offset, length, undefined, opened.etag)
        .then(({ data }) => decompress(data, opened.packed))
        .then(entriesOf);
      leaves.set(offset, leaf);
      leaf.catch(() => leaves.delete(offset));
    }
    return leaf;
  }

  async function find(id: number, opened: Opened): Promise<Part | undefined> {
    let entries = opened.root;
    for (let depth = 0; depth < DEPTH; depth++) {
      const entry = lastUpTo(id, entries);
      if (!entry) return undefined;
      if (entry.run > 0) return id < entry.id + entry.run ? entry : undefined;
      entries = await leafAt(entry, opened);
    }
    return undefined;
  }

  async function tile(id: number, signal: AbortSignal): Promise<ArrayBuffer | undefined> {
    const opened = await open();
    const part = await find(id, opened);
    if (!part) return undefined;
    const { offset, length } = part;
    const { data } = await source.getBytes(opened.tiles + offset, length, signal, opened.etag);
    return decompress(data, opened.tilePacked);
  }

  return {
    header: open,
    async tile(zoom, x, y, signal) {
      const id = tileId(zoom, x, y);
      try {
        return await tile(id, signal);
      } catch (error) {
        if (!(error instanceof EtagMismatch)) throw error;
        opening = undefined;
        leaves.clear();
        return tile(id, signal);
      }
    },
  };
}

async function readHeader(
  source: ByteSource,
  decompress: Decompress,
  firstBytes: number,
): Promise<Opened> {
  const { data, etag } = await source.getBytes(0, firstBytes);
  const magic = new TextDecoder().decode(data.slice(0, MAGIC.length));
  const view = new DataView(data);
  if (magic !== MAGIC || data.byteLength < HEADER_BYTES || view.getUint8(7) !== 3) {
    throw new Error("This is no PMTiles archive of version 3.");
  }
  const long = (at: number) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  const packed = view.getUint8(97);
  return {
    leaves: long(40),
    tiles: long(56),
    packed,
    tilePacked: view.getUint8(98),
    tileType: view.getUint8(99),
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
    root: entriesOf(await decompress(data.slice(long(8), long(8) + long(16)), packed)),
    etag,
  };
}

/** A directory: column by column, each value as it differs from the one before. */
function entriesOf(bytes: ArrayBuffer): readonly Entry[] {
  const wire = createWire(new Uint8Array(bytes));
  const entries = Array.from({ length: wire.varint() }, (): Entry => {
    return { id: 0, run: 0, length: 0, offset: 0 };
  });
  let id = 0;
  for (const entry of entries) entry.id = id += wire.varint();
  for (const entry of entries) entry.run = wire.varint();
  for (const entry of entries) entry.length = wire.varint();
  let next = 0;
  for (const entry of entries) {
    const value = wire.varint();
    entry.offset = value === 0 ? next : value - 1;
    next = entry.offset + entry.length;
  }
  return entries;
}

function lastUpTo(id: number, entries: readonly Entry[]): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.id ?? Infinity) <= id) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** A tile's place on the Hilbert curve through its zoom, after all tiles of smaller zooms. */
export function tileId(zoom: number, tileX: number, tileY: number): number {
  let [x, y, id] = [tileX, tileY, (4 ** zoom - 1) / 3];
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const down = (y & side) > 0 ? 1 : 0;
    id += side * side * ((3 * right) ^ down);
    if (down === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}
