import type { Area } from "../../domain/dataset";
import type { PhaseId } from "../../domain/site";
import { paintAreas } from "../core/areas/paint-areas";
import { areaShapes } from "../core/areas/shapes";
import { paintTile } from "../core/basemap/paint";
import { reliefStrength } from "../core/basemap/style";
import { paletteOf } from "../core/palette";
import { type Bounds, type PixelView, worldPixels } from "../core/projection";
import type { GroundData } from "./ground";
import type { Pen } from "./pen";

type Theme = "light" | "dark";

/** The same darkening as the page's style sheet gives to the relief by night. */
const NIGHT_FILTER = "brightness(0.24) contrast(1.12) saturate(0.75)";
/** Where a browser has no canvas filters, night is laid over the relief. */
const NIGHT_VEIL = 0.82;
/** Soft edges and threads need no more pixels than this for one of the design. */
const MOST_AREA_RATIO = 3;

/** Relief, waters, borders and roads of a window whose corner is at 0, 0. */
export function drawGround(
  pen: Pen,
  ground: GroundData,
  view: PixelView,
  { theme, reliefBounds, ratio }: Readonly<{ theme: Theme; reliefBounds: Bounds; ratio: number }>,
): void {
  const { context } = pen;
  const { width, height, zoom } = view;
  pen.layer("relief");
  context.fillStyle = paletteOf(theme).land;
  context.fillRect(0, 0, width, height);
  if (ground.relief && reliefStrength(zoom) > 0) {
    const raster = paintRelief(ground.relief, view, reliefBounds, theme, ratio);
    if (raster) pen.image(raster, { left: 0, top: 0, right: width, bottom: height });
  }
  drawTiles(pen, ground.tiles, view, theme, ratio);
}

/** Waters, borders and roads of a window whose corner is at 0, 0. */
export function drawTiles(
  pen: Pen,
  tiles: GroundData["tiles"],
  { zoom, left, top, width, height }: PixelView,
  theme: Theme,
  ratio: number,
): void {
  const { context } = pen;
  pen.layer("ground");
  for (const { coords, located } of tiles) {
    const side = 512 * 2 ** (zoom - coords.z);
    const snap = (value: number) => Math.round(value * ratio) / ratio;
    // Whole pixels: two halves of one pixel would leave a seam between neighbours.
    pen.clip({
      left: Math.max(0, snap(coords.x * side - left)),
      top: Math.max(0, snap(coords.y * side - top)),
      right: Math.min(width, snap((coords.x + 1) * side - left)),
      bottom: Math.min(height, snap((coords.y + 1) * side - top)),
    });
    const times = 2 ** (coords.z - 1 - located.zoom);
    const place = {
      left: located.x * times * side - left,
      top: located.y * times * side - top,
      size: side * times,
      zoom,
      unit: 1,
    };
    paintTile(context, located, place, theme);
    context.restore();
  }
}

function paintRelief(
  image: HTMLImageElement,
  view: PixelView,
  [west, south, east, north]: Bounds,
  theme: Theme,
  ratio: number,
): HTMLCanvasElement | undefined {
  const context = createRaster(view, ratio);
  if (!context) return undefined;
  const [left, top] = worldPixels([west, north], view.zoom);
  const [right, bottom] = worldPixels([east, south], view.zoom);
  // On paper, so that no pixel is half there: an opaque raster can be a JPEG.
  context.fillStyle = paletteOf(theme).land;
  context.fillRect(0, 0, view.width, view.height);
  context.imageSmoothingQuality = "high";
  context.globalAlpha = reliefStrength(view.zoom);
  // Safari had none for long, whatever the types say.
  const filters = typeof context.filter === "string";
  if (theme === "dark" && filters) context.filter = NIGHT_FILTER;
  context.drawImage(image, left - view.left, top - view.top, right - left, bottom - top);
  if (theme === "dark" && !filters) {
    context.globalAlpha = NIGHT_VEIL;
    context.fillStyle = paletteOf(theme).land;
    context.fillRect(0, 0, view.width, view.height);
  }
  return context.canvas;
}

/** The named areas as soft tints; `inTime` tells whether a phase meets the chosen span. */
export function drawAreas(
  pen: Pen,
  areas: readonly Area[],
  view: PixelView,
  { theme, ratio }: Readonly<{ theme: Theme; ratio: number }>,
  inTime: (phase: PhaseId) => boolean,
): void {
  const least = Math.min(ratio, MOST_AREA_RATIO);
  const context = createRaster(view, least);
  const mask = document.createElement("canvas").getContext("2d");
  const scratch = document.createElement("canvas").getContext("2d");
  if (!context || !mask || !scratch) return;
  // The painter counts in device pixels.
  context.setTransform(1, 0, 0, 1, 0, 0);
  const frame = { ...view, ratio: least };
  paintAreas(context, { mask, scratch }, areaShapes(areas), frame, paletteOf(theme), inTime);
  pen.layer("areas");
  pen.image(context.canvas, { left: 0, top: 0, right: view.width, bottom: view.height });
}

/** A canvas as large as a window, in its units. */
function createRaster(
  { width, height }: PixelView,
  ratio: number,
): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext("2d");
  context?.scale(canvas.width / width, canvas.height / height);
  return context ?? undefined;
}
