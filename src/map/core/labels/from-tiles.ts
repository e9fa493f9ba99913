import { LANGUAGES, type Language, localText } from "../../../domain/language";
import { byRuleFrom, foreignNamesFrom } from "../../../domain/language-table";
import type { TileInView } from "../basemap/basemap-layer";
import type { TileFeature } from "../basemap/decode";
import { type PixelView, worldSize } from "../projection";
import type { LabelCandidate } from "./candidate";
import { comparableNames } from "./names";
import { offsetsAround } from "./offsets";
import { LABEL_STYLES, type LabelStyle, linesOf, type MeasureText, sizeOfLines } from "./style";

/** Order among the ground: towns, water, ranges, rivers; each by its rank. */
const PRIORITY = {
  country: 40,
  town: 50,
  water: 70,
  range: 80,
  region: 88,
  peak: 90,
  quarter: 92,
  road: 95,
  river: 100,
} as const;
export type GroundKind = keyof typeof PRIORITY;

const KINDS: Readonly<Record<string, GroundKind>> = {
  country: "country",
  region: "region",
  locality: "town",
  water: "water",
  lake: "water",
  reservoir: "water",
  range: "range",
  peak: "peak",
  river: "river",
  quarter: "quarter",
  road: "road",
};

/** Within this many pixels one name stands once. */
const APART: Readonly<Record<GroundKind, number>> = {
  country: 4000,
  region: 4000,
  town: 60,
  water: 140,
  range: 250,
  peak: 60,
  river: 340,
  quarter: 300,
  road: 300,
};

/** A name of the ground beside a site's figure would be read as the site's. */
const CLEARANCE_PX = 5;
const LABEL_LAYERS = ["places", "physical_point", "water"] as const;
const MARK_PX = 3;
const CITY_RANK = 2;

/** Labels of the ground from the tiles in view; the placement drops what two tiles both have. */
export function labelsOfTiles(
  tiles: readonly TileInView[],
  view: PixelView,
  language: Language,
  measure: MeasureText,
): LabelCandidate[] {
  const zoom = Math.round(view.zoom);
  const candidates: LabelCandidate[] = [];
  for (const { coords, located } of tiles) {
    const across = 2 ** located.zoom;
    const inTile = 2 ** (coords.z - 1);
    for (const layer of LABEL_LAYERS) {
      for (const feature of located.tile[layer] ?? []) {
        const kind = KINDS[feature.kind];
        if (feature.shape !== "point" || !kind) continue;
        if (Number(feature.properties["min_zoom"] ?? 0) > zoom) continue;
        const [x = 0, y = 0] = feature.parts[0] ?? [];
        const unit = [(located.x + x) / across, (located.y + y) / across] as const;
        // An ancestor's points belong to several tiles, and a tile's margin to its neighbour.
        if (Math.floor(unit[0] * inTile) !== coords.x) continue;
        if (Math.floor(unit[1] * inTile) !== coords.y) continue;
        const candidate = candidateOf(feature, kind, unit, view, language, measure);
        if (candidate) candidates.push(candidate);
      }
    }
  }
  return candidates;
}

function candidateOf(
  feature: TileFeature,
  kind: GroundKind,
  unit: readonly [number, number],
  view: PixelView,
  language: Language,
  measure: MeasureText,
): LabelCandidate | undefined {
  const name = nameOf(feature, language);
  if (!name) return undefined;
  const rank = Number(feature.properties["rank"] ?? 5);
  const style: LabelStyle = LABEL_STYLES[kind === "town" && rank <= CITY_RANK ? "city" : kind];
  const lines = linesOf(name, style, language);
  const [width, height] = sizeOfLines(lines, style, measure);
  const size = worldSize(view.zoom);
  const isTown = kind === "town";
  const marked = isTown || kind === "peak" ? MARK_PX : 0;
  const around = { left: -marked, top: -marked, right: marked, bottom: marked + 0.1 };
  return {
    key: `${kind} ${name}`,
    lines,
    style,
    at: [unit[0] * size - view.left, unit[1] * size - view.top],
    width,
    height,
    angle: kind === "river" || kind === "road" ? Number(feature.properties["angle"] ?? 0) : 0,
    offsets: marked ? offsetsAround(around, width, height, false) : OVER,
    mark: marked,
    ground: kind,
    priority: PRIORITY[kind] + Math.min(rank, 9),
    names: comparableNames(allNames(feature)),
    apart: Number(feature.properties["apart"] ?? APART[kind]),
    clearance: CLEARANCE_PX,
  };
}

const OVER = [[0, 0]] as const;

/** The name in the reader's language, or in the nearest that the tile has. */
function nameOf({ properties }: TileFeature, language: Language): string | undefined {
  const names: Partial<Record<Language, string>> = {};
  for (const written of LANGUAGES) {
    const name = properties[`name:${written}`];
    if (name) names[written] = String(name);
  }
  // Kazakh writes foreign names as Russian does, so the rule for its Arabic script holds for them.
  const [from, foreign] = [byRuleFrom(language), foreignNamesFrom(language)];
  if (from && foreign && names[foreign]) names[from] ??= names[foreign];
  const plain = properties["name"];
  return localText(names, language)?.text ?? (plain ? String(plain) : undefined);
}

function allNames({ properties }: TileFeature): string[] {
  return Object.entries(properties).flatMap(([key, value]) =>
    key === "name" || key.startsWith("name:") ? [String(value)] : [],
  );
}
