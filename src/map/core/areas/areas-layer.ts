import { type Coords, DomUtil, GridLayer, type Map as LeafletMap } from "leaflet";
import type { Area } from "../../../domain/dataset";
import { PHASES, type PhaseId } from "../../../domain/site";
import { paletteOf } from "../palette";
import { type AreaFrame, OUT_OF_TIME, paintAreas, reachOf } from "./paint-areas";
import { type AreaShape, areaShapes } from "./shapes";

const TILE_PX = 512;
/** Soft edges need no more; a phone with three device pixels would paint four times as much. */
const MOST_RATIO = 1.5;

export type AreasModel = Readonly<{
  areas: readonly Area[];
  theme: "light" | "dark";
  /** Phases that meet the chosen span. */
  inTime: readonly PhaseId[];
}>;

export type AreasLayer = {
  /** Returns whether areas were repainted, or only the opacity of a phase changed. */
  set(model: AreasModel): "painted" | "faded" | null;
  /** The elements of the phases' layers once there are any, bottom first. */
  elements(): readonly HTMLElement[];
  remove(): void;
};

/**
 * The named areas, in tiles, so that panning costs nothing, and in a layer for each phase, so that
 * a phase that enters or leaves the chosen time only becomes stronger or fainter.
 */
export function createAreasLayer(map: LeafletMap, pane: string): AreasLayer {
  let model: AreasModel | undefined;
  const layers = PHASES.map((phase) => ({ phase, tiles: new AreaTiles(pane) }));
  return {
    set(next) {
      const last = model;
      model = next;
      const anew = last?.areas !== next.areas || last.theme !== next.theme;
      const shapes = anew ? areaShapes(next.areas) : [];
      let faded = false;
      for (const { phase, tiles } of layers) {
        if (anew) tiles.show(shapesOf(shapes, phase), next.theme);
        if (!last) tiles.addTo(map);
        const inTime = next.inTime.includes(phase);
        if (last?.inTime.includes(phase) === inTime) continue;
        // Not `setOpacity`, which would let the tiles fade in, also after the map is ready.
        const container = tiles.getContainer();
        if (container) DomUtil.setOpacity(container, inTime ? 1 : OUT_OF_TIME);
        faded = true;
      }
      return anew ? "painted" : faded ? "faded" : null;
    },
    elements: () => layers.flatMap(({ tiles }) => tiles.getContainer() ?? []),
    remove() {
      for (const { tiles } of layers) tiles.remove();
    },
  };
}

function shapesOf(shapes: readonly AreaShape[], phase: PhaseId): readonly AreaShape[] {
  return shapes.filter((shape) => shape.phase === phase);
}

class AreaTiles extends GridLayer {
  private shapes: readonly AreaShape[] = [];
  private theme: "light" | "dark" = "light";
  private readonly mask = document.createElement("canvas").getContext("2d");
  private readonly scratch = document.createElement("canvas").getContext("2d");

  constructor(pane: string) {
    super({ tileSize: TILE_PX, pane, keepBuffer: 1, updateWhenIdle: false });
  }

  show(shapes: readonly AreaShape[], theme: "light" | "dark"): void {
    this.shapes = shapes;
    this.theme = theme;
    this.redraw();
  }

  override createTile({ x, y, z }: Coords): HTMLElement {
    const frame = {
      zoom: z,
      left: x * TILE_PX,
      top: y * TILE_PX,
      width: TILE_PX,
      height: TILE_PX,
      ratio: Math.min(window.devicePixelRatio || 1, MOST_RATIO),
    };
    // A canvas no larger than what is painted on it, if anything is: all of it is a layer of the browser's.
    const part = reachOf(this.shapes, frame);
    const tile = document.createElement("div");
    if (part) tile.append(this.paint(part, frame));
    // There is nothing to wait for, while Leaflet would show it one frame later.
    tile.style.visibility = "inherit";
    return tile;
  }

  private paint(part: AreaFrame, { left, top }: AreaFrame): HTMLElement {
    const canvas = document.createElement("canvas");
    canvas.className = "map-area";
    canvas.width = Math.round(part.width * part.ratio);
    canvas.height = Math.round(part.height * part.ratio);
    const place = {
      left: part.left - left,
      top: part.top - top,
      width: part.width,
      height: part.height,
    };
    for (const [name, px] of Object.entries(place)) canvas.style.setProperty(name, `${px}px`);
    const context = canvas.getContext("2d");
    if (context && this.mask && this.scratch) {
      const { mask, scratch } = this;
      const palette = paletteOf(this.theme);
      paintAreas(context, { mask, scratch }, this.shapes, part, palette, () => true);
    }
    return canvas;
  }
}
