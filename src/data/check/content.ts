import type { FileRole } from "./schema";

/** A file by its text, so that the same code serves a disk, a form and a worker. */
export type TextFile = Readonly<{ name: string; text: string }>;

/** The three files that make a dataset. */
export type ContentFiles = Readonly<Record<FileRole, TextFile>>;

/** Where each file lies below the project's root. */
export const CONTENT_PATHS: Readonly<Record<FileRole, string>> = {
  sites: "src/data/sites.geojson",
  areas: "src/data/areas.geojson",
  production: "src/data/production.json",
};
