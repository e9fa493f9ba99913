import type { Archive } from "./archive";
import { decodeTile, type Tile } from "./decode";
import type { TileStyle } from "./style";

/** A decoded tile and where it lies; it may be an ancestor of the tile that was asked for. */
export type LocatedTile = Readonly<{
  tile: Tile;
  zoom: number;
  x: number;
  y: number;
  /** How it is painted; absent in the schematic ground. */
  style?: TileStyle | undefined;
}>;

/** Gives decoded tiles; tiles that share an ancestor share its request. */
export type TileStore = Readonly<{
  /**
   * The tile at a position of the 512-pixel grid, or its nearest ancestor that the archive has;
   * undefined where it has neither. Rejects when bytes cannot be had or read, or on abort.
   */
  get(zoom: number, x: number, y: number, signal: AbortSignal): Promise<LocatedTile | undefined>;
}>;

/** Capacity of the LRU cache. */
const KEPT_TILES = 80;

type Entry = { tile: Promise<Tile | undefined>; users: number; abort: AbortController };

export function createTileStore(
  archive: Archive,
  decode: (bytes: ArrayBuffer) => Tile = decodeTile,
): TileStore {
  const entries = new Map<string, Entry>();

  function forget(key: string, entry: Entry): void {
    if (entries.get(key) === entry) entries.delete(key);
  }

  function load(zoom: number, x: number, y: number, signal: AbortSignal) {
    const key = `${zoom}/${x}/${y}`;
    let entry = entries.get(key);
    if (entry) entries.delete(key);
    else {
      const abort = new AbortController();
      const tile = archive.bytes(zoom, x, y, abort.signal).then((bytes) => bytes && decode(bytes));
      const fresh = { tile, users: 0, abort };
      // A failure is not cached: the next view retries.
      tile.catch(() => forget(key, fresh));
      entry = fresh;
    }
    // LRU: a Map iterates in insertion order, so the first key is the least recently used.
    entries.set(key, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > KEPT_TILES && oldest) entries.delete(oldest);
    return follow(key, entry, signal);
  }

  /** Waits for a shared entry; reference counted, so that the last abort aborts the request. */
  async function follow(key: string, entry: Entry, signal: AbortSignal): Promise<Tile | undefined> {
    entry.users++;
    const leave = () => {
      entry.users--;
      if (entry.users > 0) return;
      forget(key, entry);
      entry.abort.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    const tile = await entry.tile;
    signal.removeEventListener("abort", leave);
    return tile;
  }

  return {
    async get(zoom, x, y, signal) {
      const deepest = Math.min(zoom, archive.maxZoom);
      for (let level = deepest; level >= archive.minZoom; level--) {
        const up = zoom - level;
        const tile = await load(level, x >> up, y >> up, signal);
        signal.throwIfAborted();
        if (tile) return { tile, zoom: level, x: x >> up, y: y >> up };
      }
      return undefined;
    },
  };
}
