import { DomUtil, type Map as LeafletMap, point } from "leaflet";
import { LABEL_MARGIN_PX } from "../in-sight";
import { layerOrigin } from "../leaflet-position";
import { paletteOf } from "../palette";
import type { PixelView } from "../projection";
import type { PlacedLabel } from "./candidate";
import { drawLabels } from "./draw";
import { type Redraw, redrawOf } from "./redraw";

export type LabelCanvas = Readonly<{
  /** Draws labels for a settled view; false if the canvas is up to date. */
  draw(view: PixelView, labels: readonly PlacedLabel[], style: DrawingStyle): boolean;
  isHidden(): boolean;
  hide(): void;
  /** Fonts have changed: the next drawing is a full redraw. */
  invalidate(): void;
  remove(): void;
}>;

type DrawingStyle = Readonly<{ theme: "light" | "dark"; language: string; family: string }>;

/** A canvas with the labels drawn on it, and the key of their view. */
type Buffer = { canvas: HTMLCanvasElement; view: string; placed: readonly PlacedLabel[] };

/**
 * One double-buffered canvas for every label. The back canvas is drawn detached and then swapped in:
 * setting a font on an attached canvas forces a style recalculation of the whole page.
 */
export function createLabelCanvas(map: LeafletMap, pane: string): LabelCanvas {
  let front = createBuffer();
  let back = createBuffer();
  map.getPane(pane)?.append(front.canvas);
  return {
    draw(view, labels, { theme, language, family }) {
      const { zoom, left, top, width, height } = view;
      const key = [theme, language, devicePixelRatio, zoom, left, top, width, height].join();
      const since = front.view === key ? redrawOf(front.placed, labels) : null;
      if (since?.cleared.length === 0) {
        front.canvas.hidden = false;
        return false;
      }
      const context = back.canvas.getContext("2d");
      if (!context) return false;
      const palette = paletteOf(theme);
      const redraw = back.view === key ? redrawOf(back.placed, labels) : null;
      if (redraw)
        drawParts(context, redraw, () => drawLabels(context, redraw.labels, palette, family));
      else {
        fit(back.canvas, context, map, view);
        drawLabels(context, labels, palette, family);
      }
      back.view = key;
      back.placed = labels;
      back.canvas.hidden = false;
      front.canvas.replaceWith(back.canvas);
      [front, back] = [back, front];
      return true;
    },
    isHidden: () => front.canvas.hidden !== false,
    hide() {
      front.canvas.hidden = true;
    },
    invalidate() {
      front.view = "";
      back.view = "";
    },
    remove() {
      front.canvas.remove();
    },
  };
}

function createBuffer(): Buffer {
  const canvas = DomUtil.create("canvas", "map-labels");
  canvas.setAttribute("aria-hidden", "true");
  return { canvas, view: "", placed: [] };
}

/** Redraws the dirty rectangles only, snapped to whole pixels so that no seams remain. */
function drawParts(context: CanvasRenderingContext2D, { cleared }: Redraw, draw: () => void): void {
  const ratio = window.devicePixelRatio || 1;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  for (const box of cleared) {
    const left = Math.floor((box.left + LABEL_MARGIN_PX) * ratio);
    const top = Math.floor((box.top + LABEL_MARGIN_PX) * ratio);
    const width = Math.ceil((box.right + LABEL_MARGIN_PX) * ratio) - left;
    const height = Math.ceil((box.bottom + LABEL_MARGIN_PX) * ratio) - top;
    context.clearRect(left, top, width, height);
    context.rect(left, top, width, height);
  }
  context.clip();
  toWindow(context, ratio);
  draw();
  context.restore();
}

/** 0, 0 is the window's corner. */
function toWindow(context: CanvasRenderingContext2D, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, LABEL_MARGIN_PX * ratio, LABEL_MARGIN_PX * ratio);
}

/** Clears the canvas and lays it over the window and its margin. */
function fit(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  view: PixelView,
): void {
  const ratio = window.devicePixelRatio || 1;
  const width = view.width + 2 * LABEL_MARGIN_PX;
  const height = view.height + 2 * LABEL_MARGIN_PX;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === across && canvas.height === down) {
    // Cheaper than a new size, which would clear it too.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
  } else {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const origin = layerOrigin(map);
  DomUtil.setPosition(
    canvas,
    point(view.left - LABEL_MARGIN_PX - origin[0], view.top - LABEL_MARGIN_PX - origin[1]),
  );
  toWindow(context, ratio);
}
