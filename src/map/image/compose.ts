import type { NumberedSite } from "../../domain/picture";
import type { PlacedLabel } from "../core/labels/candidate";
import { createMeasure } from "../core/labels/style";
import type { Bounds, Box, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import { createSceneSource, type SceneSource } from "../core/sites/scene-source";
import type { TripShape } from "../core/trip-shape";
import { arrange, placeInsetAndScale } from "./arrange";
import { namesOfInset, windowOn } from "./draw-inset";
import type { GroundData, GroundSource } from "./ground";
import type { Layout } from "./layout";
import { type ListLine, listLines, numberSites } from "./numbering";
import { PictureError } from "./picture-error";
import { loadFonts, loadLabelFonts, wordsOf } from "./picture-fonts";
import { placeAll, tripOf } from "./picture-labels";
import { createRuler } from "./ruler";
import type { PictureSpec } from "./spec";

/** The smallest letters of the map, in units of the design. */
const LEAST_LABEL = 10.5;
/** A picture with this geometric mean of its sides is drawn at one pixel to a unit. */
const PLAIN_SIDE_PX = 1200;
/** A tall picture is looked at on a phone, where everything is smaller. */
const TALL = 1.25;
/** A raster with more pixels than this is more than a browser's canvas may hold. */
const MOST_PIXELS = 4096 * 4096;
/** What a reader of a screen needs at least, and of a print. */
const LEAST_SCREEN_TEXT_PX = 11;
const LEAST_PRINT_TEXT_INCH = 7 / 72;

/** Everything that is known of a picture before it is drawn. */
export type Composition = Readonly<{
  spec: PictureSpec;
  layout: Layout;
  /** Pixels of the picture, `scale` included, for one unit of the design. */
  ratio: number;
  /** The map's window, in units. */
  view: PixelView;
  /** Where the inset stands on the map, what it shows, and its names. */
  inset: Readonly<{ box: Box; view: PixelView; names: readonly PlacedLabel[] }> | null;
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
  const size = [spec.size.widthPx / unit, spec.size.heightPx / unit] as const;
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
    measureLine,
  );
  const [ground, insetGround] = await Promise.all([
    load(view, signal),
    inset ? load(inset.view, signal) : null,
  ]);
  signal.throwIfAborted();
  if (ground.problem) throw new PictureError(ground.problem);
  const numbered =
    spec.numbers && (room || spec.numbers === "elsewhere")
      ? numberSites(nodes, sceneSource, spec)
      : null;
  const stops = spec.trip.map((site, at) => ({ number: at + 1, site }));
  const list =
    room &&
    (numbered
      ? listLines([...numbered.values()].flat(), room.list, spec, measureLine)
      : listLines(stops, room.list, spec, measureLine, spec.tripHeadings ?? undefined));
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
    list: list || null,
  };
  // Labels tell which letters they need, and are measured once these are there.
  const first = [...placeAll({ ...parts, ground }), ...insetNames({ ...parts, insetGround })];
  await loadFonts(spec, first.map(({ candidate }) => candidate.lines.join(" ")).join(" "), signal);
  await loadLabelFonts(first, spec.families.text, signal);
  const names = insetNames({ ...parts, insetGround });
  // Without a name an inset shows nobody where the map is.
  const shown = { ...parts, inset: inset && names.length > 0 ? { ...inset, names } : null };
  return { ...shown, labels: placeAll({ ...shown, ground }), ground, insetGround, reliefBounds };
}

function insetNames({
  spec,
  view,
  inset,
  insetGround,
}: Pick<Composition, "spec" | "view" | "insetGround"> &
  Readonly<{ inset: Readonly<{ view: PixelView }> | null }>): readonly PlacedLabel[] {
  if (!inset || !insetGround) return [];
  const measure = createMeasure(spec.families.text);
  return namesOfInset(insetGround, inset.view, spec, windowOn(inset.view, view), measure);
}

/** The same picture drawn about so many pixels wide, in all, or as many as a canvas may hold. */
export function withWidth(composition: Composition, wantedPx: number): Composition {
  const { spec, ratio } = composition;
  const { size } = spec;
  const most = Math.sqrt(MOST_PIXELS / (size.widthPx * size.heightPx));
  const widthPx = Math.round(size.widthPx * Math.min(most, wantedPx / size.widthPx));
  const heightPx = Math.round((widthPx * size.heightPx) / size.widthPx);
  return {
    ...composition,
    spec: { ...spec, size: { widthPx, heightPx }, scale: 1 },
    ratio: (ratio / spec.scale) * (widthPx / size.widthPx),
  };
}

/** Pixels of the picture before `scale` for one unit of the design. */
function unitOf({ size: { widthPx, heightPx }, dpi, scale }: PictureSpec): number {
  const plain = Math.sqrt(widthPx * heightPx) / PLAIN_SIDE_PX;
  const leastTextPx = Math.max(LEAST_SCREEN_TEXT_PX, (LEAST_PRINT_TEXT_INCH * dpi) / scale);
  return Math.max(heightPx > widthPx ? plain * TALL : plain, leastTextPx / LEAST_LABEL);
}
