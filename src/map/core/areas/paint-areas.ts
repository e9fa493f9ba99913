import type { PhaseId } from "../../../domain/site";
import { type Palette, stoneOf } from "../palette";
import { worldSize } from "../projection";
import { type AreaShape, sizeOf } from "./shapes";

/** How an area is painted: its phase's stone, how strongly, how softly it ends. */
export type AreaStyle = Readonly<{
  tint: number;
  weave: number;
  blur: number;
  /** Only announced: the threads lean the other way, and are broken. */
  planned: boolean;
  /** How strongly a band along its edge shows: near by the area is no more than that. */
  edge: number;
}>;

/** Two canvases to work on, reused from one painting to the next; sized as they are needed. */
export type AreaScratch = Readonly<{
  mask: CanvasRenderingContext2D;
  scratch: CanvasRenderingContext2D;
}>;

/** A part of the world to paint areas on, in world pixels of `zoom`. */
export type AreaFrame = Readonly<{
  zoom: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
}>;

/** How strongly areas of a phase show that does not meet the chosen span. */
export const OUT_OF_TIME = 0.35;
/** Far enough that the shape itself is never seen, only its shadow. */
const SHADOW_AWAY = 20_000;
/** Larger than this part of the world's square is a province. */
const PROVINCE = 0.002;
/** The soft mask has no detail: a quarter of the pixels each way blurs 16 times as fast. */
const MASK_RATIO = 0.25;
/** Drawn around the frame, so that scaling the mask up leaves no seam between tiles. */
const MASK_MARGIN_PX = 16;
const WEAVE_PX = 9;
const THREAD_PX = 1.2;
const PLANNED_THREAD_PX = 1.7;

/**
 * Paints areas as soft tints with the slanted weave, the map's sign for "uncertain". A smaller area
 * takes the place of the larger one below it, so that tints never add up. `inTime` tells whether
 * a phase meets the chosen span.
 */
export function paintAreas(
  context: CanvasRenderingContext2D,
  { mask, scratch }: AreaScratch,
  shapes: readonly AreaShape[],
  frame: AreaFrame,
  palette: Palette,
  inTime: (phase: PhaseId) => boolean,
): void {
  for (const part of partsIn(shapes, frame)) {
    const { shape, x, y, width, height } = part;
    const style = styleOf(shape, frame.zoom, inTime(shape.phase));
    const stone = stoneOf(palette, shape.phase);
    fit(scratch, width, height);
    if (style.tint > 0) {
      softMask(mask, part, style.blur);
      spread(scratch, mask, part);
      context.globalCompositeOperation = "destination-out";
      context.drawImage(scratch.canvas, x, y);
      context.globalCompositeOperation = "source-over";
      tint(scratch, stone, style, part);
      context.drawImage(scratch.canvas, x, y);
    }
    if (style.edge > 0) {
      edgeMask(mask, part, style.blur);
      spread(scratch, mask, part);
      tint(scratch, stone, { ...style, ...strengthOf(shape, style.edge) }, part);
      context.drawImage(scratch.canvas, x, y);
    }
  }
}

/** The part of a frame that one area is painted on, in whole device pixels from the frame's corner. */
type AreaPart = Readonly<{
  shape: AreaShape;
  x: number;
  y: number;
  width: number;
  height: number;
  /** What the mask is drawn of: the part, and up to one of the mask's pixels more. */
  masked: AreaFrame;
  /** Device pixels from the part's corner to that of what is masked; never more than 0. */
  maskX: number;
  maskY: number;
}>;

/**
 * As far as each shape and its soft edge reach in a frame: most areas are small, and each would have whole
 * canvases cleared, copied and composed. Masks keep to the frame's own raster, so that neither a tile's nor
 * a part's edge is seen.
 */
