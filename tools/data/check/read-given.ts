import { readFileSync } from "node:fs";
import { textAt, valueAt } from "../../../src/data/check/draft";
import type { FileRole } from "../../../src/data/check/schema";

/** The bytes of a file, or the sentence that says why they cannot be read. */
export function readGiven(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return "there is no such file. Look at the path.";
    if (code === "EISDIR") return "this is a folder. Give a file in it.";
    return `this cannot be read (${String(code)}). Look whether you may read it.`;
  }
}

/** Which of the three files a value in this map's format is. */
export function roleOf(value: unknown): FileRole {
  if (textAt(value, "type") !== "FeatureCollection") {
    return textAt(value, "type") === null && isProduction(value) ? "production" : "sites";
  }
  const features = valueAt(value, "features");
  const [first]: readonly unknown[] = Array.isArray(features) ? features : [];
  const type = textAt(valueAt(first, "geometry"), "type");
  return type === "Polygon" || type === "MultiPolygon" ? "areas" : "sites";
}

function isProduction(value: unknown): boolean {
  return ["season", "phases", "title"].some((key) => valueAt(value, key) !== undefined);
}
