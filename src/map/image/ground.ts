import type { GroundProblem } from "../../domain/picture";
import type { ArchiveResult } from "../core/basemap/archive";
import type { TileInView } from "../core/basemap/basemap-layer";
import { type AddDetail, createGroundTiles } from "../core/basemap/detail";
import { tilesOfView } from "../core/basemap/tiles-of-view";
import type { Bounds, PixelView } from "../core/projection";

/** After so long, in ms, a relief that has not come is given up. */
const RELIEF_PATIENCE_MS = 8000;

/** The geography of one window, loaded; what could not be had is told in `problem`. */
export type GroundData = Readonly<{
  tiles: readonly TileInView[];
  relief: HTMLImageElement | null;
  problem: GroundProblem | null;
}>;

/** Where the geography of pictures comes from; what one window needed is there for the next. */
export type GroundSource = Readonly<{
  /** What the relief shows. */
  reliefBounds: Bounds;
  /** Never rejects. */
  load(view: PixelView, signal: AbortSignal): Promise<GroundData>;
}>;

export function createGroundSource({
  archive,
  relief,
  addDetail,
}: Readonly<{
  archive: Promise<ArchiveResult>;
  relief: Readonly<{ url: string; bounds: Bounds }>;
  addDetail?: AddDetail | undefined;
}>): GroundSource {
  const picture = loadImage(relief.url);
  const opened = archive.then(async (result) => {
    if (result.type === "problem") return result.problem;
    const tiles = await createGroundTiles(result.archive, addDetail);
    return { tiles, farthest: result.archive.minZoom + 1 };
  });
  const load: GroundSource["load"] = async (view, signal) => {
    const source = await opened;
    const image = await picture;
    if (typeof source === "string") return { tiles: [], relief: image, problem: source };
    const { tiles, farthest } = source;
    try {
      const loaded = await tilesOfView(view, tiles, farthest, signal);
      return { tiles: loaded, relief: image, problem: image ? null : "relief-missing" };
    } catch {
      return { tiles: [], relief: image, problem: "basemap-broken" };
    }
  };
  return { reliefBounds: relief.bounds, load };
}

function loadImage(url: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  // Without it a page of an opaque origin could draw the picture but not read it back.
  image.crossOrigin = "anonymous";
  image.src = url;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), RELIEF_PATIENCE_MS);
    const settle = (loaded: HTMLImageElement | null) => {
      clearTimeout(timer);
      resolve(loaded);
    };
    image.decode().then(
      () => settle(image),
      () => settle(null),
    );
  });
}
