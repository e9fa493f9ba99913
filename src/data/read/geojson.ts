import { isRecord } from "../../domain/record";
import type { Path } from "../../domain/site";
import type { RawPlace, RawShape } from "./raw-place";

const LINES = new Set<unknown>(["LineString", "MultiLineString"]);
const AREAS = new Set<unknown>(["Polygon", "MultiPolygon"]);
/** How many levels of lists the coordinates of lines are in. */
const NESTED = new Map<unknown, number>([
  ["LineString", 0],
  ["MultiLineString", 1],
  ["Polygon", 1],
  ["MultiPolygon", 2],
]);
/** Collections in collections in … : no file that somebody made by hand is deeper. */
const DEEPEST = 8;

/** Whether a value is GeoJSON of any kind. */
export function isGeoJson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type } = value;
  return (
    type === "FeatureCollection" ||
    type === "Feature" ||
    type === "GeometryCollection" ||
    ("coordinates" in value && geometryShape(type) !== "none")
  );
}

/**
 * The places of GeoJSON of any kind: a collection, one feature, a geometry. A feature of several
 * points is a place for each, one of several lines is one place; altitudes, boxes and foreign members are passed over.
 */
export function placesOfGeoJson(value: unknown): readonly RawPlace[] {
  return featuresOf(value, 0).flatMap((feature, at) => {
    const { id, properties, geometry } = feature;
    const props = isRecord(properties) ? properties : {};
    const shapes = shapesOf(geometry);
    const one = { number: at + 1, id: id ?? props["id"], properties: props };
    return shapes.length === 0
      ? [{ ...one, shape: "none" as const, position: null }]
      : shapes.map((shape) => ({ ...one, ...shape }));
  });
}

function featuresOf(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(value) || depth > DEEPEST) return [{}];
  const { type, features } = value;
  if (type === "FeatureCollection") {
    const list: readonly unknown[] = Array.isArray(features) ? features : [];
    return list.flatMap((feature) => featuresOf(feature, depth + 1));
  }
  if (type === "Feature") return [value];
  return [{ geometry: value }];
}

type Shaped = Pick<RawPlace, "shape" | "position" | "paths">;

/** The points of a geometry, each a place; what is drawn goes with the first, or is a place by itself. */
function shapesOf(geometry: unknown): readonly Shaped[] {
  const parts = partsOf(geometry, 0);
  const points = parts.filter(({ shape }) => shape === "point");
  const drawn = parts.filter(({ shape }) => shape !== "point");
  const paths = drawn.flatMap((part) => part.paths ?? []);
  const [first, ...rest] = points;
  if (!first) return drawn.slice(0, 1).map((part) => ({ ...part, paths }));
  return paths.length > 0 ? [{ ...first, paths }, ...rest] : points;
}

function partsOf(geometry: unknown, depth: number): readonly Shaped[] {
  if (!isRecord(geometry) || depth > DEEPEST) return [];
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection") {
    const list: readonly unknown[] = Array.isArray(geometries) ? geometries : [];
    return list.flatMap((one) => partsOf(one, depth + 1));
  }
  if (!Array.isArray(coordinates)) return [];
  const shape = geometryShape(type);
  if (shape === "none") return [];
  if (shape !== "point") {
    return [{ shape, position: null, paths: pathsIn(coordinates, NESTED.get(type) ?? 0) }];
  }
  const points: readonly unknown[] = type === "MultiPoint" ? coordinates : [coordinates];
  return points.flatMap((point) => {
    const position = positionOf(point);
    return position ? [{ shape, position }] : [];
  });
}

/** The lists of positions in lists that are so many levels deep. */
function pathsIn(list: readonly unknown[], levels: number): readonly Path[] {
  if (levels > 0) {
    return list.flatMap((one) => (Array.isArray(one) ? pathsIn(one, levels - 1) : []));
  }
  const path = list.flatMap((point) => {
    const position = positionOf(point);
    return position ? [position] : [];
  });
  return path.length > 1 ? [path] : [];
}

function geometryShape(type: unknown): RawShape {
  if (type === "Point" || type === "MultiPoint") return "point";
  if (LINES.has(type)) return "line";
  return AREAS.has(type) ? "area" : "none";
}

function positionOf(point: unknown): RawPlace["position"] {
  if (!Array.isArray(point)) return null;
  const [lon, lat]: readonly unknown[] = point;
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : null;
}
