import type { Path } from "../../domain/site";

/** What a feature or row of a file is on the map. */
export type RawShape = "point" | "line" | "area" | "none";

/** A place as a file has it, before anything of it is believed. */
export type RawPlace = Readonly<{
  /** Its number among the features or rows of the file, from 1. */
  number: number;
  id: unknown;
  shape: RawShape;
  /** Longitude and latitude as written; null where the file's columns have them, or nothing has. */
  position: readonly [number, number] | null;
  /** The lines and outlines that it is, as written; none of a point. */
  paths?: readonly Path[];
  properties: Readonly<Record<string, unknown>>;
}>;

/** The kinds of files that places are read from, by the names that they are known by. */
export type FileKind =
  | "GeoJSON"
  | "CSV"
  | "GPX"
  | "KML"
  | "KMZ"
  | "uMap"
  | "OpenStreetMap JSON"
  | "JSON";

export type RawFile = Readonly<{
  kind: FileKind;
  places: readonly RawPlace[];
  /** The names in the first line of a table, in their order. */
  columns?: readonly string[];
}>;
