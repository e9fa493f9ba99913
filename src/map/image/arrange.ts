import { direction } from "../../domain/language";
import { isInTime } from "../../domain/site";
import { type Bounds, type Box, lonLatOf, type PixelView, worldPixels } from "../core/projection";
import { isShallowEqual } from "../core/shallow-equal";
import type { SceneNode } from "../core/sites/scene-node";
import type { SceneSource } from "../core/sites/scene-source";
import { cutsFigure, figureBoxes, freeCorner } from "./corners";
import { SCALE_HEIGHT_PX, scaleFont, scaleOf, scaleText } from "./draw-frame";
import { insetView, windowOn } from "./draw-inset";
import { fitView } from "./fit-view";
import { type Layout, layOut, type MapLimit } from "./layout";
import { listFrame } from "./numbering";
import { boxesOfNames } from "./picture-labels";
import { SIGNS, type Sign, signsOn } from "./signs";
import type { PictureSpec } from "./spec";
import type { MeasureLine } from "./text-flow";

/** How far a picture goes back from a window whose frame cuts a figure. */
const STEP_BACK = 0.15;
const MOST_STEPS_BACK = 8;
/** After so many keys, each for the map that the last one left, they will not agree. */
const MOST_KEYS = 4;
const LEAST_FOR_SCALE = 240;
/** The share of the map beside a trip's stops, and its least width in units. */
const MAP_WITH_STOPS = 0.62;
const LEAST_WITH_STOPS = 360;
/** A window that takes more of an inset is where one knows oneself. */
const MOST_OF_INSET = 0.7;
const INSET_CORNERS = ["top-right", "bottom-right", "top-left", "bottom-left"] as const;

type Arranged = Readonly<{
  room: ReturnType<typeof listFrame> | false;
  layout: Layout;
  view: PixelView;
  nodes: readonly SceneNode[];
}>;

/**
 * The window and its scene between the words. The key has room for the signs that stand on the map,
 * which follow from the room that the key leaves: with fewer lines the map is larger.
 */
export function arrange(
  spec: PictureSpec,
  size: readonly [number, number],
  sceneSource: SceneSource,
  measureLine: MeasureLine,
  ground: Bounds,
): Arranged {
  const inTime = spec.sites.filter((site) => isInTime(site, spec.span));
  const attempt = (signs: readonly Sign[], limit?: MapLimit): Arranged => {
    const words = { ...spec, signs, rightToLeft: direction(spec.language) === "rtl" };
    const laidOut = layOut(size, words, measureLine, limit);
    const room =
      spec.numbers === true
        ? listFrame(laidOut.map, inTime, spec, measureLine)
        : roomForStops(spec, laidOut.map, measureLine);
    const leftOut = room === undefined ? [...laidOut.leftOut, "numbers" as const] : laidOut.leftOut;
    const layout = { ...laidOut, map: room ? room.map : laidOut.map, leftOut };
    const { left, top, right, bottom } = layout.map;
    const framed = frame(spec, sceneSource, [right - left, bottom - top], ground);
    const most = sizeOfGround(ground, framed.view.zoom);
    const isTooLarge = right - left > most.width + 1 || bottom - top > most.height + 1;
    // Beyond the geography there would be land without anything.
    return isTooLarge && !room && !limit ? attempt(signs, most) : { room, layout, ...framed };
  };
  let signs: readonly Sign[] = [];
  let arranged = attempt(signs);
  for (let time = 1; time <= MOST_KEYS; time++) {
    const seen = signsOn(spec, arranged.nodes, arranged.view, sceneSource.index);
    if (isShallowEqual(seen, signs)) break;
    // Two keys that call for each other: the one that explains the signs of both.
    signs = time < MOST_KEYS ? seen : SIGNS.filter((sign) => [...signs, ...seen].includes(sign));
    arranged = attempt(signs);
  }
  return arranged;
}

/** Room for the list of a trip's stops, beside a map that stays large; false without. */
function roomForStops(spec: PictureSpec, map: Box, measureLine: MeasureLine) {
  if (!spec.tripHeadings || !spec.legend || spec.numbers === "elsewhere") return false;
  const room = listFrame(map, spec.trip, spec, measureLine, spec.tripHeadings, MAP_WITH_STOPS);
  return room && room.map.right - room.map.left >= LEAST_WITH_STOPS ? room : false;
}

function sizeOfGround([west, south, east, north]: Bounds, zoom: number): MapLimit {
  const [left, top] = worldPixels([west, north], zoom);
  const [right, bottom] = worldPixels([east, south], zoom);
  return { width: right - left, height: bottom - top };
}

/** A window in which the frame cuts no figure, where the picture may choose its window. */
function frame(
  spec: PictureSpec,
  sceneSource: SceneSource,
  size: readonly [number, number],
  ground: Bounds,
): { view: PixelView; nodes: readonly SceneNode[] } {
  let view = fitView(spec.camera, size, ground, spec.hasDetail);
  let nodes = sceneSource.scene(view, 0);
  for (let step = 1; step <= MOST_STEPS_BACK; step++) {
    if (spec.camera.type !== "fit" || !cutsFigure(figureBoxes(nodes, view), view)) break;
    const { zoom } = view;
    const middle = [view.left + view.width / 2, view.top + view.height / 2] as const;
    const [lon, lat] = lonLatOf(middle, zoom);
    view = fitView(
      { type: "view", view: { zoom: zoom - STEP_BACK, lat, lon } },
      size,
      ground,
      spec.hasDetail,
    );
    nodes = sceneSource.scene(view, 0);
  }
  return { view, nodes };
}

/** Whether an inset shows much beside the window of its map. */
function showsMore({ width, height }: PixelView, { left, top, right, bottom }: Box): boolean {
  const across = Math.min(width, right) - Math.max(0, left);
  const down = Math.min(height, bottom) - Math.max(0, top);
  return across * down < MOST_OF_INSET * width * height;
}

/** Finds room for what explains the map: it never covers what is shown, nor what must be named. */
export function placeInsetAndScale(
  spec: PictureSpec,
  layout: Layout,
  view: PixelView,
  { nodes, sceneSource }: Readonly<{ nodes: readonly SceneNode[]; sceneSource: SceneSource }>,
  ground: Bounds,
  measureLine: MeasureLine,
): Readonly<{ inset: Readonly<{ box: Box; view: PixelView }> | null; scale: Box | null }> {
  const figures = [...figureBoxes(nodes, view), ...boxesOfNames(spec, nodes, sceneSource, view)];
  const scaleWidth = Math.max(
    scaleOf(view).widthPx,
    measureLine(scaleText(view, spec), scaleFont(spec)) + 6,
  );
  const scale =
    spec.scalebar && view.width >= LEAST_FOR_SCALE
      ? freeCorner([scaleWidth, SCALE_HEIGHT_PX], view, figures, [
          "bottom-left",
          "bottom-right",
          "top-left",
        ])
      : undefined;
  const corners = INSET_CORNERS.filter((corner) => corner !== scale?.corner);
  const inset = layout.inset ? freeCorner(layout.inset, view, figures, corners) : undefined;
  const around = inset && { box: inset.box, view: insetView(inset.box, ground) };
  return {
    inset: around && showsMore(around.view, windowOn(around.view, view)) ? around : null,
    scale: scale?.box ?? null,
  };
}
