import type { Map as LeafletMap } from "leaflet";
import type { TileStore } from "./tile-store";

const TILE_PX = 512;
/** A program that takes a picture makes the window larger first, by the browser's own bars. */
const MORE_PX = 128;

export type FetchAhead = Readonly<{ busy(): boolean; remove(): void }>;

/** So far a map that is fitted anew into a larger window may be zoomed in. */
const ZOOM_STEP = 0.5;

/**
 * Prefetches the tiles that the map will request when its window grows, so that it is complete in the
 * frame that has the new size.
 */
export function fetchAhead(map: LeafletMap, store: TileStore, onDone: () => void): FetchAhead {
  let abort = new AbortController();
  let waiting = 0;

  function ask(): void {
    abort.abort();
    abort = new AbortController();
    const own = abort;
    const wanted = [...new Set([map.getZoom(), map.getZoom() + ZOOM_STEP].map(Math.round))].flatMap(
      (zoom) => tilesAt(zoom),
    );
    waiting = wanted.length;
    for (const [zoom, x, y] of wanted) {
      // A failure is retried, and reported, when the tile is needed.
      store
        .get(zoom, x, y, own.signal)
        .catch(() => {})
        .then(() => {
          if (own !== abort) return;
          waiting -= 1;
          if (waiting === 0) onDone();
        });
    }
  }

  /** In the data's zoom, which is one below the map's: its tiles are of 512 px. */
  function tilesAt(zoom: number): (readonly [zoom: number, x: number, y: number])[] {
    const scale = 2 ** (zoom - map.getZoom()) / TILE_PX;
    const { min, max } = map.getPixelBounds();
    if (!min || !max) return [];
    const tiles: (readonly [number, number, number])[] = [];
    for (let x = at(min.x - MORE_PX); x <= at(max.x + MORE_PX); x++) {
      for (let y = at(min.y - MORE_PX); y <= at(max.y + MORE_PX); y++) tiles.push([zoom - 1, x, y]);
    }
    return tiles;
    function at(px: number): number {
      return Math.floor(px * scale);
    }
  }

  map.on("moveend", ask);
  ask();
  return {
    busy: () => waiting > 0,
    remove() {
      map.off("moveend", ask);
      abort.abort();
    },
  };
}
