import { readFont } from "./svg-look";

/** What a canvas needs to know to draw a text as another would. */
type TextPaint = Pick<
  CanvasRenderingContext2D,
  "direction" | "fillStyle" | "font" | "letterSpacing" | "lineJoin" | "lineWidth" | "strokeStyle"
>;

/** Pixels for one unit of the drawing. */
const PIXELS = 3;

/**
 * A text as a raster, for a file that lacks its letters. `start` and `baseline` tell where in it
 * the text begins, `width` and `height` how large it is; all in units of the drawing.
 */
export function rasterOfText(
  text: string,
  widthPx: number,
  look: TextPaint,
  paint: "fill" | "stroke",
):
  | Readonly<{
      canvas: HTMLCanvasElement;
      start: number;
      baseline: number;
      width: number;
      height: number;
    }>
  | undefined {
  const sizePx = Number(readFont(look.font).size);
  const around = sizePx + look.lineWidth;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((widthPx + 2 * around) * PIXELS);
  canvas.height = Math.ceil((sizePx + 2 * around) * PIXELS);
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  const { direction, fillStyle, font, letterSpacing, lineJoin, lineWidth, strokeStyle } = look;
  context.scale(PIXELS, PIXELS);
  Object.assign(context, { direction, font, letterSpacing, textAlign: "left" });
  Object.assign(context, { fillStyle, lineJoin, lineWidth, strokeStyle });
  const baseline = around + sizePx;
  if (paint === "fill") context.fillText(text, around, baseline);
  else context.strokeText(text, around, baseline);
  const [width, height] = [canvas.width / PIXELS, canvas.height / PIXELS];
  return { canvas, start: around, baseline, width, height };
}

/** Whether a raster has no pixel through which the ground shows. */
export function isOpaque(raster: HTMLCanvasElement): boolean {
  const pixels = raster.getContext("2d")?.getImageData(0, 0, raster.width, raster.height).data;
  if (!pixels) return false;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 255) return false;
  return true;
}
