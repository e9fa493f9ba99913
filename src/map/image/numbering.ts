import { direction, localText } from "../../domain/language";
import type { NumberedSite } from "../../domain/picture";
import type { Site } from "../../domain/site";
import { isInTime } from "../../domain/site";
import { isolate } from "../../i18n/bidi";
import type { LabelCandidate } from "../core/labels/candidate";
import { figureBox, leaderFrom, positionOf } from "../core/labels/from-scene";
import { offsetsAlong, offsetsAround } from "../core/labels/offsets";
import { type MeasureText, phaseStyle, sizeOfLines } from "../core/labels/style";
import type { Box, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import type { SceneSource } from "../core/sites/scene-source";
import type { PictureSpec } from "./spec";
import { flow, type MeasureLine } from "./text-flow";

/** Numbers go before all names but those of named sites. */
const PRIORITY = 15;
const COLUMN_GAP = 14;
const COLUMN_WIDTH = 168;
const MOST_COLUMNS = 4;
const FONT_PX = 11;
const LINE_PX = 14.5;
const NUMBER_ROOM = 20;
/** The mark of how a place is tied to the sources, before its name. */
const MARK_ROOM = 15;
/** Between a map and a list below it. */
const GAP_BELOW = 6;
/** The list leaves the map at least this part of the room. */
const MAP_SHARE = 0.5;

/** What may stand in a list besides sites, by the number of the site below it. */
type Headings = ReadonlyMap<number, readonly string[]>;
const NO_HEADINGS: Headings = new Map();

/** Where the list stands, in units of the design. */
export type ListFrame = Readonly<{ box: Box; columns: number; rows: number }>;

type Room = Readonly<{ list: ListFrame; map: Box }>;

/**
 * Room for a list of `sites` at the end of a map's box: beside a wide map, below a tall one, else
 * the other way; undefined where it would leave less than `mapShare` to the map.
 */
export function listFrame(
  map: Box,
  sites: readonly Site[],
  spec: Pick<PictureSpec, "language" | "families">,
  measure: MeasureLine,
  headings = NO_HEADINGS,
  mapShare = MAP_SHARE,
): Room | undefined {
  const lines = [
    ...sites.map((site) => linesOfSite(site, spec, measure)),
    ...[...headings.values()].flat().map((text) => linesOfHeading(text, spec, measure)),
  ].flat().length;
  const tall = map.bottom - map.top > map.right - map.left;
  const beside = () => roomBeside(map, lines, mapShare, direction(spec.language) === "rtl");
  const below = () => roomBelow(map, lines, mapShare);
  return tall ? (below() ?? beside()) : (beside() ?? below());
}

function roomBeside(
  map: Box,
  lines: number,
  mapShare: number,
  rightToLeft: boolean,
): Room | undefined {
  const [width, height] = [map.right - map.left, map.bottom - map.top];
  for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
    const across = columns * (COLUMN_WIDTH + COLUMN_GAP);
    // A name may not be torn from its number at the foot of a column.
    const rows = Math.floor(height / LINE_PX);
    if (across > width * (1 - mapShare)) break;
    if (rows * columns < lines + 2 * columns) continue;
    const edge = rightToLeft ? map.left + across : map.right - across;
    const box = rightToLeft
      ? { ...map, right: edge - COLUMN_GAP }
      : { ...map, left: edge + COLUMN_GAP };
    return {
      list: { box, columns, rows },
      map: rightToLeft ? { ...map, left: edge } : { ...map, right: edge },
    };
  }
  return undefined;
}

function roomBelow(map: Box, lines: number, mapShare: number): Room | undefined {
  const [width, height] = [map.right - map.left, map.bottom - map.top];
  const columns = Math.floor((width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP));
  if (columns === 0) return undefined;
  const rows = Math.ceil(lines / columns) + 2;
  const top = map.bottom - rows * LINE_PX - GAP_BELOW;
  if (top < map.top + height * mapShare) return undefined;
  return {
    list: { box: { ...map, top: top + GAP_BELOW }, columns, rows },
    map: { ...map, bottom: top },
  };
}

