import { expect, test } from "vitest";
import { labelsOfTiles } from "../../labels/from-tiles";
import { placeLabels } from "../../labels/place";
import { worldPixels } from "../../projection";
import type { TileFeature } from "../decode";
import { givingWay } from "./giving-way";
import { labelsOf } from "./labels";
import { DETAILED } from "./style";

const street = (points: readonly number[], more: TileFeature["properties"] = {}): TileFeature => ({
  shape: "line",
  kind: "minor_road",
  properties: { name: "First Street", ...more },
  parts: [new Float32Array(points)],
});
const place = (more: TileFeature["properties"], kind = "locality"): TileFeature => ({
  shape: "point",
  kind,
  properties: { name: "Nowhere", ...more },
  parts: [new Float32Array([0.5, 0.5])],
});

test("a street is named along its longest straight part, the letters upright", () => {
  // North, and then, longer, to the south-west.
  const [label] = labelsOf({ roads: [street([0.9, 0.3, 0.9, 0.2, 0.6, 0.5])] });
  expect(label?.kind).toBe("road");
  expect(label?.properties["angle"]).toBeCloseTo(-45);
  expect([...(label?.parts[0] ?? [])].map((at) => at.toFixed(2))).toEqual(["0.75", "0.35"]);
});

test("a line of many short pieces that bends little is one part", () => {
  const points = Array.from({ length: 20 }, (_, at) => [0.1 + at * 0.01, 0.5 + at * 0.0001]).flat();
  expect(labelsOf({ roads: [street(points)] })).toHaveLength(1);
});

test("where a street is shorter than its name, or has none, there is no name", () => {
  expect(labelsOf({ roads: [street([0.1, 0.5, 0.15, 0.5])] })).toEqual([]);
  expect(labelsOf({ roads: [street([0.1, 0.5, 0.9, 0.5], { name: "" })] })).toEqual([]);
});

test("larger places go first, and a city is one whatever its number", () => {
  const rank = (more: TileFeature["properties"]) =>
    Number(labelsOf({ places: [place(more)] })[0]?.properties["rank"]);
  expect(rank({ population_rank: 12 })).toBeLessThan(rank({ population_rank: 6 }));
  expect(rank({ population_rank: 6 })).toBeLessThan(rank({ population_rank: 1 }));
  expect(rank({ kind_detail: "city", population_rank: 1 })).toBe(2);
});

test("zooms of the schema are one below the map's", () => {
  const [label] = labelsOf({ places: [place({ min_zoom: 12 }, "neighbourhood")] });
  expect(label).toMatchObject({ kind: "quarter", properties: { min_zoom: 13 } });
});

test("what both archives name is named once, by the detailed one, however far apart", () => {
  const [left, top] = worldPixels([0, 80], 11);
  const [x, y] = [Math.floor(left / 512), Math.floor(top / 512)];
  const view = { zoom: 11, left: x * 512, top: y * 512, width: 1024, height: 512 };
  const detailed = { physical_point: labelsOf({ places: [place({ population_rank: 2 })] }) };
  const schematic = { places: [place({ rank: 1 }), place({ name: "Elsewhere", rank: 1 })] };
  const tiles = [
    {
      coords: { x: x + 1, y, z: 11 },
      located: { tile: givingWay(schematic), zoom: 10, x: x + 1, y },
    },
    { coords: { x, y, z: 11 }, located: { tile: detailed, zoom: 10, x, y, style: DETAILED } },
  ];
  const candidates = labelsOfTiles(tiles, view, "en", (text) => text.length * 7);
  const frame = { left: 0, top: 0, right: 1024, bottom: 512 };
  const placed = placeLabels(candidates, [], { frame, pins: [], signs: [] });
  const nowhere = placed.filter(({ candidate }) => candidate.lines[0] === "Nowhere");
  expect(nowhere).toHaveLength(1);
  expect(nowhere[0]?.centre[0]).toBeLessThan(512);
});
