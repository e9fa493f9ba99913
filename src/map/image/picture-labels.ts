import { PHASES } from "../../domain/site";
import { inflate } from "../core/boxes";
import { besideBadge } from "../core/labels/beside-badge";
import type { PlacedLabel } from "../core/labels/candidate";
import { type AreaLabelModel, besideStreets, labelsOfAreas } from "../core/labels/from-areas";
import { isNeeded, labelsOfScene, type SceneLabelModel } from "../core/labels/from-scene";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { partsOf } from "../core/labels/leader";
import { placeLabels } from "../core/labels/place";
import { createMeasure } from "../core/labels/style";
import type { Box, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import type { SceneSource } from "../core/sites/scene-source";
import { tripInView } from "../core/trip-in-view";
import type { TripShape } from "../core/trip-shape";
import type { Composition } from "./compose";
import { numberLabels } from "./numbering";
import type { PictureSpec } from "./spec";

const LABEL_GAP_PX = 4;

/** All labels of a picture, of sites, areas and the ground, so that none overlap. */
export function placeAll(
  composition: Pick<
    Composition,
    "spec" | "view" | "scale" | "trip" | "sceneSource" | "nodes" | "numbered" | "ground"
  > &
    Readonly<{ inset: Readonly<{ box: Box }> | null }>,
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
    ? numberLabels(nodes, numbered, view, spec.selectedId, measure)
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

/** Where the names stand that no picture goes without. */
export function boxesOfNames(
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

/** Where sites have numbers of their own, those of the stops would be taken for them. */
export function tripOf(spec: PictureSpec, nodes: readonly SceneNode[], view: PixelView): TripShape {
  const room = { frame: labelFrame(view) };
  const shape = tripInView(spec.trip, nodes, view, room, spec.selectedId);
  return spec.numbers ? { ...shape, badges: [] } : shape;
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
  const scene = labelsOfScene(nodes, sceneSource.byId, view, model, measure);
  // No card beside a picture says the name of what is chosen or found, as it does beside the map.
  const candidates = scene.candidates.map(({ atMost, ...candidate }) => candidate);
  return { measure, model, ...scene, candidates };
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
    statusInWords: spec.words.statusInWords,
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
