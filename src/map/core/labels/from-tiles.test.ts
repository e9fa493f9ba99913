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

test("what lies in a tile's margin is left to the neighbour, what is too early to a later zoom", () => {
  const outside = point("locality", [1.01, 0.5], names);
  const later = point("locality", [0.5, 0.5], { ...names, min_zoom: 4 });
  expect(labelsOfTiles(tilesOf(outside, later), view, "en", measure)).toEqual([]);
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
