import type { Line, Point } from "./geo.ts";
import table from "./names.json" with { type: "json" };

export interface Names {
  en: string;
  kk?: string;
  ru?: string;
  zh?: string;
}

interface Labelled {
  names: Names;
  minZoom: number;
}

interface At {
  lon: number;
  lat: number;
  rank: number;
}

export interface NamedPlace extends Labelled, At {
  /** takes its position from the GeoNames entry of this name nearby */
  geonames?: string;
}

export interface NamedWater extends Labelled, At {
  kind: string;
}

export interface NamedRiver extends Labelled {
  /** points that the river passes, one list for each stretch between lakes */
  routes: readonly Line[];
}

export interface DrawnRiver extends Labelled {
  points: Line;
}

export interface NamedPeak extends Labelled, At {
  elevationM: number;
}

export interface NamedRange extends Labelled, At {
  maxZoom: number;
  angle: number;
}

export interface NamedArea extends Labelled, At {
  kind: string;
  maxZoom: number;
}

export const namedPlaces = (): readonly NamedPlace[] => table.places;
export const lakeNames = (): readonly NamedWater[] => table.water;
export const namedPeaks = (): readonly NamedPeak[] => table.peaks;
export const namedRanges = (): readonly NamedRange[] => table.ranges;
export const namedAreas = (): readonly NamedArea[] => table.areas;

const point = (pair: readonly number[]): Point => [pair[0] ?? 0, pair[1] ?? 0];

export const namedRivers = (): readonly NamedRiver[] =>
  table.rivers.map((river) => ({ ...river, routes: river.routes.map((r) => r.map(point)) }));

export const drawnRivers = (): readonly DrawnRiver[] =>
  table.drawnRivers.map((river) => ({ ...river, points: river.points.map(point) }));

/** `name` is the fallback for any language; name:en is for styles that use it. */
export function nameFields(names: Names): Record<string, string | undefined> {
  return {
    name: names.en,
    "name:en": names.en,
    "name:kk": names.kk,
    "name:ru": names.ru,
    "name:zh": names.zh,
  };
}
