import { isRecord } from "../../domain/record";
import type { RawPlace, RawShape } from "./raw-place";

const LINES = new Set<unknown>(["LineString", "MultiLineString"]);
const AREAS = new Set<unknown>(["Polygon", "MultiPolygon"]);
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
 * points is a place for each; altitudes, boxes and foreign members are passed over.
 */
export function placesOfGeoJson(value: unknown): readonly RawPlace[] {
  return featuresOf(value, 0).flatMap((feature, at) => {
    const { id, properties, geometry } = feature;
    const props = isRecord(properties) ? properties : {};
    const shapes = shapesOf(geometry, 0);
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

type Shaped = Pick<RawPlace, "shape" | "position">;

function shapesOf(geometry: unknown, depth: number): readonly Shaped[] {
  if (!isRecord(geometry) || depth > DEEPEST) return [];
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection") {
    const list: readonly unknown[] = Array.isArray(geometries) ? geometries : [];
    return list.flatMap((one) => shapesOf(one, depth + 1));
  }
  if (!Array.isArray(coordinates)) return [];
  const shape = geometryShape(type);
  if (shape !== "point") return shape === "none" ? [] : [{ shape, position: null }];
  const points: readonly unknown[] = type === "MultiPoint" ? coordinates : [coordinates];
  return points.flatMap((point) => {
    const position = positionOf(point);
    return position ? [{ shape, position }] : [];
  });
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
