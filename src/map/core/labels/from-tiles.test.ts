import { expect, test } from "vitest";
import { inArabicScript } from "../../../domain/arabic-script";
import { writeArabicScriptWith } from "../../../domain/language";
import type { TileFeature } from "../basemap/decode";
import { worldPixels } from "../projection";
import { labelsOfTiles } from "./from-tiles";

const point = (kind: string, at: [number, number], properties: TileFeature["properties"]) => ({
  shape: "point" as const,
  kind,
  properties,
  parts: [new Float32Array(at)],
});

const coords = { x: 2, y: 1, z: 3 };
const tilesOf = (...places: TileFeature[]) => [
  // Leaflet's Coords is a Point; only these three are read.
  { coords: coords as never, located: { tile: { places }, zoom: 2, x: 2, y: 1 } },
];
const [left, top] = worldPixels([0, 80], 3);
const view = { zoom: 3, left, top, width: 800, height: 600 };
const measure = (text: string) => text.length * 7;

const names = { "name:kk": "Құлжа", "name:ru": "Кульджа", "name:en": "Yining", "name:zh": "伊宁" };

test.each([
  ["ru", "Кульджа"],
  ["kk", "Құлжа"],
  ["kk-Arab", "Құлжа"],
  ["zh", "伊宁"],
  ["en", "Yining"],
] as const)("in %s a town is called %s", (language, expected) => {
  const [label] = labelsOfTiles(
    tilesOf(point("locality", [0.5, 0.5], names)),
    view,
    language,
    measure,
  );
  expect(label?.lines).toEqual([expected]);
});

test("Arabic script is written by rule once its language is there, foreign names too", () => {
  const written = (properties: Record<string, string>) =>
    labelsOfTiles(tilesOf(point("locality", [0.5, 0.5], properties)), view, "kk-Arab", measure)[0]
      ?.lines;
  expect(written(names)).toEqual(["Құлжа"]);
  writeArabicScriptWith(inArabicScript);
  expect(written(names)).toEqual(["قۇلجا"]);
  expect(written({ name: "Rubtsovsk", "name:ru": "Рубцовск" })).toEqual(["رۋبسوۆسك"]);
  expect(written({ ...names, "name:kk-Arab": "ٴقۇلجا" })).toEqual(["ٴقۇلجا"]);
});

test("a name that is missing falls back to one that is there", () => {
  const label = (language: "zh" | "kk", properties: Record<string, string>) =>
    labelsOfTiles(tilesOf(point("locality", [0.5, 0.5], properties)), view, language, measure)[0]
      ?.lines;
  expect(label("zh", { "name:en": "Besbaqan", "name:ru": "Бесбакан" })).toEqual(["Besbaqan"]);
  expect(label("kk", { name: "Urho" })).toEqual(["Urho"]);
  expect(label("kk", {})).toBeUndefined();
});

test.each([
  [[0, 0], 1],
  [[0.99, 0.99], 1],
  [[1, 0.5], 0],
  [[0.5, 1], 0],
  [[1.01, 0.5], 0],
  [[0.5, 1.01], 0],
  [[-0.01, 0.5], 0],
  [[0.5, -0.01], 0],
] as const)("of a tile and its margin %j has a name %i times", ([x, y], count) => {
  expect(
    labelsOfTiles(tilesOf(point("locality", [x, y], names)), view, "en", measure),
  ).toHaveLength(count);
});

test("two neighbours that both have a point name it once", () => {
  const beside = {
    coords: { ...coords, x: 3 } as never,
    located: { tile: { places: [point("locality", [-0.1, 0.5], names)] }, zoom: 2, x: 3, y: 1 },
  };
  const tiles = [...tilesOf(point("locality", [0.9, 0.5], names)), beside];
  expect(labelsOfTiles(tiles, view, "en", measure)).toHaveLength(1);
});

test("a tile's part of a larger one has the names of that part alone", () => {
  const places = [point("locality", [0.25, 0.25], names), point("locality", [0.75, 0.25], names)];
  // Of the whole world, which stands in for what lies deeper.
  const ancestor = { tile: { places }, zoom: 0, x: 0, y: 0 };
  const [left, right] = [0, 1].map((x) =>
    labelsOfTiles([{ coords: { x, y: 0, z: 2 } as never, located: ancestor }], view, "en", measure),
  );
  expect(left).toHaveLength(1);
  expect(right).toHaveLength(1);
  expect(left?.[0]?.at).not.toEqual(right?.[0]?.at);
});

test("what is too early for a zoom is left to a later one", () => {
  const at = (min_zoom: number) =>
    labelsOfTiles(
      tilesOf(point("locality", [0.5, 0.5], { ...names, min_zoom })),
      view,
      "en",
      measure,
    );
  expect(at(3)).toHaveLength(1);
  expect(at(4)).toHaveLength(0);
});

test("towns go before waters, waters before ranges, ranges before rivers", () => {
  const kinds = ["river", "range", "water", "locality"];
  const labels = labelsOfTiles(
    tilesOf(...kinds.map((kind) => point(kind, [0.5, 0.5], { ...names, rank: 6 }))),
    view,
    "en",
    measure,
  );
  const order = [...labels].sort((a, b) => a.priority - b.priority).map(({ key }) => key);
  expect(order.map((key) => key.split(" ")[0])).toEqual(["town", "water", "range", "river"]);
});
