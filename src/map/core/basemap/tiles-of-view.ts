import type { PixelView } from "../projection";
import type { TileInView } from "./basemap-layer";
import type { TileStore } from "./tile-store";

/** The side of a tile in px at a whole zoom; the archive's own zoom is one below. */
const TILE_PX = 512;

/**
 * The tiles that a window shows at its nearest whole zoom, `farthest` or nearer. Rejects where one
 * cannot be had or read, and on abort.
 */
export async function tilesOfView(
  view: PixelView,
  store: TileStore,
  farthest: number,
  signal: AbortSignal,
): Promise<readonly TileInView[]> {
  const zoom = Math.max(farthest, Math.round(view.zoom));
  const wanted = positionsOf(view, zoom).map(async ([x, y]) => {
    const located = await store.get(zoom - 1, x, y, signal);
    return located ? [{ coords: { x, y, z: zoom }, located }] : [];
  });
  return (await Promise.all(wanted)).flat();
}

/** The tiles of the 512-px grid at a whole zoom that a window shows. */
function positionsOf(view: PixelView, zoom: number): readonly (readonly [number, number])[] {
  const side = TILE_PX * 2 ** (view.zoom - zoom);
  const across = 2 ** (zoom - 1);
  const range = (from: number, length: number) => {
    const first = Math.max(0, Math.floor(from / side));
    const last = Math.min(across - 1, Math.ceil((from + length) / side) - 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  };
  const rows = range(view.top, view.height);
  return range(view.left, view.width).flatMap((x) => rows.map((y) => [x, y] as const));
}
