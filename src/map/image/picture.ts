import type { PlacedLabel } from "../core/labels/candidate";
import { drawLabels } from "../core/labels/draw";
import { labelsOfScene, positionOf } from "../core/labels/from-scene";
import { labelsOfTiles } from "../core/labels/from-tiles";
import { placeLabels } from "../core/labels/place";
import { createMeasure, fontOf } from "../core/labels/style";
import { paletteOf } from "../core/palette";
import type { Bounds, Box, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene";
import { createStage, type Stage } from "../core/sites/stage";
import { drawCircle, drawNode } from "./draw-figures";
import { drawFrame, drawScaleBar, drawSheet, scaleBarOf } from "./draw-frame";
import { drawAreas, drawGround } from "./draw-ground";
import { drawInset, insetView } from "./draw-inset";
import { fitView } from "./fit-view";
import type { Ground, GroundLoader } from "./ground";
import { type KeySign, type Layout, layOut } from "./layout";
import { type Pen, unlayered } from "./pen";
import type { PictureSpec } from "./spec";

/** The smallest letters of the map, in units of the design. */
const LEAST_LABEL = 10.5;
/** A picture with this geometric mean of its sides is drawn at one pixel to a unit. */
const PLAIN_SIDE_PX = 1200;
const LABEL_GAP_PX = 4;

/** Everything that is known of a picture before it is drawn. */
export type Composition = Readonly<{
  spec: PictureSpec;
  layout: Layout;
  /** Pixels of the picture, `scale` included, for one unit of the design. */
  ratio: number;
  /** The map's window, in units. */
  view: PixelView;
  inset: PixelView | null;
  stage: Stage;
  nodes: readonly SceneNode[];
  labels: readonly PlacedLabel[];
  ground: Ground;
  insetGround: Ground | null;
}>;

/**
 * Works out all of a picture: what stands where, which geography it needs. Loads that and the
 * fonts. Rejects with an `AbortError` when `signal` says so.
 */
export async function compose(
  spec: PictureSpec,
  load: GroundLoader,
  reliefBounds: Bounds,
  signal: AbortSignal,
): Promise<Composition> {
  const unit = unitOf(spec);
  const size = [spec.widthPx / unit, spec.heightPx / unit] as const;
  const stage = createStage();
  stage.set(spec);
  const signs = signsOf(spec);
  await loadFonts(spec, wordsOf(spec), signal);
  const layout = layOut(
    size,
    { ...spec, signs, rightToLeft: spec.language === "kk-Arab" },
    createLineMeasure(),
  );
  const { map } = layout;
  const view = fitView(spec.camera, [map.right - map.left, map.bottom - map.top], reliefBounds);
  const nodes = stage.scene(view, 0);
  const inset = layout.inset && insetView(layout.inset, reliefBounds);
  const [ground, insetGround] = await Promise.all([
    load(view, signal),
    inset ? load(inset, signal) : null,
  ]);
  signal.throwIfAborted();
  const parts = { spec, layout, ratio: unit * spec.scale, view, inset, stage, nodes };
  // Labels tell which letters they need, and are measured once these are there.
  const first = placeAll({ ...parts, ground });
  await loadFonts(spec, first.map(({ candidate }) => candidate.lines.join(" ")).join(" "), signal);
  await loadLabelFonts(first, spec.families.text, signal);
  return { ...parts, labels: placeAll({ ...parts, ground }), ground, insetGround };
}

/** Draws a picture that was worked out, in units of the design times `ratio`. */
export function drawPicture(pen: Pen, composition: Composition, reliefBounds: Bounds): void {
  const { spec, layout, ratio, view, nodes, labels, stage, ground } = composition;
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
  drawAreas(flat, spec.areas, view, { theme, ratio }, (phase) => stage.inTime(phase));
  for (const node of nodes) {
    if (node.type === "site" && (node.state === "shown" || node.key === selectedId)) {
      drawCircle(flat, node, positionOf(node, view), palette);
    }
  }
  for (const node of nodes) {
    drawNode(flat, node, positionOf(node, view), node.key === selectedId, look);
  }
  drawLabels(context, labels, palette, families.text);
  if (spec.scaleBar) drawScaleBar(flat, view, spec);
  context.restore();
  if (layout.inset && composition.inset && composition.insetGround) {
    drawInset(pen, layout.inset, composition.inset, composition.insetGround, {
      spec,
      view,
      ratio,
      reliefBounds,
    });
  }
  drawFrame(pen, layout, spec);
  context.restore();
}

function unitOf({ widthPx, heightPx, leastTextPx }: PictureSpec): number {
  return Math.max(Math.sqrt(widthPx * heightPx) / PLAIN_SIDE_PX, leastTextPx / LEAST_LABEL);
}

/** The signs that the picture's key has to explain: those that can be on it. */
function signsOf({ sites, span, season, words }: PictureSpec): readonly KeySign["sign"][] {
  const shown = sites.filter(
    ({ when }) =>
      (when.days.start ?? season.start) < span.end && (when.days.end ?? season.end) > span.start,
  );
  const has = (evidence: string) => shown.some((site) => site.evidence === evidence);
  return [
    ...words.phases.map(({ phase }) => phase),
    ...(has("named") ? (["pin"] as const) : []),
    ...(has("in-named-area") ? (["ring"] as const) : []),
    ...(has("nearby") ? (["dot"] as const) : []),
    ...(shown.length > 1 ? (["cluster"] as const) : []),
    "weave",
  ];
}

function placeAll(
  composition: Pick<Composition, "spec" | "layout" | "view" | "stage" | "nodes" | "ground">,
): readonly PlacedLabel[] {
  const { spec, layout, view, stage, nodes, ground } = composition;
  const measure = createMeasure(spec.families.text);
  const model = {
    language: spec.language,
    selectedId: spec.selectedId,
    hoveredId: null,
    hoveredKey: null,
  };
  const { candidates, obstacles } = labelsOfScene(nodes, stage.byId, view, model, measure);
  const covered: Box[] = [];
  if (spec.scaleBar) covered.push(scaleBarOf(view).box);
  if (layout.inset) {
    const { map, inset } = layout;
    covered.push({
      left: inset.left - map.left - LABEL_GAP_PX,
      top: inset.top - map.top - LABEL_GAP_PX,
      right: inset.right - map.left + LABEL_GAP_PX,
      bottom: inset.bottom - map.top + LABEL_GAP_PX,
    });
  }
  return placeLabels(
    [...candidates, ...labelsOfTiles(ground.tiles, view, spec.language, measure)],
    [...obstacles, ...covered],
    {
      frame: {
        left: LABEL_GAP_PX,
        top: LABEL_GAP_PX,
        right: view.width - LABEL_GAP_PX,
        bottom: view.height - LABEL_GAP_PX,
      },
    },
  );
}

function createLineMeasure(): (text: string, font: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
}

function wordsOf({ words }: PictureSpec): string {
  const { key, phases } = words;
  const texts = [
    words.title,
    words.subtitle,
    words.truth,
    words.dates,
    words.sources,
    words.credit,
  ];
  const more = [words.attribution, words.version, words.address, ...Object.values(key)];
  return [...texts, ...more, ...phases.map(({ text }) => text), "0123456789"].join(" ");
}

/** A font that cannot be had leaves the next one of its family; nothing waits for it twice. */
async function loadFonts(
  { families }: PictureSpec,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  const fonts = [
    `700 20px ${families.display}`,
    ...[400, 450, 600, 650, 700].map((weight) => `${weight} 12px ${families.text}`),
  ];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, text)));
  signal.throwIfAborted();
}

async function loadLabelFonts(
  labels: readonly PlacedLabel[],
  family: string,
  signal: AbortSignal,
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const { candidate } of labels) {
    for (const line of candidate.lines) {
      const font = fontOf(line, candidate.style, family);
      wanted.set(font, (wanted.get(font) ?? "") + line);
    }
  }
  await Promise.allSettled([...wanted].map(([font, text]) => document.fonts.load(font, text)));
  signal.throwIfAborted();
}
