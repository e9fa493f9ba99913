import { direction } from "../../domain/language";
import type { NumberedSite } from "../../domain/picture";
import { isInTime, PHASES, type Site } from "../../domain/site";
import { inflate } from "../core/boxes";
import { besideBadge } from "../core/labels/beside-badge";
import type { PlacedLabel } from "../core/labels/candidate";
import { drawLabels } from "../core/labels/draw";
import { type AreaLabelModel, besideStreets, labelsOfAreas } from "../core/labels/from-areas";
import {
  isNeeded,
  labelsOfScene,
  positionOf,
  type SceneLabelModel,
} from "../core/labels/from-scene";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { partsOf } from "../core/labels/leader";
import { placeLabels } from "../core/labels/place";
import { createMeasure } from "../core/labels/style";
import { paletteOf } from "../core/palette";
import { type Bounds, type Box, lonLatOf, type PixelView } from "../core/projection";
import { isShallowEqual } from "../core/shallow-equal";
import type { SceneNode } from "../core/sites/scene-node";
import { createSceneSource, type SceneSource } from "../core/sites/scene-source";
import { shapeOfTrip } from "../core/trip-layer";
import { type TripShape, tripShape } from "../core/trip-shape";
import { cutsFigure, figureBoxes, freeCorner } from "./corners";
import { drawCircle, drawNode } from "./draw-figures";
import {
  drawFrame,
  drawList,
  drawScaleBar,
  drawSheet,
  SCALE_HEIGHT_PX,
  scaleOf,
} from "./draw-frame";
import { drawAreas, drawGround } from "./draw-ground";
import { drawInset, insetView } from "./draw-inset";
import { drawTrip } from "./draw-trip";
import { fitView } from "./fit-view";
import type { GroundData, GroundSource } from "./ground";
import { type Layout, layOut } from "./layout";
import { type ListLine, listFrame, listLines, numberLabels, numberSites } from "./numbering";
import { type Pen, unlayered } from "./pen";
import { PictureError } from "./picture-error";
import { loadFonts, loadLabelFonts, wordsOf } from "./picture-fonts";
import { createRuler } from "./ruler";
import { SIGNS, type Sign, signsOn } from "./signs";
import type { PictureSpec } from "./spec";

/** The smallest letters of the map, in units of the design. */
const LEAST_LABEL = 10.5;
/** A picture with this geometric mean of its sides is drawn at one pixel to a unit. */
const PLAIN_SIDE_PX = 1200;
const LABEL_GAP_PX = 4;
/** A tall picture is looked at on a phone, where everything is smaller. */
const TALL = 1.25;
/** How far a picture goes back from a window whose frame cuts a figure. */
const STEP_BACK = 0.15;
const MOST_STEPS_BACK = 8;
/** After so many keys, each for the map that the last one left, they will not agree. */
const MOST_KEYS = 4;
const LEAST_FOR_SCALE = 240;
const INSET_CORNERS = ["top-right", "bottom-right", "top-left", "bottom-left"] as const;

/** Everything that is known of a picture before it is drawn. */
export type Composition = Readonly<{
  spec: PictureSpec;
  layout: Layout;
  /** Pixels of the picture, `scale` included, for one unit of the design. */
  ratio: number;
  /** The map's window, in units. */
  view: PixelView;
  /** Where the inset stands on the map and what it shows. */
  inset: Readonly<{ box: Box; view: PixelView }> | null;
  /** Where the scale bar stands on the map. */
  scale: Box | null;
  trip: TripShape;
  sceneSource: SceneSource;
  nodes: readonly SceneNode[];
  /** The numbers of the sites of each node, and the list that tells them; null for names. */
  numbered: ReadonlyMap<string, readonly NumberedSite[]> | null;
  list: readonly ListLine[] | null;
  labels: readonly PlacedLabel[];
  ground: GroundData;
  insetGround: GroundData | null;
  reliefBounds: Bounds;
}>;

/**
 * Works out all of a picture: what stands where, which geography it needs. Loads that and the
 * fonts. Rejects with an `AbortError` when `signal` says so, with a `PictureError` without geography.
 */
