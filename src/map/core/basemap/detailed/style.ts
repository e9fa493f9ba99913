import { map, streets } from "../../../../data/theme.json";
import type { TileFeature } from "../decode";
import type { PaintRule, TileStyle } from "../style";

type Rule = PaintRule<keyof typeof map.light | keyof typeof streets.light>;
type Width = NonNullable<Rule["width"]>;

/** Width of a road at zoom 14 in CSS pixels, by `kind_detail`. */
const ROADS: Readonly<Record<string, number>> = {
  motorway: 6,
  trunk: 5.6,
  primary: 5,
  secondary: 4.4,
  tertiary: 3.8,
  motorway_link: 3.2,
  trunk_link: 3,
  primary_link: 2.8,
  secondary_link: 2.6,
  tertiary_link: 2.4,
  service: 1.4,
  driveway: 1.2,
  parking_aisle: 1.2,
  alley: 1.2,
};
const OTHER_ROAD = 2.6;
/** Both edges of a road together. */
const EDGE_PX = 1.4;

/** Grows with the map, though not as fast: what is 1 at zoom 14 is 4.6 at zoom 18 and 0.2 at 10. */
const grown = (zoom: number) => 2 ** ((zoom - 14) * 0.55);
const road: Width = (zoom, { properties }) =>
  (ROADS[String(properties["kind_detail"])] ?? OTHER_ROAD) * grown(zoom);
const edged: Width = (zoom, feature) => road(zoom, feature) + EDGE_PX;
const from = (first: number, width: Width): Width => {
  return (zoom, feature) => (zoom < first ? 0 : width(zoom, feature));
};
const line = (at14: number): Width => {
  return (zoom) => at14 * Math.max(0.6, grown(zoom));
};
/** What runs below the ground, as an underground railway does, is not on the map. */
const aboveGround = (width: Width): Width => {
  return (zoom, feature) => (feature.properties["is_tunnel"] === true ? 0 : width(zoom, feature));
};
/** A line that somebody disputes is not drawn: the map takes no side. */
const agreed = (width: number): Width => {
  return (_, { properties }) => (properties["disputed"] === true ? 0 : width);
};

function riverWidth(zoom: number, { kind, properties }: TileFeature): number {
  const detail = properties["kind_detail"] ?? kind;
  const isRiver = kind === "river" || detail === "river";
  if (!isRiver && zoom < 12) return 0;
  return (isRiver ? 2.2 : 1.1) * Math.max(0.5, grown(zoom));
}

const PARKS = ["park", "garden", "grass", "meadow", "golf_course", "cemetery", "pitch"];
const PLAYS = ["recreation_ground", "playground", "dog_park", "zoo", "camp_site"];
const BUILT = ["residential", "neighbourhood", "commercial", "industrial", "railway", "military"];
const USED = [
  "school",
  "kindergarten",
  "college",
  "university",
  "hospital",
  "aerodrome",
  "stadium",
];
const ROAD = { layer: "roads", shape: "line" } as const;
const AREA = { layer: "landuse", shape: "polygon" } as const;
const BORDER = { layer: "boundaries", shape: "line" } as const;

/** Bottom first. */
const RULES: readonly Rule[] = [
  { ...AREA, kinds: [...BUILT, ...USED], fill: "built" },
  { ...AREA, kinds: ["sand", "beach", "bare_rock"], fill: "sand" },
  { ...AREA, kinds: [...PARKS, ...PLAYS], fill: "green" },
  { ...AREA, kinds: ["wood", "forest", "scrub", "orchard"], fill: "wood" },
  { layer: "water", shape: "line", stroke: "river", width: riverWidth },
  { layer: "water", shape: "polygon", fill: "water", stroke: "shore", width: () => 0.9 },
  { ...AREA, kinds: ["pedestrian", "platform", "pier", "runway", "taxiway"], fill: "street" },
  {
    layer: "buildings",
    shape: "polygon",
    fill: "building",
    stroke: "buildingEdge",
    width: from(15, () => 0.8),
  },
  { ...ROAD, kinds: ["path"], stroke: "path", width: from(14, line(1)), dash: [3, 5] },
  { ...ROAD, kinds: ["ferry"], stroke: "waterText", width: from(11, line(0.9)), dash: [5, 4] },
  {
    ...ROAD,
    kinds: ["rail", "aerialway"],
    stroke: "rail",
    width: aboveGround(from(11, line(1.6))),
  },
  { ...ROAD, kinds: ["minor_road"], stroke: "streetEdge", width: from(12.5, edged) },
  { ...ROAD, kinds: ["major_road", "highway"], stroke: "streetEdge", width: edged },
  { ...ROAD, kinds: ["aeroway"], stroke: "street", width: from(12, line(6)) },
  { ...ROAD, kinds: ["minor_road"], stroke: "street", width: from(12.5, road) },
  { ...ROAD, kinds: ["major_road"], stroke: "mainStreet", width: road },
  { ...ROAD, kinds: ["highway"], stroke: "highway", width: road },
  { ...BORDER, kinds: ["region"], stroke: "region", width: agreed(1.2), dash: [4, 3] },
  { ...BORDER, kinds: ["country"], stroke: "countryCasing", width: agreed(4.5) },
  { ...BORDER, kinds: ["country"], stroke: "country", width: agreed(1.7) },
];

/** How detailed tiles are painted. */
export const DETAILED: TileStyle = {
  rules: RULES,
  colours: (theme) => ({ ...map[theme], ...streets[theme] }),
};
