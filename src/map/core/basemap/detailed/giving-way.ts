import type { Tile } from "../decode";

const known = new WeakMap<Tile, Tile>();

/**
 * A schematic tile beside detailed ones: what they name too is named by them, be its point in the
 * other archive far away.
 */
export function givingWay(tile: Tile): Tile {
  let giving = known.get(tile);
  if (!giving) {
    giving = Object.fromEntries(
      Object.entries(tile).map(([layer, features]) => [
        layer,
        features.map((feature) =>
          feature.shape === "point"
            ? { ...feature, properties: { ...feature.properties, rank: 9, apart: Infinity } }
            : feature,
        ),
      ]),
    );
    known.set(tile, giving);
  }
  return giving;
}
