import type { LonLat } from "../../domain/site";
import product from "../product.json" with { type: "json" };
import type { Columns } from "./columns";
import type { RawPlace } from "./raw-place";

const [west = -180, south = -90, east = 180, north = 90] = product.map.covers;

/** Where a place is: on the map, or why it is not. */
export type Where =
  | Readonly<{ on: "map"; lonLat: LonLat }>
  | Readonly<{ on: "none" | "elsewhere" | "swapped" | "projected" }>;

/** Decimals of a degree that are kept: a tenth of a metre. */
const DIGITS = 6;

/** Looks where a place is; nothing is moved, what looks wrong is told. */
export function placeWhere(place: RawPlace, columns: Columns): Where {
  const position = place.position ?? positionIn(place, columns);
  if (!position) return { on: "none" };
  const [lon, lat] = position;
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { on: "none" };
  if (isCovered(lon, lat)) {
    return { on: "map", lonLat: [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))] };
  }
  if (isCovered(lat, lon)) return { on: "swapped" };
  return { on: Math.abs(lon) > 180 || Math.abs(lat) > 180 ? "projected" : "elsewhere" };
}

function isCovered(lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether a number of degrees is on the map, as a latitude or a longitude. */
export function isOnMap(axis: "lat" | "lon", degrees: number): boolean {
  return axis === "lat" ? degrees >= south && degrees <= north : degrees >= west && degrees <= east;
}

function positionIn({ properties }: RawPlace, { roles }: Columns): RawPlace["position"] {
  const [lonKey, latKey] = [roles.get("lon"), roles.get("lat")];
  if (lonKey !== undefined && latKey !== undefined) {
    const [lon, lat] = [readNumber(properties[lonKey]), readNumber(properties[latKey])];
    if (lon !== null && lat !== null) return [lon, lat];
  }
  const text = properties[roles.get("point") ?? ""];
  return typeof text === "string" ? pointIn(text) : null;
}

/** Longest text that a coordinate, or two, may stand in: patterns with spaces are slow on long ones. */
const LONGEST = 200;

/** `POINT (76.9 43.2)`, longitude first, or `43.2, 76.9` as people write it, latitude first. */
function pointIn(long: string): RawPlace["position"] {
  const text = long.trim();
  if (text.length > LONGEST) return null;
  const wkt = /^(?:SRID=4326;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(text);
  if (wkt) return [Number(wkt[1]), Number(wkt[2])];
  const pair = /^\(?(-?\d+(?:\.\d+)?)°?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)°?\)?$/.exec(text);
  return pair ? [Number(pair[2]), Number(pair[1])] : null;
}

/** A number with a point or a comma, and perhaps the sign or letter of a coordinate behind it. */
function readNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text.length > LONGEST) return null;
  const match = /^(-?\d+(?:[.,]\d+)?)\s*°?\s*([NEСВ北东])?$/iu.exec(text);
  return match ? Number(match[1]?.replace(",", ".")) : null;
}
