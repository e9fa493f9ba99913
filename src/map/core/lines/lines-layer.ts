import { type Coords, GridLayer, type Map as LeafletMap } from "leaflet";
import type { LonLat, Site } from "../../../domain/site";
import type { PixelPoint } from "../projection";
import { isLineIn, type LineInk, paintLines } from "./paint-lines";
import { type LineShape, lineShape } from "./shapes";

const TILE_PX = 512;
/** Pixels across the world at zoom 0. */
const WORLD_PX = 256;
const MOST_RATIO = 2;
const PANE = "ili-lines";
/** Above the ground, beneath circles, trip and signs; see `panes.ts`. */
const Z_INDEX = 235;

export type LinesModel = Readonly<{
  ink: LineInk;
  /** Places whose lines are drawn, and which of them are in the chosen time and looked for: others are fainter. */
  sites: readonly Site[];
  strong: ReadonlySet<Site>;
}>;

export type LinesLayer = Readonly<{ set(model: LinesModel): void; remove(): void }>;

/** The lines and outlines of places, in tiles, so that panning costs nothing. */
export function createLinesLayer(map: LeafletMap): LinesLayer {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.style.zIndex = String(Z_INDEX);
  pane.style.pointerEvents = "none";
  const tiles = new LineTiles({
    tileSize: TILE_PX,
    pane: PANE,
    keepBuffer: 1,
    updateWhenIdle: false,
  });
  const shapes = new Map<Site, LineShape>();
  const unit = ([lon, lat]: LonLat): PixelPoint => {
    const { x, y } = map.project([lat, lon], 0);
    return [x / WORLD_PX, y / WORLD_PX];
  };
  let last = "";
  return {
    set({ ink, sites, strong }) {
      const drawn = sites.filter((site) => site.drawn);
      const what = drawn.map((site) => `${site.id}${strong.has(site) ? "" : "-"}`);
      const next = [ink.casing, ...what].join(" ");
      // While time moves, most steps change nothing.
      if (next === last) return;
      last = next;
      const shown = drawn.map((site) => {
        const shape = shapes.get(site) ?? lineShape(site.phase, site.drawn ?? [], unit);
        shapes.set(site, shape);
        return { shape, isStrong: strong.has(site) };
      });
      tiles.show(shown, ink);
      if (!map.hasLayer(tiles)) tiles.addTo(map);
    },
    remove() {
      tiles.remove();
    },
  };
}

type Shown = Readonly<{ shape: LineShape; isStrong: boolean }>;

class LineTiles extends GridLayer {
  private shown: readonly Shown[] = [];
  private ink: LineInk | undefined;

  show(shown: readonly Shown[], ink: LineInk): void {
    this.shown = shown;
    this.ink = ink;
    this.redraw();
  }

  override createTile({ x, y, z }: Coords): HTMLElement {
    const frame = {
      ...{ world: WORLD_PX * 2 ** z, left: x * TILE_PX, top: y * TILE_PX },
      ...{ width: TILE_PX, height: TILE_PX },
    };
    const seen = this.shown.filter(({ shape }) => isLineIn(shape, frame));
    // Where there is nothing to paint, an empty canvas would still be a layer of the browser's.
    const tile = document.createElement(seen.length > 0 ? "canvas" : "div");
    if (tile instanceof HTMLCanvasElement) {
      const ratio = Math.min(window.devicePixelRatio || 1, MOST_RATIO);
      tile.width = TILE_PX * ratio;
      tile.height = TILE_PX * ratio;
      const context = tile.getContext("2d");
      context?.scale(ratio, ratio);
      const strong = new Set(seen.flatMap((one) => (one.isStrong ? one.shape : [])));
      const shapes = seen.map(({ shape }) => shape);
      if (context && this.ink) {
        paintLines(context, shapes, frame, this.ink, (one) => strong.has(one));
      }
    }
    // There is nothing to wait for, while Leaflet would show it one frame later.
    tile.style.visibility = "inherit";
    return tile;
  }
}
