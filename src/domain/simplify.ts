// Not in geo.ts, which comes with the page: only the worker that reads a file asks for it.
import { lineString, simplify } from "@turf/turf";
import type { LonLat } from "./site";

/** A line with no more corners than it needs to stay within `tolerance`, in degrees (Douglas and Peucker). */
export function simplified(path: readonly LonLat[], tolerance: number): readonly LonLat[] {
  if (path.length < 3) return path;
  const line = lineString(path.map(([lon, lat]) => [lon, lat]));
  const { geometry } = simplify(line, { tolerance, mutate: true });
  return geometry.coordinates.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
}
