import { expect, test } from "vitest";
import type { Tile, TileFeature } from "../decode";
import { type PaintContext, paintTile } from "../paint";
import { DETAILED } from "./style";

type Stroke = Readonly<{ colour: unknown; width: number; points: number }>;

/** What is stroked of a tile at a zoom, in its order. */
function strokesOf(tile: Tile, zoom: number): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let points = 0;
  const context: PaintContext = {
    ...{ fillStyle: "", strokeStyle: "", lineWidth: 0, lineCap: "butt", lineJoin: "miter" },
    beginPath: () => {
      points = 0;
    },
    moveTo: () => {
      points += 1;
    },
    lineTo: () => {
      points += 1;
    },
    closePath: () => {},
    fill: () => {},
    setLineDash: () => {},
    stroke: () => strokes.push({ colour: context.strokeStyle, width: context.lineWidth, points }),
  };
  const place = { left: 0, top: 0, size: 512, zoom, unit: 1 };
  paintTile(context, { tile, zoom: 14, x: 0, y: 0, style: DETAILED }, place, "light");
  return strokes;
}

const line = (kind: string, properties: TileFeature["properties"] = {}): TileFeature => ({
  shape: "line",
  kind,
  properties,
  parts: [new Float32Array([0, 0, 1, 1])],
});

test("a border that somebody disputes is not drawn", () => {
  expect(strokesOf({ boundaries: [line("country")] }, 12)).not.toEqual([]);
  expect(strokesOf({ boundaries: [line("country", { disputed: true })] }, 12)).toEqual([]);
  expect(strokesOf({ boundaries: [line("county")] }, 12)).toEqual([]);
});

test("a railway below the ground is not drawn", () => {
  expect(strokesOf({ roads: [line("rail")] }, 14)).toHaveLength(1);
  expect(strokesOf({ roads: [line("rail", { is_tunnel: true })] }, 14)).toEqual([]);
});

test("small streets come near by, and great ones are wider at every zoom", () => {
  const minor = { roads: [line("minor_road", { kind_detail: "residential" })] };
  expect(strokesOf(minor, 12)).toEqual([]);
  expect(strokesOf(minor, 14)).toHaveLength(2);
  for (const zoom of [13, 15, 18]) {
    const widthOf = (kind: string, kind_detail: string) =>
      strokesOf({ roads: [line(kind, { kind_detail })] }, zoom).at(-1)?.width ?? 0;
    const widths = [
      widthOf("minor_road", "service"),
      widthOf("minor_road", "residential"),
      widthOf("major_road", "primary"),
      widthOf("highway", "motorway"),
    ];
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(widths.length);
  }
});

test("a street's fill lies over every edge, so that crossings are open", () => {
  const both = strokesOf({ roads: [line("major_road"), line("minor_road")] }, 15);
  const edge = both[0]?.colour;
  const edges = both.map(({ colour }) => colour === edge);
  expect(edges.lastIndexOf(true)).toBeLessThan(edges.indexOf(false));
});