function partsIn(
  shapes: readonly AreaShape[],
  { zoom, left, top, width, height, ratio }: AreaFrame,
): readonly AreaPart[] {
  const size = worldSize(zoom);
  const startOf = (start: number) => Math.max(0, Math.floor((start - AROUND_PX) * ratio));
  const endOf = (end: number, length: number) =>
    Math.min(Math.round(length * ratio), Math.ceil((end + AROUND_PX) * ratio));
  return shapes.flatMap((shape) => {
    const [x, y] = [startOf(shape.left * size - left), startOf(shape.top * size - top)];
    const right = endOf(shape.right * size - left, width);
    const bottom = endOf(shape.bottom * size - top, height);
    if (right <= x || bottom <= y) return [];
    const [maskLeft, maskTop] = [onRaster(x / ratio), onRaster(y / ratio)];
    return {
      ...{ shape, x, y, width: right - x, height: bottom - y },
      masked: {
        ...{ zoom, ratio, left: left + maskLeft, top: top + maskTop },
        width: right / ratio - maskLeft,
        height: bottom / ratio - maskTop,
      },
      maskX: maskLeft * ratio - x,
      maskY: maskTop * ratio - y,
    };
  });
}

/** The part of a frame that all areas together reach; null where there are none. */
export function reachOf(shapes: readonly AreaShape[], frame: AreaFrame): AreaFrame | null {
  const parts = partsIn(shapes, frame).map(({ masked }) => masked);
  if (parts.length === 0) return null;
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  return {
    ...{ ...frame, left, top },
    width: Math.max(...parts.map((part) => part.left + part.width)) - left,
    height: Math.max(...parts.map((part) => part.top + part.height)) - top,
  };
}

/** The corner of the mask's pixel that a CSS pixel lies in. */
function onRaster(px: number): number {
  return Math.floor(px * MASK_RATIO) / MASK_RATIO;
}

/** Near by, where an area fills the window, its tint says nothing, and only its edge is left. */
const FULL_UP_TO = 8;
const EDGE_FROM = 10.5;
const EDGE_PX = 44;

function styleOf(shape: AreaShape, zoom: number, inTime: boolean): AreaStyle {
  const full = Math.max(0, Math.min(1, (EDGE_FROM - zoom) / (EDGE_FROM - FULL_UP_TO)));
  const strength = inTime ? 1 : OUT_OF_TIME;
  return {
    ...strengthOf(shape, full * strength),
    edge: (1 - full) * strength,
    blur: shape.generalised ? 10 : 4,
    planned: shape.status === "announced",
  };
}

/**
 * A whole province must read as a region, not as a place: the larger, the lighter. A plan is told by its
 * broken threads on a lighter tint, so that it is never the strongest colour of what was reported.
 */
function strengthOf(shape: AreaShape, strength: number): Pick<AreaStyle, "tint" | "weave"> {
  const large = sizeOf(shape) > PROVINCE;
  const planned = shape.status === "announced";
  const tint = large ? 0.07 : planned ? 0.09 : 0.16;
  const weave = large ? 0.05 : planned ? 0.26 : 0.13;
  return { tint: tint * strength, weave: weave * strength };
}

/** How far outside a shape its soft edge reaches at most. */
const AROUND_PX = 60;

/** Leaves the area's silhouette on `mask`, blurred by a shadow, which every browser can do. */
function softMask(mask: CanvasRenderingContext2D, { shape, masked }: AreaPart, blur: number): void {
  fitAround(mask, masked);
  trace(mask, shape, masked, blur);
  mask.fill("evenodd");
}

/** Leaves a band along the inside of the area's edge on `mask`, as soft as the area ends. */
function edgeMask(mask: CanvasRenderingContext2D, { shape, masked }: AreaPart, blur: number): void {
  fitAround(mask, masked);
  const { width, height } = mask.canvas;
  mask.lineWidth = EDGE_PX * MASK_RATIO;
  mask.strokeStyle = "#000";
  trace(mask, shape, masked, EDGE_PX / 4);
  mask.stroke();
  // Only where the shadow of all that is outside falls: the other way round, the outline itself,
  // which is drawn as well, would leave nothing.
  mask.globalCompositeOperation = "destination-out";
  trace(mask, shape, masked, blur);
  mask.rect(-SHADOW_AWAY - width, -height, 3 * width, 3 * height);
  mask.fill("evenodd");
}

