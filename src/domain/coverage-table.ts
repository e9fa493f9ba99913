import product from "../data/product.json" with { type: "json" };

const [west = 0, south = 0, east = 0, north = 0] = product.map.covers;

/** The part of the world that the ground is drawn for, in English words. */
export const COVERAGE = `${range(west, east, "° E", "° W")}, ${range(south, north, "° N", "° S")}`;

/** Two degrees, each with its half of the globe where they lie in both. */
function range(from: number, to: number, after: string, before: string): string {
  if (from >= 0) return `${from}–${to}${after}`;
  return to > 0 ? `${-from}${before} – ${to}${after}` : `${-to}–${-from}${before}`;
}