export async function compose(
  spec: PictureSpec,
  { reliefBounds, load }: GroundSource,
  signal: AbortSignal,
): Promise<Composition> {
  const unit = unitOf(spec);
  const size = [spec.widthPx / unit, spec.heightPx / unit] as const;
  const sceneSource = createSceneSource();
  sceneSource.set(spec);
  await loadFonts(spec, wordsOf(spec), signal);
  const measureLine = createRuler().width;
  const { room, layout, view, nodes } = arrange(spec, size, sceneSource, measureLine, reliefBounds);
  const { inset, scale } = placeInsetAndScale(
    spec,
    layout,
    view,
    { nodes, sceneSource },
    reliefBounds,
  );
  const [ground, insetGround] = await Promise.all([
    load(view, signal),
    inset ? load(inset.view, signal) : null,
  ]);
  signal.throwIfAborted();
  if (ground.problem) throw new PictureError(ground.problem);
  const numbered =
    room || spec.numbers === "elsewhere" ? numberSites(nodes, sceneSource, spec) : null;
  const list =
    room && numbered
      ? listLines([...numbered.values()].flat(), room.list, spec, measureLine)
      : null;
  const ratio = unit * spec.scale;
  const trip = tripOf(spec, nodes, view);
  const parts = {
    spec,
    layout,
    ratio,
    view,
    inset,
    scale,
    trip,
    sceneSource,
    nodes,
    numbered,
    list,
  };
  // Labels tell which letters they need, and are measured once these are there.
  const first = placeAll({ ...parts, ground });
  await loadFonts(spec, first.map(({ candidate }) => candidate.lines.join(" ")).join(" "), signal);
  await loadLabelFonts(first, spec.families.text, signal);
  return { ...parts, labels: placeAll({ ...parts, ground }), ground, insetGround, reliefBounds };
}

/** Draws a picture that was worked out, in units of the design times `ratio`. */
export function drawPicture(pen: Pen, composition: Composition): void {
  const { spec, layout, ratio, view, nodes, labels, sceneSource, ground } = composition;
  const { inset, insetGround, reliefBounds, scale, list, trip } = composition;
  const { theme, families, selectedId } = spec;
  const { context } = pen;
  const palette = paletteOf(theme);
  const look = { palette, family: families.text };
  context.save();
  context.scale(ratio, ratio);
  drawSheet(pen, layout, theme);
  pen.layer("map");
  pen.clip(layout.map);
  context.translate(layout.map.left, layout.map.top);
  const flat = unlayered(pen);
  drawGround(flat, ground, view, { theme, reliefBounds, ratio });
  drawAreas(flat, spec.areas, view, { theme, ratio }, (phase) => sceneSource.inTime(phase));
  for (const node of nodes) {
    if (node.type === "site" && (node.state === "shown" || node.key === selectedId)) {
      drawCircle(flat, node, positionOf(node, view), palette);
    }
  }
  drawTrip(flat, trip, look);
  for (const node of nodes) {
    drawNode(flat, node, positionOf(node, view), node.key === selectedId, look);
  }
  drawLabels(context, labels, palette, families.text);
  if (scale) drawScaleBar(flat, view, scale, spec);
  if (inset && insetGround) {
    drawInset(flat, inset, insetGround, { spec, view, ratio, reliefBounds });
  }
  context.restore();
  drawFrame(pen, layout, spec);
  if (list) drawList(pen, list, spec);
  context.restore();
}

function unitOf({ widthPx, heightPx, leastTextPx }: PictureSpec): number {
  const plain = Math.sqrt(widthPx * heightPx) / PLAIN_SIDE_PX;
  return Math.max(heightPx > widthPx ? plain * TALL : plain, leastTextPx / LEAST_LABEL);
}

