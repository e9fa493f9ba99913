import type { PaintContext } from "../core/basemap/paint";
import type { Box } from "../core/projection";

/** The part of the canvas API that pictures need; `svg-context.ts` records it as SVG. */
export type PenContext = PaintContext &
  Pick<
    CanvasRenderingContext2D,
    | "arc"
    | "direction"
    | "fillRect"
    | "fillText"
    | "font"
    | "globalAlpha"
    | "letterSpacing"
    | "rect"
    | "restore"
    | "rotate"
    | "save"
    | "scale"
    | "strokeText"
    | "textAlign"
    | "textBaseline"
    | "translate"
  >;

/** What a picture is drawn with, on a canvas or as SVG. Lengths in the units of the context. */
export type Pen = Readonly<{
  context: PenContext;
  /** Fills and strokes a shape given as SVG path data, with the context's colours. */
  shape(data: string, paint: Readonly<{ fill: boolean; stroke: boolean }>): void;
  /** Draws a raster so that it covers `box`. */
  image(picture: HTMLCanvasElement, box: Box): void;
  /** Draws only inside `box` until `restore`. */
  clip(box: Box): void;
  /** Names what is drawn from here on, for those who open the file in a drawing program. */
  layer(name: string): void;
  /** Whether the file can be seen through where nothing is drawn. */
  seeThrough: boolean;
}>;

/** A pen that draws on a canvas. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  return {
    context,
    shape(data, { fill, stroke }) {
      const path = new Path2D(data);
      if (fill) context.fill(path);
      if (stroke) context.stroke(path);
    },
    image(picture, { left, top, right, bottom }) {
      context.drawImage(picture, left, top, right - left, bottom - top);
    },
    clip({ left, top, right, bottom }) {
      context.save();
      context.beginPath();
      context.rect(left, top, right - left, bottom - top);
      context.clip();
    },
    layer() {},
    seeThrough: false,
  };
}

/** The same pen without names, for a part that is one layer. */
export function unlayered(pen: Pen): Pen {
  return { ...pen, layer() {} };
}
