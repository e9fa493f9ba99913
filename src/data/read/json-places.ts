import { isRecord } from "../../domain/record";
import { isGeoJson, placesOfGeoJson } from "./geojson";
import type { RawFile, RawPlace } from "./raw-place";

/** The places of a JSON value of a kind that we read; null for all others. */
export function placesOfJson(value: unknown): RawFile | null {
  if (isGeoJson(value)) return { kind: "GeoJSON", places: placesOfGeoJson(value) };
  if (Array.isArray(value)) return placesOfArray(value);
  if (!isRecord(value)) return null;
  const { type, layers, elements } = value;
  if (type === "umap" && Array.isArray(layers)) {
    const features = layers.flatMap((layer: unknown) => listOf(layer, "features"));
    return { kind: "uMap", places: placesOfGeoJson({ type: "FeatureCollection", features }) };
  }
  if (Array.isArray(elements) && ("generator" in value || "osm3s" in value)) {
    return { kind: "OpenStreetMap JSON", places: elements.flatMap(placeOfElement) };
  }
  return null;
}

/** GeoJSON of one feature a line; null where a line is none. */
export function placesOfLines(text: string): RawFile | null {
  const features: unknown[] = [];
  for (const line of text.replaceAll("\u001e", "\n").split("\n")) {
    if (line.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(line);
      if (!isGeoJson(value)) return null;
      features.push(value);
    } catch {
      return null;
    }
  }
  if (features.length === 0) return null;
  return { kind: "GeoJSON", places: placesOfGeoJson({ type: "FeatureCollection", features }) };
}

function placesOfArray(list: readonly unknown[]): RawFile | null {
  if (list.length === 0) return null;
  if (list.every(isGeoJson)) {
    const features = { type: "FeatureCollection", features: list };
    return { kind: "GeoJSON", places: placesOfGeoJson(features) };
  }
  if (!list.every(isRecord)) return null;
  const places = list.map((properties, at): RawPlace => {
    return { number: at + 1, id: properties["id"], shape: "none", position: null, properties };
  });
  return { kind: "JSON", places };
}

/** A node, or another element with its centre; what has no tags only gives a line its course. */
function placeOfElement(element: unknown, at: number): readonly RawPlace[] {
  if (!isRecord(element) || !isRecord(element["tags"])) return [];
  const { id, type, lat, lon, tags, center } = element;
  const point = isRecord(center) ? center : { lat, lon };
  const known = typeof point["lon"] === "number" && typeof point["lat"] === "number";
  const position = known ? ([Number(point["lon"]), Number(point["lat"])] as const) : null;
  const shape = position ? "point" : type === "node" ? "none" : "line";
  return [{ number: at + 1, id, shape, position, properties: tags }];
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}
