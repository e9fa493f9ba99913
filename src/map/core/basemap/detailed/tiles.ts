import { worldSize } from "../../projection";
import type { Archive, ArchiveResult } from "../archive";
import { decodeTile } from "../decode";
import type { DetailTiles } from "../detail";
import { createTileStore, type LocatedTile, type TileStore } from "../tile-store";
import { givingWay } from "./giving-way";
import { LAYERS, readTile } from "./read";
import { DETAILED } from "./style";

/** Data zoom from which on the detailed archive is asked: the last of the schematic one. */
const FIRST_ZOOM = 9;
/** An archive that could not be opened is asked for again after so long, in ms. */
const AGAIN_AFTER_MS = 30_000;

/**
 * Schematic tiles, and near by those of the archive that `open` opens. Where it has none, or cannot be
 * had or read, the schematic ground stays: it is never empty.
 */
export function createDetailTiles(
  schematic: TileStore,
  open: () => Promise<ArchiveResult>,
): DetailTiles {
  let opening: Promise<TileStore | undefined> | undefined;

  function opened(): Promise<TileStore | undefined> {
    opening ??= open().then((result) => {
      if (result.type === "open") return storeOf(result.archive);
      setTimeout(() => {
        opening = undefined;
      }, AGAIN_AFTER_MS);
      return undefined;
    });
    return opening;
  }

  return {
    async get(zoom, x, y, signal) {
      if (zoom < FIRST_ZOOM) return schematic.get(zoom, x, y, signal);
      const detailed = await opened();
      const found = await detailed?.get(zoom, x, y, signal).catch(() => undefined);
      signal.throwIfAborted();
      if (found) return found;
      const instead = await schematic.get(zoom, x, y, signal);
      return instead && { ...instead, tile: givingWay(instead.tile) };
    },
    inView(tiles, view) {
      if (Math.round(view.zoom) <= FIRST_ZOOM) return null;
      const seen = tiles.filter(({ coords: { x, y, z } }) => {
        const side = worldSize(view.zoom) / 2 ** (z - 1);
        const [left, top] = [x * side - view.left, y * side - view.top];
        return left < view.width && top < view.height && left + side > 0 && top + side > 0;
      });
      const detailed = seen.filter(({ located }) => located.style).length;
      if (detailed === 0) return "none";
      return detailed < seen.length ? "part" : "whole";
    },
  };
}

/**
 * Each zoom has tiles of its own only: in the place of one that is missing, at the edge of an extract,
 * its parent would show less than a detailed ground promises. Past the last zoom its tiles grow.
 */
function storeOf({ maxZoom, bytes }: Archive): TileStore {
  const byZoom = new Map<number, TileStore>();
  return {
    async get(zoom, x, y, signal): Promise<LocatedTile | undefined> {
      const own = Math.min(zoom, maxZoom);
      let store = byZoom.get(own);
      if (!store) {
        store = createTileStore({ minZoom: own, maxZoom: own, bytes }, (tile) =>
          readTile(decodeTile(tile, LAYERS)),
        );
        byZoom.set(own, store);
      }
      const found = await store.get(zoom, x, y, signal);
      return found && { ...found, style: DETAILED };
    },
  };
}