/** Numbers the sites that are shown in a scene, from west to east; a cluster's are neighbours. */
export function numberSites(
  nodes: readonly SceneNode[],
  sceneSource: SceneSource,
  { span, matching }: Pick<PictureSpec, "span" | "matching">,
): ReadonlyMap<string, readonly NumberedSite[]> {
  const numbered = new Map<string, readonly NumberedSite[]>();
  let next = 1;
  const shown = nodes.filter(({ state }) => state === "shown");
  // A selected site stands by itself, beside the cluster that it is a member of.
  const alone = new Set(shown.flatMap((node) => (node.type === "site" ? node.site.id : [])));
  for (const node of [...shown].sort((a, b) => a.lonLat[0] - b.lonLat[0])) {
    const members =
      node.type === "site"
        ? [node.site]
        : sceneSource.index.sites.slice(node.range.first, node.range.end);
    const sites = members.filter(
      (site) =>
        isInTime(site, span) &&
        (!matching || matching.has(site.id)) &&
        (node.type === "site" || !alone.has(site.id)),
    );
    numbered.set(
      node.key,
      sites.map((site) => ({ number: next++, site })),
    );
  }
  return numbered;
}

/**
 * Numbers as labels: one for a site, the first and the last for a cluster. None may be missing, or the
 * list would lead nowhere.
 */
export function numberLabels(
  nodes: readonly SceneNode[],
  numbered: ReadonlyMap<string, readonly NumberedSite[]>,
  view: PixelView,
  selectedId: string | null,
  measure: MeasureText,
): readonly LabelCandidate[] {
  return nodes.flatMap((node) => {
    const sites = numbered.get(node.key) ?? [];
    const [first, last] = [sites[0], sites.at(-1)];
    if (!first || !last) return [];
    const text = first === last ? `${first.number}` : `${first.number}–${last.number}`;
    const style = phaseStyle("site", first.site.phase);
    const [width, height] = sizeOfLines([text], style, measure);
    const figure = figureBox(node, [0, 0], selectedId);
    return {
      key: `number ${text}`,
      lines: [text],
      style,
      at: positionOf(node, view),
      width,
      height,
      angle: 0,
      offsets: [
        ...offsetsAround(figure, width, height, false),
        ...offsetsAlong(figure, width, height),
      ],
      leader: leaderFrom(figure),
      mark: 0,
      priority: PRIORITY,
      names: [],
      apart: 0,
    };
  });
}

/**
 * A line of the list: where it begins, with its number and site where it is the first of a name, or
 * of a heading.
 */
export type ListLine = Readonly<{
  numbered: NumberedSite | null;
  isHeading: boolean;
  text: string;
  x: number;
  y: number;
}>;

/** The list's lines in its frame, in the order of their numbers. */
export function listLines(
  sites: readonly NumberedSite[],
  { box, columns, rows }: ListFrame,
  spec: Pick<PictureSpec, "language" | "families">,
  measure: MeasureLine,
  headings = NO_HEADINGS,
): readonly ListLine[] {
  const rightToLeft = direction(spec.language) === "rtl";
  const along = rightToLeft ? -1 : 1;
  const step = (box.right - box.left + COLUMN_GAP) / columns;
  const lines: ListLine[] = [];
  let [column, row] = [0, 0];
  for (const numbered of [...sites].sort((a, b) => a.number - b.number)) {
    const above = (headings.get(numbered.number) ?? []).flatMap((text) =>
      linesOfHeading(text, spec, measure),
    );
    const texts = [...above, ...linesOfSite(numbered.site, spec, measure)];
    if (row + texts.length > rows) {
      column++;
      row = 0;
    }
    const x = (rightToLeft ? box.right : box.left) + along * column * step;
    texts.forEach((text, at) => {
      const y = box.top + (row + 0.8) * LINE_PX;
      const isHeading = at < above.length;
      lines.push({ numbered: at === above.length ? numbered : null, isHeading, text, x, y });
      row++;
    });
  }
  return lines;
}

/** How far the middle of a mark and a name stand from the beginning of their line. */
export const LIST_MARK = NUMBER_ROOM + MARK_ROOM * 0.3;
export const LIST_INDENT = NUMBER_ROOM + MARK_ROOM;

export function listFont({ families }: Pick<PictureSpec, "families">, weight: number): string {
  return `${weight} ${FONT_PX}px ${families.text}`;
}

function linesOfHeading(
  text: string,
  spec: Pick<PictureSpec, "language" | "families">,
  measure: MeasureLine,
): readonly string[] {
  return flow(text, listFont(spec, 700), COLUMN_WIDTH, measure);
}

function linesOfSite(
  site: Site,
  spec: Pick<PictureSpec, "language" | "families">,
  measure: MeasureLine,
): readonly string[] {
  const name = localText(site.names, spec.language)?.text ?? site.id;
  const lines = flow(name, listFont(spec, 450), COLUMN_WIDTH - LIST_INDENT, measure);
  // Line by line: an isolate would not reach from one into the next.
  return lines.map((line) => isolate(line, spec.language));
}
