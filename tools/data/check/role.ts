import { listAt, textAt, valueAt } from "../../../src/data/check/draft";
import type { FileRole } from "../../../src/data/check/schema";
import { readJsonText } from "./json-text";

/** Which of the three files a text is, by its content. */
export function roleOfFile(text: string): FileRole {
  const { value } = readJsonText(text);
  if (value === undefined || textAt(value, "type") === "FeatureCollection") {
    const [first] = listAt(value, "features");
    const type = textAt(valueAt(first, "geometry"), "type");
    return type === "Polygon" || type === "MultiPolygon" ? "areas" : "sites";
  }
  return textAt(value, "type") === null ? "production" : "sites";
}
