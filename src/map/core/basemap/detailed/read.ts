import type { Tile } from "../decode";
import { labelsOf } from "./labels";

/**
 * The layers that are read of a Protomaps basemap, version 4, by
 * https://docs.protomaps.com/basemaps/layers: not `earth` and `landcover`, since the relief is the
 * ground.
 */
export const LAYERS = ["landuse", "water", "boundaries", "buildings", "roads", "places", "pois"];

/** What of a decoded tile is painted, and its names in the terms of the schematic tiles. */
export function readTile(tile: Tile): Tile {
  const { landuse = [], water = [], boundaries = [], buildings = [], roads = [] } = tile;
  return {
    landuse,
    // Its points are names.
    water: water.filter(({ shape }) => shape !== "point"),
    boundaries,
    buildings,
    roads,
    physical_point: labelsOf(tile),
  };
}
