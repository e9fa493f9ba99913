import { map } from "../../../data/theme.json";
import type { TileFeature } from "./decode";

/** How one kind of feature is painted. */
export type PaintRule<Colour extends string = keyof typeof map.light> = Readonly<{
  layer: string;
  shape: "line" | "polygon";
  /** Kinds that it paints; absent: all. */
  kinds?: readonly string[];
  fill?: Colour;
  stroke?: Colour;
  /** CSS pixels at a map zoom; 0 leaves the feature out. */
  width?(zoom: number, feature: TileFeature): number;
  dash?: readonly number[];
}>;

/** How the tiles of an archive are painted: rules, bottom first, and the colours that they name. */
export type TileStyle = Readonly<{
  rules: readonly PaintRule<string>[];
  colours(theme: "light" | "dark"): Readonly<Record<string, string>>;
}>;

/** Grows from `from` at zoom 5 to `to` at zoom 12. */
const grow = (from: number, to: number) => (zoom: number) =>
  from + ((to - from) * Math.max(0, Math.min(7, zoom - 5))) / 7;

const fromZoom = (first: number, width: (zoom: number) => number) => (zoom: number) =>
  zoom < first ? 0 : width(zoom);

const RULES: readonly PaintRule[] = [
  { layer: "landcover", shape: "polygon", kinds: ["urban_area"], fill: "urban" },
  {
    layer: "water",
    shape: "line",
    kinds: ["river", "canal", "stream"],
    stroke: "river",
    width: riverWidth,
  },
  {
    layer: "boundaries",
    shape: "line",
    kinds: ["region"],
    stroke: "region",
    width: grow(0.8, 1.2),
    dash: [4, 3],
  },
  {
    layer: "water",
    shape: "polygon",
    fill: "water",
    stroke: "shore",
    width: grow(0.5, 0.9),
  },
  {
    layer: "roads",
    shape: "line",
    kinds: ["highway", "major_road"],
    stroke: "road",
    width: fromZoom(6, grow(0.6, 2)),
  },
  {
    layer: "roads",
    shape: "line",
    kinds: ["medium_road"],
    stroke: "road",
    width: fromZoom(9, grow(0.2, 1.2)),
  },
  {
    layer: "roads",
    shape: "line",
    kinds: ["minor_road"],
    stroke: "road",
    width: fromZoom(11, grow(0.1, 0.7)),
  },
  {
    layer: "boundaries",
    shape: "line",
    kinds: ["country"],
    stroke: "countryCasing",
    width: grow(3.2, 4.5),
  },
  {
    layer: "boundaries",
    shape: "line",
    kinds: ["country"],
    stroke: "country",
    width: grow(1, 1.7),
  },
];

/** The schematic ground of `tools/basemap`. */
export const SCHEMATIC: TileStyle = { rules: RULES, colours: (theme) => map[theme] };

/** Rivers that show at small zooms are the great ones, and are drawn so. */
function riverWidth(zoom: number, { properties }: TileFeature): number {
  const first = Number(properties["min_zoom"] ?? 8);
  return Math.max(0.5, Math.min(2.6, 0.8 + (zoom - first) * 0.22));
}

/** The picture has 2 km to a pixel: it blurs from here on, and is a soft ground at the second zoom. */
const FADE_FROM = 7.75;
const FADE_TO = 9.5;
const SOFTEST = 0.4;

/** How strongly the relief shows at a zoom, up to 1. Near by it keeps the ground from being empty. */
export function reliefStrength(zoom: number): number {
  const part = (FADE_TO - zoom) / (FADE_TO - FADE_FROM);
  return SOFTEST + (1 - SOFTEST) * Math.max(0, Math.min(1, part));
}
