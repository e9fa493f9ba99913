import { expect, test } from "vitest";
import { inArabicScript } from "../../../domain/arabic-script";
import { writeArabicScriptWith } from "../../../domain/language";
import type { TileFeature } from "../basemap/decode";
import { worldPixels } from "../projection";
import { labelsOfTiles } from "./from-tiles";
import { LABEL_STYLES } from "./style";

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

const labelled = (...places: TileFeature[]) =>
  labelsOfTiles(tilesOf(...places), view, "en", measure);

test("only points of kinds that are lettered have a name", () => {
  const at: [number, number] = [0.5, 0.5];
  expect(labelled(point("building", at, names))).toEqual([]);
  expect(labelled({ ...point("locality", at, names), shape: "line" as never })).toEqual([]);
  expect(labelled(point("locality", at, names))).toHaveLength(1);
});

test("names come from all three layers of points", () => {
  const of = (kind: string) => [point(kind, [0.5, 0.5], names)];
  const tile = { places: of("locality"), physical_point: of("peak"), water: of("lake") };
  const tiles = [{ coords: coords as never, located: { tile, zoom: 2, x: 2, y: 1 } }];
  const kinds = labelsOfTiles(tiles, view, "en", measure).map(({ ground }) => ground);
  expect(kinds.sort()).toEqual(["peak", "town", "water"]);
});

test("a name stands where its point is in the window", () => {
  const [label] = labelled(point("lake", [0.5, 0.25], names));
  // Tile 2, 1 of zoom 2 in a world of 2,048 px.
  expect(label?.at[0]).toBeCloseTo(2.5 * 512 - left);
  expect(label?.at[1]).toBeCloseTo(1.25 * 512 - top);
  expect(label?.width).toBe("Yining".length * 7);
});

test("towns and peaks have a mark with their name beside it; water is lettered over", () => {
  const of = (kind: string) => labelled(point(kind, [0.5, 0.5], names))[0];
  for (const kind of ["locality", "peak"]) {
    expect(of(kind)?.mark).toBeGreaterThan(0);
    expect(of(kind)?.offsets.length).toBeGreaterThan(4);
    for (const [x, y] of of(kind)?.offsets ?? []) expect([x, y]).not.toEqual([0, 0]);
  }
  for (const kind of ["lake", "range", "region", "quarter", "road"]) {
    expect(of(kind)).toMatchObject({ mark: 0, offsets: [[0, 0]] });
  }
});

test("rivers and roads are lettered along their course, and nothing else is", () => {
  const of = (kind: string) =>
    labelled(point(kind, [0.5, 0.5], { ...names, angle: -30 }))[0]?.angle;
  expect([of("river"), of("road"), of("lake"), of("locality")]).toEqual([-30, -30, 0, 0]);
  expect(labelled(point("river", [0.5, 0.5], names))[0]?.angle).toBe(0);
});

test("the rank of a town decides its letters and its turn", () => {
  const of = (rank?: number) =>
    labelled(point("locality", [0.5, 0.5], { ...names, ...(rank !== undefined && { rank }) }))[0];
  expect(of(2)?.style).toBe(LABEL_STYLES.city);
  expect(of(3)?.style).toBe(LABEL_STYLES.town);
  expect(of()?.style).toBe(LABEL_STYLES.town);
  expect(labelled(point("lake", [0.5, 0.5], { ...names, rank: 1 }))[0]?.style).toBe(
    LABEL_STYLES.water,
  );
  expect(of(1)?.priority).toBeLessThan(of(4)?.priority ?? 0);
  expect(of(4)?.priority).toBeLessThan(of()?.priority ?? 0);
  // The last of the towns goes before the first of the waters.
  const [water] = labelled(point("lake", [0.5, 0.5], { ...names, rank: 0 }));
  expect(of(99)?.priority).toBeLessThan(water?.priority ?? 0);
});

test("one name stands once within a distance, which a tile may tell itself", () => {
  const of = (kind: string, more: TileFeature["properties"] = {}) =>
    labelled(point(kind, [0.5, 0.5], { ...names, ...more }))[0]?.apart;
  expect(of("river")).toBeGreaterThan(of("locality") ?? 0);
  expect(of("locality", { apart: 777 })).toBe(777);
});

test("all spellings of a place tell that it is the same as another", () => {
  const [label] = labelled(point("locality", [0.5, 0.5], { ...names, name: "Ghulja", rank: 3 }));
  const spelt = ["Құлжа", "Кульджа", "Yining", "伊宁", "Ghulja"];
  expect(new Set(label?.names)).toEqual(new Set(spelt.map((name) => name.toLowerCase())));
});

test("a point at the edge of zooms is there once the map is rounded to it", () => {
  const properties = { ...names, min_zoom: 4 };
  const at = (zoom: number) => {
    const tiles = tilesOf(point("locality", [0.5, 0.5], properties));
    return labelsOfTiles(tiles, { ...view, zoom }, "en", measure).length;
  };
  expect([at(3.4), at(3.5)]).toEqual([0, 1]);
});
