import type { Area, CountryGround } from "../../../domain/dataset";
import { type Language, localText } from "../../../domain/language";
import type { PhaseId, Status } from "../../../domain/site";
import { type AreaShape, areaShapes, isInRings, isInShape } from "../areas/shapes";
import type { TileInView } from "../basemap/basemap-layer";
import { type Box, type PixelPoint, type PixelView, unitPosition, worldSize } from "../projection";
import { anchorsIn } from "./anchors";
import type { LabelCandidate } from "./candidate";
import { namesOfSite } from "./names";
import {
  LABEL_STYLES,
  type LabelStyle,
  linesOf,
  type MeasureText,
  phaseStyle,
  sizeOfLines,
} from "./style";

/** After what sources name as a place and after numbers, before every unconfirmed place. */
const PRIORITY = { area: 16, smaller: 17, bare: 17.5, country: 18 } as const;
const RANKS = ["area", "smaller", "bare"] as const;
/** An area of the name of a placed site says nothing more. */
const SAME_NAME_PX = 300;
const CLEAR_PX = 2;
/** Nearer to a sign the lettering of an area or a country is read as its name. */
const ASIDE_PX = 14;

export type AreaLabelModel = Readonly<{
  areas: readonly Area[];
  countries: readonly CountryGround[];
  /** Phases that meet the chosen span: the areas of others go without their name. */
  inTime: readonly PhaseId[];
  language: Language;
  /** Whether filming was reported or only announced there, in a word or two. */
  statusInWords(status: Status): string;
}>;

/**
 * Names of the areas that sources name, each with its status below it, and of the countries, inside
 * the part of them that `frame` shows. In two sizes: the smaller one stands where the larger does not
 * fit, and, of an area where filming was reported, without its status where that does not either.
 */
export function labelsOfAreas(
  { areas, countries, inTime, language, statusInWords }: AreaLabelModel,
  view: PixelView,
  frame: Box,
  measure: MeasureText,
): readonly LabelCandidate[] {
  const size = worldSize(view.zoom);
  const unit = ([x, y]: PixelPoint): PixelPoint => [(x + view.left) / size, (y + view.top) / size];
  const shapes = areaShapes(areas);
  const named = areas.flatMap((area) => {
    const { id, names, phase, status } = area.properties;
    const shape = shapes.find((one) => one.id === id);
    if (!shape || !inTime.includes(phase)) return [];
    const room = roomOf(shape, view, frame);
    // A smaller area has a name of its own.
    const others = shapes.slice(shapes.indexOf(shape) + 1);
    const isInside = (point: PixelPoint) => {
      const at = unit(point);
      return isInShape(at, shape) && !others.some((other) => isInShape(at, other));
    };
    // Without its status a plan would be read like what was reported.
    const ranks = status === "reported" ? RANKS : RANKS.filter((rank) => rank !== "bare");
    return ranks.flatMap((rank) => {
      const isNoted = rank !== "bare";
      const style = phaseStyle(isNoted ? rank : "smaller", phase, isNoted);
      const notes = isNoted ? [statusInWords(status)] : [];
      const label = labelOf(names, style, language, measure, notes);
      if (!room || !label) return [];
      return candidateOf(`${rank} ${id}`, label, anchorsIn(isInside, room, label.size), {
        priority: PRIORITY[rank],
        apart: rank === "area" ? SAME_NAME_PX : Infinity,
      });
    });
  });
  const lettered = countries.flatMap(({ names, inner }) => {
    const label = labelOf(names, LABEL_STYLES.country, language, measure);
    const outline = inner.map(unitPosition);
    const isInside = (point: PixelPoint) => isInRings(unit(point), [outline]);
    if (!label) return [];
    const anchors = anchorsIn(isInside, frame, label.size);
    return candidateOf(`country ${label.lines.join()}`, label, anchors, {
      priority: PRIORITY.country,
      // A town may have its country's name in brackets.
      apart: 0,
    });
  });
  return [...named, ...lettered];
}

/** Over streets a country's name would be read as that of a park: it is left out. */
export function besideStreets(
  labels: readonly LabelCandidate[],
  tiles: readonly TileInView[],
): readonly LabelCandidate[] {
  const hasStreets = tiles.some(({ located }) => located.style);
  return hasStreets ? labels.filter(({ style }) => style !== LABEL_STYLES.country) : labels;
}

type Label = Pick<LabelCandidate, "lines" | "style" | "names"> &
  Readonly<{ size: readonly [number, number] }>;

function labelOf(
  names: Parameters<typeof localText>[0],
  style: LabelStyle,
  language: Language,
  measure: MeasureText,
  notes: readonly string[] = [],
): Label | undefined {
  const name = localText(names, language);
  if (!name) return undefined;
  const lines = [...linesOf(name.text, style, name.language), ...notes];
  return { lines, style, names: namesOfSite(names), size: sizeOfLines(lines, style, measure) };
}

function candidateOf(
  key: string,
  { lines, style, names, size: [width, height] }: Label,
  anchors: readonly PixelPoint[],
  more: Pick<LabelCandidate, "priority" | "apart">,
): LabelCandidate[] {
  const [first] = anchors;
  if (!first) return [];
  const offsets = anchors.map(([x, y]): PixelPoint => [x - first[0], y - first[1]]);
  const away = { clearance: CLEAR_PX, aside: ASIDE_PX };
  const text = { lines, style, names, width, height, angle: 0, mark: 0, ...away };
  return [{ key, at: first, offsets, ...text, ...more }];
}

/** What of a shape's extent the frame shows. */
function roomOf(shape: AreaShape, view: PixelView, frame: Box): Box | undefined {
  const size = worldSize(view.zoom);
  const room = {
    left: Math.max(frame.left, shape.left * size - view.left),
    top: Math.max(frame.top, shape.top * size - view.top),
    right: Math.min(frame.right, shape.right * size - view.left),
    bottom: Math.min(frame.bottom, shape.bottom * size - view.top),
  };
  return room.right > room.left && room.bottom > room.top ? room : undefined;
}