function shownOf({ sites, span }: PictureSpec): readonly Site[] {
  return sites.filter((site) => isInTime(site, span));
}

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
function arrange(
  spec: PictureSpec,
  size: readonly [number, number],
  sceneSource: SceneSource,
  measureLine: (text: string, font: string) => number,
  ground: Bounds,
): Arranged {
  const attempt = (signs: readonly Sign[]): Arranged => {
    const words = { ...spec, signs, rightToLeft: direction(spec.language) === "rtl" };
    const laidOut = layOut(size, words, measureLine);
    const room = spec.numbers === true && listFrame(laidOut.map, shownOf(spec), spec, measureLine);
    const layout = room ? { ...laidOut, map: room.map } : laidOut;
    const { left, top, right, bottom } = layout.map;
    return { room, layout, ...frame(spec, sceneSource, [right - left, bottom - top], ground) };
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

function placeAll(
  composition: Pick<
    Composition,
    "spec" | "view" | "inset" | "scale" | "trip" | "sceneSource" | "nodes" | "numbered" | "ground"
  >,
): readonly PlacedLabel[] {
  const { spec, view, inset, scale, trip, sceneSource, nodes, numbered, ground } = composition;
  const { measure, model, candidates, obstacles, pins, signs } = namesOf(
    spec,
    nodes,
    sceneSource,
    view,
  );
  const frame = labelFrame(view);
  const badges = trip.badges.map(({ box }) => box);
  const sites = numbered
    ? numberLabels(nodes, numbered, view, measure)
    : candidates.map((candidate) => besideBadge(candidate, badges));
  const covered = [scale, inset?.box ?? null].flatMap((box) =>
    box ? [inflate(box, LABEL_GAP_PX)] : [],
  );
  return placeLabels(
    [
      ...sites,
      ...besideStreets(labelsOfAreas(model, view, frame, measure), ground.tiles),
      ...labelsOfTiles(ground.tiles, view, spec.language, measure),
    ],
    obstacles,
    { frame, pins, signs, blocked: [...covered, ...badges] },
  );
}

/** The names of what is drawn, with what they keep clear of. */
function namesOf(
  spec: PictureSpec,
  nodes: readonly SceneNode[],
  sceneSource: SceneSource,
  view: PixelView,
) {
  const measure = createMeasure(spec.families.text);
  const model = labelModelOf(spec, sceneSource);
  return { measure, model, ...labelsOfScene(nodes, sceneSource.byId, view, model, measure) };
}

/** Where the names stand that no picture goes without. */
function boxesOfNames(
  spec: PictureSpec,
  nodes: readonly SceneNode[],
  sceneSource: SceneSource,
  view: PixelView,
): readonly Box[] {
  const { candidates, obstacles, pins, signs } = namesOf(spec, nodes, sceneSource, view);
  const needed = candidates.filter(isNeeded);
  return placeLabels(needed, obstacles, { frame: labelFrame(view), pins, signs }).flatMap(
    ({ box, leader }) => [inflate(box, LABEL_GAP_PX), ...(leader ? partsOf(leader) : [])],
  );
}

function labelModelOf(
  spec: PictureSpec,
  sceneSource: SceneSource,
): SceneLabelModel & AreaLabelModel {
  return {
    language: spec.language,
    selectedId: spec.selectedId,
    hoveredId: null,
    hoveredKey: null,
    andMore: spec.words.andMore,
    areas: spec.areas,
    countries: spec.countries,
    inTime: PHASES.filter((phase) => sceneSource.inTime(phase)),
  };
}

function labelFrame({ width, height }: PixelView): Box {
  return {
    left: LABEL_GAP_PX,
    top: LABEL_GAP_PX,
    right: width - LABEL_GAP_PX,
    bottom: height - LABEL_GAP_PX,
  };
}

/** Where sites have numbers of their own, those of the stops would be taken for them. */
function tripOf(spec: PictureSpec, nodes: readonly SceneNode[], view: PixelView): TripShape {
  const { selectedId } = spec;
  const shape = shapeOfTrip(tripShape, spec.trip, nodes, view, {
    selectedId,
    frame: labelFrame(view),
  });
  return spec.numbers ? { ...shape, badges: [] } : shape;
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

/** Finds room for what explains the map: it never covers what is shown, nor what must be named. */
function placeInsetAndScale(
  spec: PictureSpec,
  layout: Layout,
  view: PixelView,
  { nodes, sceneSource }: Pick<Composition, "nodes" | "sceneSource">,
  ground: Bounds,
): Pick<Composition, "inset" | "scale"> {
  const figures = [...figureBoxes(nodes, view), ...boxesOfNames(spec, nodes, sceneSource, view)];
  const scale =
    spec.scaleBar && view.width >= LEAST_FOR_SCALE
      ? freeCorner([scaleOf(view).widthPx, SCALE_HEIGHT_PX], view, figures, [
          "bottom-left",
          "bottom-right",
          "top-left",
        ])
      : undefined;
  const corners = INSET_CORNERS.filter((corner) => corner !== scale?.corner);
  const inset = layout.inset ? freeCorner(layout.inset, view, figures, corners) : undefined;
  return {
    inset: inset ? { box: inset.box, view: insetView(inset.box, ground) } : null,
    scale: scale?.box ?? null,
  };
}
