import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap } from "leaflet";
import { problemOf } from "./archive";
import type { fetchAhead } from "./fetch-ahead";
import { paintTile } from "./paint";
import type { ArchiveProblem } from "./range-source";
import type { LocatedTile, TileStore } from "./tile-store";

const TILE_PX = 512;
/** Maximum canvas pixels per tile pixel: more would cost a phone memory without a visible gain. */
const MOST_RATIO = 3;

type DrawnTile = {
  canvas: HTMLCanvasElement;
  coords: Coords;
  abort: AbortController;
  state: "loading" | "painted" | "failed";
  located?: LocatedTile;
  problem?: ArchiveProblem;
};

/** A tile of the view with what it shows, for the labels. */
export type TileInView = Readonly<{
  coords: Readonly<{ x: number; y: number; z: number }>;
  located: LocatedTile;
}>;

export type BasemapLayer = {
  set(theme: "light" | "dark"): void;
  /** After the window, and perhaps the screen that it is on, has changed. */
  resize(): void;
  /** Tiles of the present zoom that are painted. */
  tiles(): readonly TileInView[];
  /** Whether tiles of the view are still to come. */
  busy(): boolean;
  /** Why a tile of the view could not be had; null where all could. */
  problem(): ArchiveProblem | null;
  /** Retries failed tiles. */
  retry(): void;
  remove(): void;
};

/**
 * Vector tiles, painted without text; `onChange` is called whenever a tile came or went. `ahead`
 * prefetches tiles that are not yet in view.
 */
export function createBasemapLayer(
  map: LeafletMap,
  store: TileStore,
  pane: string,
  onChange: () => void,
  ahead?: typeof fetchAhead,
): BasemapLayer {
  let theme: "light" | "dark" = "light";
  const layer = new CanvasTiles(store, map, pane, () => theme, onChange);
  layer.addTo(map);
  const coming = ahead?.(map, store, onChange);
  const repaintScaled = () => layer.repaint(false);
  map.on("zoomend", repaintScaled);
  return {
    set(next) {
      if (next === theme) return;
      theme = next;
      layer.repaint(true);
    },
    resize: () => layer.repaint(false),
    tiles: () => layer.inView(),
    busy: () => layer.some("loading") || coming?.busy() === true,
    problem: () => layer.problem(),
    retry: () => layer.retry(),
    remove() {
      coming?.remove();
      map.off("zoomend", repaintScaled);
      layer.remove();
    },
  };
}

class CanvasTiles extends GridLayer {
  private readonly drawn = new Map<HTMLElement, DrawnTile>();
  private paintedScale = "";

  constructor(
    private readonly store: TileStore,
    private readonly map: LeafletMap,
    pane: string,
    private readonly theme: () => "light" | "dark",
    private readonly onChange: () => void,
  ) {
    super({ tileSize: TILE_PX, pane, keepBuffer: 1, updateWhenIdle: false });
    this.on("tileunload", ({ tile }) => this.drop(tile));
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    const drawn: DrawnTile = {
      canvas,
      coords,
      abort: new AbortController(),
      state: "loading",
    };
    this.drawn.set(canvas, drawn);
    this.load(drawn, done);
    return canvas;
  }

  retry(): void {
    for (const drawn of this.drawn.values()) {
      if (drawn.state !== "failed") continue;
      drawn.state = "loading";
      // Leaflet has been told of this tile, and shows it.
      this.load(drawn, () => {});
    }
  }

  problem(): ArchiveProblem | null {
    for (const { state, problem } of this.drawn.values()) {
      if (state === "failed") return problem ?? "basemap-broken";
    }
    return null;
  }

  private load(drawn: DrawnTile, done: DoneCallback): void {
    const { canvas, coords, abort } = drawn;
    // Tiles of 512 px: the data's zoom is one below the map's.
    this.store.get(coords.z - 1, coords.x, coords.y, abort.signal).then(
      (located) => {
        if (located) drawn.located = located;
        this.paint(drawn);
        this.finish(drawn, "painted");
        done(undefined, canvas);
      },
      (error: Error) => {
        drawn.problem = problemOf(error);
        this.finish(drawn, "failed");
        done(error, canvas);
      },
    );
  }

  /** Repaints; after a zoom only if the tiles would otherwise be scaled. */
  repaint(always: boolean): void {
    const scale = `${this.scale()} ${window.devicePixelRatio}`;
    if (!always && scale === this.paintedScale) return;
    this.paintedScale = scale;
    for (const drawn of this.drawn.values()) if (drawn.state === "painted") this.paint(drawn);
  }

  inView(): readonly TileInView[] {
    const zoom = Math.round(this.map.getZoom());
    const tiles: TileInView[] = [];
    for (const { coords, located } of this.drawn.values()) {
      if (located && coords.z === zoom) tiles.push({ coords, located });
    }
    return tiles;
  }

  some(state: DrawnTile["state"]): boolean {
    for (const drawn of this.drawn.values()) if (drawn.state === state) return true;
    return false;
  }

  /** How many CSS pixels one pixel of a tile is shown as, at a zoom between two whole ones. */
  private scale(): number {
    const zoom = this.map.getZoom();
    return 2 ** (zoom - Math.round(zoom));
  }

  private paint({ canvas, coords, located }: DrawnTile): void {
    // Device pixels at this zoom, fractional ones too: nothing is resampled.
    const ratio = Math.min(MOST_RATIO, (window.devicePixelRatio || 1) * this.scale());
    const side = Math.round(TILE_PX * ratio);
    // Setting the size also clears.
    canvas.width = side;
    canvas.height = side;
    const context = canvas.getContext("2d");
    if (!context || !located) return;
    const times = 2 ** (coords.z - 1 - located.zoom);
    const size = side * times;
    const place = {
      left: (located.x * times - coords.x) * side,
      top: (located.y * times - coords.y) * side,
      size,
      zoom: this.map.getZoom(),
      unit: ratio / this.scale(),
    };
    paintTile(context, located, place, this.theme());
  }

  private finish(drawn: DrawnTile, state: DrawnTile["state"]): void {
    drawn.state = state;
    if (this.drawn.has(drawn.canvas)) this.onChange();
  }

  private drop(tile: HTMLElement): void {
    this.drawn.get(tile)?.abort.abort();
    if (this.drawn.delete(tile)) this.onChange();
  }
}
