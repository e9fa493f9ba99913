import type { Tile, TileFeature } from "../decode";
import { namesOf } from "./names";

/** A tile is drawn this large at the zoom that it is made for, in px. */
const TILE_PX = 512;
/** A line bends no more than this in a part that carries a name, in degrees. */
const STRAIGHT_DEGREES = 10;
/** Mean width of a letter of a street's name, in px; a Chinese sign is as wide as it is high. */
const LETTER_PX = 6;
const SIGN_PX = 11;
const HAN = /\p{Script=Han}/gu;

/** What the basemap calls a populated place or a part of one, in the terms of the schematic tiles. */
const PLACES: Readonly<Record<string, string>> = {
  locality: "locality",
  macrohood: "quarter",
  neighbourhood: "quarter",
};
/** Rank 2 is a city's; the schema counts up, from the smallest place. */
const SCHEMA_RANKS = 11;

/** All names of a tile, as points in the terms of the schematic tiles. */
export function labelsOf({ places = [], pois = [], water = [], roads = [] }: Tile): TileFeature[] {
  return [
    ...places.flatMap((place) => {
      const kind = PLACES[place.kind];
      return kind ? pointLabel(place, kind, rankOf(place)) : [];
    }),
    ...pois.flatMap((poi) => (poi.kind === "peak" ? pointLabel(poi, "peak", 6) : [])),
    ...water.flatMap((one) =>
      one.shape === "point" ? pointLabel(one, "lake", 6) : lineLabels(one, "river", 6),
    ),
    ...roads.flatMap((road) => lineLabels(road, "road", road.kind === "minor_road" ? 7 : 5)),
  ];
}

function rankOf({ properties: { population_rank, kind_detail } }: TileFeature): number {
  const rank = Math.max(1, Math.min(9, SCHEMA_RANKS - Number(population_rank ?? 0)));
  return kind_detail === "city" ? Math.min(2, rank) : rank;
}

function pointLabel(feature: TileFeature, kind: string, rank: number): TileFeature[] {
  const { shape, parts, properties } = feature;
  if (shape !== "point") return [];
  // The schema counts zooms as its tiles are numbered; the map's are one higher.
  const min_zoom = Number(properties["min_zoom"] ?? 0) + 1;
  return [{ shape, kind, parts, properties: { ...namesOf(properties), rank, min_zoom } }];
}

/** The name of a line, once in each part of it that is straight and long enough for it. */
function lineLabels(feature: TileFeature, kind: string, rank: number): TileFeature[] {
  const { shape, parts, properties } = feature;
  if (shape !== "line") return [];
  const names = namesOf(properties);
  const texts = Object.values(names).map(String);
  if (texts.length === 0) return [];
  const widest = Math.max(...texts.map(widthOf));
  return parts.flatMap((part) => {
    const run = straightest(part);
    if (run.length * TILE_PX < widest) return [];
    const point = [new Float32Array([run.x, run.y])];
    const label = { ...names, rank, angle: run.angle };
    return [{ shape: "point" as const, kind, parts: point, properties: label }];
  });
}

function widthOf(text: string): number {
  const signs = text.match(HAN)?.length ?? 0;
  return signs * SIGN_PX + (text.length - signs) * LETTER_PX;
}

type StraightPart = Readonly<{ x: number; y: number; length: number; angle: number }>;

/** The middle of a line's longest straight part; its angle from level, clockwise, −90…90°. */
function straightest(line: Float32Array): StraightPart {
  let best: StraightPart = { x: 0, y: 0, length: 0, angle: 0 };
  let [startX = 0, startY = 0] = line;
  let heading: number | undefined;
  for (let at = 2; at + 1 < line.length; at += 2) {
    const [fromX = 0, fromY = 0, x = 0, y = 0] = line.subarray(at - 2, at + 2);
    const toward = Math.atan2(y - fromY, x - fromX);
    if (heading === undefined || turn(heading, toward) > STRAIGHT_DEGREES) {
      [startX, startY, heading] = [fromX, fromY, toward];
    }
    const length = Math.hypot(x - startX, y - startY);
    if (length <= best.length) continue;
    const angle = (Math.atan2(y - startY, x - startX) * 180) / Math.PI;
    const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    best = { x: (startX + x) / 2, y: (startY + y) / 2, length, angle: upright };
  }
  return best;
}

/** Degrees between two headings in radians. */
function turn(one: number, other: number): number {
  const apart = Math.abs(one - other) % (2 * Math.PI);
  return (Math.min(apart, 2 * Math.PI - apart) * 180) / Math.PI;
}
