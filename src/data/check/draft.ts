import * as v from "valibot";
import type { LonLat } from "../../domain/site";
import type { Path } from "./finding";
import {
  areaGeometry,
  areaProperties,
  type FileRole,
  pointGeometry,
  siteProperties,
} from "./schema";

/** The properties that can be read, each for itself: one that is wrong hides no other. */
export type Draft<Entries extends v.ObjectEntries> = Readonly<{
  [Key in keyof Entries]?: v.InferOutput<Entries[Key]> | undefined;
}>;

type Place<Geometry, Entries extends v.ObjectEntries> = Readonly<{
  path: Path;
  id: string | null;
  geometry: Geometry | undefined;
  properties: Draft<Entries>;
}>;

export type SiteDraft = Place<LonLat, typeof siteProperties>;
export type AreaDraft = Place<v.InferOutput<typeof areaGeometry>, typeof areaProperties>;

/** All that the rules look at. */
export type Content = Readonly<{
  raw: Readonly<Record<FileRole, unknown>>;
  sites: readonly SiteDraft[];
  areas: readonly AreaDraft[];
  /** Sites known from elsewhere, which a checked file may repeat; never checked themselves. */
  otherSites: readonly SiteDraft[];
}>;

export function readSites(file: unknown): readonly SiteDraft[] {
  return features(file).map(({ path, feature }) => ({
    path,
    id: textAt(feature, "id"),
    geometry: readOne(pointGeometry, valueAt(feature, "geometry"))?.coordinates,
    properties: draftOf(siteProperties, valueAt(feature, "properties")),
  }));
}

export function readAreas(file: unknown): readonly AreaDraft[] {
  return features(file).map(({ path, feature }) => ({
    path,
    id: textAt(feature, "id"),
    geometry: readOne(areaGeometry, valueAt(feature, "geometry")),
    properties: draftOf(areaProperties, valueAt(feature, "properties")),
  }));
}

/** The elements of the array under `key`, or none where there is no array. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}

export function textAt(value: unknown, key: string): string | null {
  const text = valueAt(value, key);
  return typeof text === "string" ? text : null;
}

export function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function features(file: unknown): readonly { path: Path; feature: unknown }[] {
  return listAt(file, "features").map((feature, index) => ({ path: ["features", index], feature }));
}

function draftOf<Entries extends v.ObjectEntries>(entries: Entries, value: unknown) {
  const read = Object.entries(entries).map(([key, schema]) => [
    key,
    readOne(schema, valueAt(value, key)),
  ]);
  // Object.fromEntries forgets which key has which type; each was read by its own schema.
  return Object.fromEntries(read) as Draft<Entries>;
}

function readOne<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
