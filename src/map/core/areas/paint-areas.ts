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
  const { width, height } = context.canvas;
  fit(scratch, width, height);
  for (const shape of shapes) {
    if (!isIn(shape, frame)) continue;
    const style = styleOf(shape, frame.zoom, inTime(shape.phase));
    for (const each of [context, scratch]) {
      each.save();
      clipTo(each, shape, frame);
    }
    if (style.tint > 0) {
      softMask(mask, shape, frame, style.blur);
      spread(scratch, mask, frame);
      context.globalCompositeOperation = "destination-out";
      context.drawImage(scratch.canvas, 0, 0);
      context.globalCompositeOperation = "source-over";
      tint(scratch, stoneOf(palette, shape.phase), style, frame);
      context.drawImage(scratch.canvas, 0, 0);
    }
    if (style.edge > 0) {
      edgeMask(mask, shape, frame, style.blur);
      spread(scratch, mask, frame);
      tint(
        scratch,
        stoneOf(palette, shape.phase),
        { ...style, ...strengthOf(shape, style.edge) },
        frame,
      );
      context.drawImage(scratch.canvas, 0, 0);
    }
    context.restore();
    scratch.restore();
  }
}

/**
 * Nothing is painted beyond where a shape and its soft edge end: most areas are small, and each would
 * have whole canvases cleared and composed. By whole pixels, so that the clip itself leaves no edge.
 */
function clipTo(
  context: CanvasRenderingContext2D,
  shape: AreaShape,
  { zoom, left, top, ratio }: AreaFrame,
): void {
  const size = worldSize(zoom);
  const x = Math.floor((shape.left * size - left - AROUND_PX) * ratio);
  const y = Math.floor((shape.top * size - top - AROUND_PX) * ratio);
  const right = Math.ceil((shape.right * size - left + AROUND_PX) * ratio);
  const bottom = Math.ceil((shape.bottom * size - top + AROUND_PX) * ratio);
  context.beginPath();
  context.rect(x, y, right - x, bottom - y);
  context.clip();
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

/** Whether any of a shape, its soft edge included, lies in a frame. */
export function isIn(shape: AreaShape, { zoom, left, top, width, height }: AreaFrame): boolean {
  const size = worldSize(zoom);
  return (
    shape.left * size < left + width + AROUND_PX &&
    shape.right * size > left - AROUND_PX &&
    shape.top * size < top + height + AROUND_PX &&
    shape.bottom * size > top - AROUND_PX
  );
}

/** Leaves the area's silhouette on `mask`, blurred by a shadow, which every browser can do. */
function softMask(
  mask: CanvasRenderingContext2D,
  shape: AreaShape,
  frame: AreaFrame,
  blur: number,
): void {
  const side = (length: number) => Math.ceil((length + 2 * MASK_MARGIN_PX) * MASK_RATIO);
  fit(mask, side(frame.width), side(frame.height));
  trace(mask, shape, frame, blur);
  mask.fill("evenodd");
}

/** Leaves a band along the inside of the area's edge on `mask`, as soft as the area ends. */
function edgeMask(
  mask: CanvasRenderingContext2D,
  shape: AreaShape,
  frame: AreaFrame,
  blur: number,
): void {
  const { width, height } = mask.canvas;
  fit(mask, width, height);
  mask.lineWidth = EDGE_PX * MASK_RATIO;
  mask.strokeStyle = "#000";
  trace(mask, shape, frame, EDGE_PX / 4);
  mask.stroke();
  // Only where the shadow of all that is outside falls: the other way round, the outline itself,
  // which is drawn as well, would leave nothing.
  mask.globalCompositeOperation = "destination-out";
  trace(mask, shape, frame, blur);
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
  { ratio }: AreaFrame,
): void {
  const times = ratio / MASK_RATIO;
  const margin = -MASK_MARGIN_PX * ratio;
  scratch.globalCompositeOperation = "source-over";
  scratch.clearRect(0, 0, scratch.canvas.width, scratch.canvas.height);
  scratch.drawImage(canvas, margin, margin, canvas.width * times, canvas.height * times);
}

/** Gives a canvas its size; setting it clears the canvas. */
function fit({ canvas }: CanvasRenderingContext2D, width: number, height: number): void {
  canvas.width = width;
  canvas.height = height;
}

/** Turns the mask on `scratch` into tint and weave. */
function tint(
  scratch: CanvasRenderingContext2D,
  colour: string,
  style: AreaStyle,
  { left, top, ratio }: AreaFrame,
): void {
  const { width, height } = scratch.canvas;
  const side = Math.round(WEAVE_PX * ratio);
  const pattern = scratch.createPattern(weave(colour, style, side, ratio), "repeat");
  if (!pattern) return;
  // Laid by the world's pixels, so that threads run on from one tile to the next.
  pattern.setTransform(
    new DOMMatrix([1, 0, 0, 1, -mod(left * ratio, side), -mod(top * ratio, side)]),
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
