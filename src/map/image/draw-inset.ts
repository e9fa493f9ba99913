import { signals } from "../../data/theme.json";
import { localText } from "../../domain/language";
import { isInRings } from "../core/areas/shapes";
import { boxAround } from "../core/boxes";
import { anchorsIn } from "../core/labels/anchors";
import type { LabelCandidate, PlacedLabel } from "../core/labels/candidate";
import { drawLabels } from "../core/labels/draw";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { namesOfSite } from "../core/labels/names";
import { placeLabels } from "../core/labels/place";
import { LABEL_STYLES, type MeasureText, sizeOfLines } from "../core/labels/style";
import { paletteOf } from "../core/palette";
import {
  type Bounds,
  type Box,
  lonLatOf,
  type PixelPoint,
  type PixelView,
  screenPixels,
  unitPosition,
  worldPixels,
  worldSize,
} from "../core/projection";
import { drawGround } from "./draw-ground";
import type { GroundData } from "./ground";
import type { Pen } from "./pen";
import type { PictureSpec } from "./spec";

/** Names of countries on so small a map. */
const STYLE = { ...LABEL_STYLES.country, size: 9.4, spacing: 0.6 };
const NAME_PX = 11;
const MIDDLE = 0.4;
/** Half of the line around the window, and a little air. */
const EDGE_PX = 2;
/** A frame smaller than this would be a dot. */
const LEAST_FRAME_PX = 8;

/**
 * The window of the inset in `box`: as much of the ground as fits. `ground` ends north of 37° N,
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

/** Where the picture's map lies among the countries around it. */
export function drawInset(
  pen: Pen,
  { box, view, names }: Readonly<{ box: Box; view: PixelView; names: readonly PlacedLabel[] }>,
  ground: GroundData,
  {
    spec,
    view: shown,
    ratio,
    reliefBounds,
  }: Readonly<{ spec: PictureSpec; view: PixelView; ratio: number; reliefBounds: Bounds }>,
): void {
  const { context } = pen;
  const palette = paletteOf(spec.theme);
  const { theme, families } = spec;
  context.fillStyle = palette.card;
  context.fillRect(box.left - 3, box.top - 3, view.width + 6, view.height + 6);
  pen.clip(box);
  context.translate(box.left, box.top);
  drawGround(pen, { ...ground, relief: null }, view, { theme, reliefBounds, ratio });
  const window = windowOn(view, shown);
  drawLabels(context, names, palette, families.text);
  context.beginPath();
  const { left, top, right, bottom } = window;
  context.rect(left, top, right - left, bottom - top);
  context.strokeStyle = signals[theme].alert;
  context.lineWidth = 1.6;
  context.lineJoin = "miter";
  context.stroke();
  context.restore();
}

/**
 * Names of countries around the line that shows the picture's window: none is crossed by it. The
 * countries of the map go first, each wherever it has room; others stand at their own point.
 */
export function namesOfInset(
  { tiles }: Pick<GroundData, "tiles">,
  view: PixelView,
  { language, countries }: Pick<PictureSpec, "language" | "countries">,
  window: Box,
  measure: MeasureText,
): readonly PlacedLabel[] {
  const style = STYLE;
  const frame = { left: 2, top: 2, right: view.width - 2, bottom: view.height - 2 };
  const size = worldSize(view.zoom);
  const own = countries.flatMap(({ names, inner }): LabelCandidate[] => {
    const name = localText(names, language);
    if (!name) return [];
    const lines = [name.text.toLocaleUpperCase(name.language)];
    const [width] = sizeOfLines(lines, style, measure);
    const outline = inner.map(unitPosition);
    const isInside = ([x, y]: PixelPoint) =>
      isInRings([(x + view.left) / size, (y + view.top) / size], [outline]);
    // All of it inside the country, or else, on a small inset, at least its middle.
    const anchors = [1, MIDDLE].flatMap((part) =>
      roomsAround(window, frame).flatMap(({ left, right, ...room }) => {
        const side = (width * (1 - part)) / 2;
        const narrow = { ...room, left: left + side, right: right - side };
        return anchorsIn(isInside, narrow, [width * part, NAME_PX]);
      }),
    );
    const [at] = anchors;
    if (!at) return [];
    const offsets = anchors.map(([x, y]): PixelPoint => [x - at[0], y - at[1]]);
    const text = { lines, style, width, height: NAME_PX, angle: 0, mark: 0 };
    const key = `own ${lines.join()}`;
    return [{ ...text, key, at, offsets, priority: 0, names: namesOfSite(names), apart: 0 }];
  });
  const others = labelsOfTiles(tiles, { ...view, zoom: 5 }, language, measure)
    .filter(({ key }) => key.startsWith("country"))
    .map((candidate): LabelCandidate => {
      const at = screenPixels(lonLatOf(fromFive(candidate.at, view), 5), view);
      const lines = [candidate.lines.join(" ")];
      const [width] = sizeOfLines(lines, style, measure);
      return {
        ...candidate,
        at,
        style,
        lines,
        width,
        height: NAME_PX,
        priority: 1,
        apart: Infinity,
      };
    });
  const placed = placeLabels([...own, ...others], edgesOf(window), { frame });
  // The names of neighbours alone would place the map in one of them.
  return placed.some(({ candidate }) => own.includes(candidate)) ? placed : [];
}

/** The rectangle on an inset that is the window of the picture's map. */
export function windowOn(view: PixelView, shown: PixelView): Box {
  const corner = (x: number, y: number) => screenPixels(lonLatOf([x, y], shown.zoom), view);
  const [left, top] = corner(shown.left, shown.top);
  const [right, bottom] = corner(shown.left + shown.width, shown.top + shown.height);
  const [width, height] = [
    Math.max(LEAST_FRAME_PX, right - left),
    Math.max(LEAST_FRAME_PX, bottom - top),
  ];
  return boxAround([(left + right) / 2, (top + bottom) / 2], width, height);
}

/** What a rectangle leaves of a frame on each side, and its own inside. */
function roomsAround(window: Box, frame: Box): readonly Box[] {
  const { left, top, right, bottom } = window;
  return [
    { ...frame, bottom: top - EDGE_PX },
    { ...frame, top: bottom + EDGE_PX },
    { ...frame, right: left - EDGE_PX },
    { ...frame, left: right + EDGE_PX },
    {
      left: left + EDGE_PX,
      top: top + EDGE_PX,
      right: right - EDGE_PX,
      bottom: bottom - EDGE_PX,
    },
  ];
}

/** Boxes along the four sides of a rectangle. */
function edgesOf({ left, top, right, bottom }: Box): readonly Box[] {
  const wide = { left: left - EDGE_PX, right: right + EDGE_PX };
  const high = { top: top - EDGE_PX, bottom: bottom + EDGE_PX };
  return [
    { ...wide, top: top - EDGE_PX, bottom: top + EDGE_PX },
    { ...wide, top: bottom - EDGE_PX, bottom: bottom + EDGE_PX },
    { ...high, left: left - EDGE_PX, right: left + EDGE_PX },
    { ...high, left: right - EDGE_PX, right: right + EDGE_PX },
  ];
}

/** World pixels at zoom 5 of a position in a window that is thought to be at zoom 5. */
function fromFive([x, y]: readonly [number, number], view: PixelView): readonly [number, number] {
  return [x + view.left, y + view.top];
}
