import { drawLabels } from "../core/labels/draw";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { placeLabels } from "../core/labels/place";
import { createMeasure } from "../core/labels/style";
import { paletteOf } from "../core/palette";
import {
  type Bounds,
  type Box,
  lonLatOf,
  type PixelView,
  screenPixels,
  worldPixels,
} from "../core/projection";
import { drawGround } from "./draw-ground";
import type { Ground } from "./ground";
import type { Pen } from "./pen";
import type { PictureSpec } from "./spec";

/** Names of countries on so small a map. */
const LABEL_SCALE = 0.72;
/** A frame smaller than this would be a dot. */
const LEAST_FRAME_PX = 8;

/**
 * The window of the inset in `box`: as much of Central Asia as fits. `ground` ends north of 37° N,
 * so that no disputed border is drawn.
 */
export function insetView(box: Box, ground: Bounds): PixelView {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const [west, north] = worldPixels([ground[0], ground[3]], 0);
  const [east, south] = worldPixels([ground[2], ground[1]], 0);
  const zoom = Math.log2(Math.max(width / (east - west), height / (south - north)));
  const times = 2 ** zoom;
  return {
    zoom,
    left: ((west + east) / 2) * times - width / 2,
    top: ((north + south) / 2) * times - height / 2,
    width,
    height,
  };
}

/** Where the picture's map lies in Central Asia. */
export function drawInset(
  pen: Pen,
  { box, view }: Readonly<{ box: Box; view: PixelView }>,
  ground: Ground,
  {
    spec,
    view: shown,
    ratio,
    reliefBounds,
  }: Readonly<{ spec: PictureSpec; view: PixelView; ratio: number; reliefBounds: Bounds }>,
): void {
  const { context } = pen;
  const palette = paletteOf(spec.theme);
  const { theme, language, families } = spec;
  context.fillStyle = palette.card;
  context.fillRect(box.left - 3, box.top - 3, view.width + 6, view.height + 6);
  pen.clip(box);
  context.translate(box.left, box.top);
  drawGround(pen, { ...ground, relief: null }, view, { theme, reliefBounds, ratio });
  const measure = createMeasure(families.text);
  const countries = labelsOfTiles(ground.tiles, { ...view, zoom: 5 }, language, measure).filter(
    ({ key }) => key.startsWith("country"),
  );
  const labels = placeLabels(
    countries.map((candidate) => {
      const at = screenPixels(lonLatOf(fromFive(candidate.at, view), 5), view);
      const style = { ...candidate.style, size: candidate.style.size * LABEL_SCALE, spacing: 0.6 };
      const lines = [candidate.lines.join(" ")];
      return { ...candidate, at, style, lines, width: measure(lines[0] ?? "", style), height: 11 };
    }),
    [],
    { frame: { left: 2, top: 2, right: view.width - 2, bottom: view.height - 2 } },
  );
  drawLabels(context, labels, palette, families.text);
  const [left, top] = screenPixels(lonLatOf([shown.left, shown.top], shown.zoom), view);
  const [right, bottom] = screenPixels(
    lonLatOf([shown.left + shown.width, shown.top + shown.height], shown.zoom),
    view,
  );
  const [width, height] = [
    Math.max(LEAST_FRAME_PX, right - left),
    Math.max(LEAST_FRAME_PX, bottom - top),
  ];
  context.beginPath();
  context.rect((left + right - width) / 2, (top + bottom - height) / 2, width, height);
  context.strokeStyle = palette.kazakhstan;
  context.lineWidth = 1.6;
  context.lineJoin = "miter";
  context.stroke();
  context.restore();
}

/** World pixels at zoom 5 of a position in a window that is thought to be at zoom 5. */
function fromFive([x, y]: readonly [number, number], view: PixelView): readonly [number, number] {
  return [x + view.left, y + view.top];
}