/** The area's outline far to the side, with a shadow that falls where it belongs. */
function trace(
  mask: CanvasRenderingContext2D,
  { rings }: AreaShape,
  { zoom, left, top }: AreaFrame,
  blur: number,
): void {
  const size = worldSize(zoom) * MASK_RATIO;
  mask.shadowColor = "#000";
  mask.shadowBlur = blur * 2 * MASK_RATIO;
  mask.shadowOffsetX = SHADOW_AWAY;
  mask.fillStyle = "#000";
  mask.beginPath();
  for (const ring of rings) {
    for (const [at, [x, y]] of ring.entries()) {
      const px = x * size - (left - MASK_MARGIN_PX) * MASK_RATIO - SHADOW_AWAY;
      const py = y * size - (top - MASK_MARGIN_PX) * MASK_RATIO;
      if (at === 0) mask.moveTo(px, py);
      else mask.lineTo(px, py);
    }
    mask.closePath();
  }
}

/** Scales the mask up onto an empty `scratch`. */
function spread(
  scratch: CanvasRenderingContext2D,
  { canvas }: CanvasRenderingContext2D,
  { masked: { ratio }, maskX, maskY }: AreaPart,
): void {
  const times = ratio / MASK_RATIO;
  const margin = MASK_MARGIN_PX * ratio;
  scratch.globalCompositeOperation = "source-over";
  scratch.clearRect(0, 0, scratch.canvas.width, scratch.canvas.height);
  scratch.drawImage(
    canvas,
    maskX - margin,
    maskY - margin,
    canvas.width * times,
    canvas.height * times,
  );
}

/** Gives a canvas its size; setting it clears the canvas. */
function fit({ canvas }: CanvasRenderingContext2D, width: number, height: number): void {
  canvas.width = width;
  canvas.height = height;
}

/** Gives a mask the size of a frame and its margin. */
function fitAround(mask: CanvasRenderingContext2D, { width, height }: AreaFrame): void {
  const side = (length: number) => Math.ceil((length + 2 * MASK_MARGIN_PX) * MASK_RATIO);
  fit(mask, side(width), side(height));
}

/** Turns the mask on `scratch` into tint and weave. */
function tint(
  scratch: CanvasRenderingContext2D,
  colour: string,
  style: AreaStyle,
  { masked: { left, top, ratio }, maskX, maskY, width, height }: AreaPart,
): void {
  const side = Math.round(WEAVE_PX * ratio);
  const pattern = scratch.createPattern(weave(colour, style, side, ratio), "repeat");
  if (!pattern) return;
  // Laid by the world's pixels, so that threads run on from one tile to the next.
  pattern.setTransform(
    new DOMMatrix([1, 0, 0, 1, -mod(left * ratio - maskX, side), -mod(top * ratio - maskY, side)]),
  );
  scratch.globalCompositeOperation = "source-in";
  scratch.fillStyle = pattern;
  scratch.fillRect(0, 0, width, height);
}

/** One repeat of the weave: a slanted thread on the tint. */
function weave(colour: string, style: AreaStyle, side: number, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.globalAlpha = style.tint;
  context.fillRect(0, 0, side, side);
  context.globalAlpha = style.weave;
  context.lineWidth = (style.planned ? PLANNED_THREAD_PX : THREAD_PX) * ratio;
  if (style.planned) {
    context.translate(side, 0);
    context.scale(-1, 1);
    // Half of each thread, so that it runs on from one repeat to the next.
    const length = side * Math.SQRT2;
    context.setLineDash([length * 0.55, length * 0.45]);
  }
  context.beginPath();
  // The corners' threads belong to the neighbouring repeats.
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - side, 2 * side);
    context.lineTo(shift + 2 * side, -side);
  }
  context.stroke();
  return canvas;
}

const mod = (value: number, by: number) => ((value % by) + by) % by;
