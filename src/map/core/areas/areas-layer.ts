import { type Coords, GridLayer, type Map as LeafletMap } from "leaflet";
import type { Area } from "../../../domain/dataset";
import type { PhaseId } from "../../../domain/site";
import { paletteOf } from "../palette";
import { paintAreas } from "./paint-areas";
import { type AreaShape, areaShapes } from "./shapes";

const TILE_PX = 512;
/** Soft edges need no more; a phone with three device pixels would paint four times as much. */
const MOST_RATIO = 1.5;

export type AreasModel = Readonly<{
  areas: readonly Area[];
  theme: "light" | "dark";
  /** Phases that meet the chosen span. */
  china: boolean;
  kazakhstan: boolean;
}>;

export type AreasLayer = { set(model: AreasModel): void; remove(): void };

/** The named areas, in tiles, so that panning costs nothing. */
export function createAreasLayer(map: LeafletMap, pane: string): AreasLayer {
  let model: AreasModel | undefined;
  let shapes: readonly AreaShape[] = [];
  const mask = document.createElement("canvas").getContext("2d");
  const scratch = document.createElement("canvas").getContext("2d");
  const inTime = (phase: PhaseId) => model?.[phase] ?? true;

  function paint(canvas: HTMLCanvasElement, { x, y, z }: Coords): void {
    const ratio = Math.min(window.devicePixelRatio || 1, MOST_RATIO);
    const side = TILE_PX * ratio;
    canvas.width = side;
    canvas.height = side;
    const context = canvas.getContext("2d");
    if (!context || !mask || !scratch || !model) return;
    const frame = {
      zoom: z,
      left: x * TILE_PX,
      top: y * TILE_PX,
      width: TILE_PX,
      height: TILE_PX,
      ratio,
    };
    paintAreas(context, { mask, scratch }, shapes, frame, paletteOf(model.theme), inTime);
  }

  const layer = new AreaTiles(pane, paint);
  layer.addTo(map);
  return {
    set(next) {
      const last = model;
      if (
        last &&
        last.areas === next.areas &&
        last.theme === next.theme &&
        last.china === next.china &&
        last.kazakhstan === next.kazakhstan
      ) {
        return;
      }
      model = next;
      if (last?.areas !== next.areas) shapes = areaShapes(next.areas);
      layer.repaint();
    },
    remove: () => {
      layer.remove();
    },
  };
}

class AreaTiles extends GridLayer {
  private readonly drawn = new Map<HTMLElement, Coords>();

  constructor(
    pane: string,
    private readonly paint: (canvas: HTMLCanvasElement, coords: Coords) => void,
  ) {
    super({ tileSize: TILE_PX, pane, keepBuffer: 1, updateWhenIdle: false });
    this.on("tileunload", ({ tile }) => this.drawn.delete(tile));
  }

  override createTile(coords: Coords): HTMLElement {
    const canvas = document.createElement("canvas");
    this.drawn.set(canvas, coords);
    this.paint(canvas, coords);
    return canvas;
  }

  repaint(): void {
    for (const [canvas, coords] of this.drawn) {
      if (canvas instanceof HTMLCanvasElement) this.paint(canvas, coords);
    }
  }
}
