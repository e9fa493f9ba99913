import { describe, expect, test } from "vitest";
import { type Bounds, lonLatOf, screenPixels, viewBounds } from "../core/projection";
import { fitView } from "./fit-view";

const GROUND: Bounds = [62, 37.2, 103, 56];
const SIZE = [800, 600] as const;
const around = (lonLats: readonly (readonly [number, number])[], ground = GROUND, size = SIZE) =>
  fitView({ type: "fit", lonLats }, size, ground);

describe("how near a picture goes", () => {
  test("to one place, or to many at one spot: not to the last tree", () => {
    expect(around([[77, 43]]).zoom).toBe(10);
    expect(
      around([
        [77, 43],
        [77.0001, 43.0001],
      ]).zoom,
    ).toBe(10);
  });

  test("to what a window showed or an address asks for: nearer", () => {
    const bounds = [77, 43, 77.001, 43.001] as const;
    expect(fitView({ type: "bounds", bounds }, SIZE, GROUND).zoom).toBe(13);
    const viewAt = (zoom: number) =>
      fitView({ type: "view", view: { zoom, lat: 43, lon: 77 } }, SIZE, GROUND).zoom;
    expect([1, 4, 7.25, 13, 15].map(viewAt)).toEqual([4, 4, 7.25, 13, 13]);
  });

  test("to more places than a call takes arguments", () => {
    const many = Array.from({ length: 300_000 }, (_, at) => [76 + at / 300_000, 43] as const);
    const ends = around([
      [76, 43],
      [77, 43],
    ]);
    expect(around(many).zoom).toBeCloseTo(ends.zoom, 3);
  });

  test("never farther than there is ground for", () => {
    expect(
      around([
        [-170, 80],
        [170, -80],
      ]).zoom,
    ).toBe(4);
  });
});

test("all places are in the picture, with room for a pin and the beginning of a name", () => {
  const lonLats = [
    [76.9, 43.2],
    [79.1, 44.4],
    [81.3, 42.6],
  ] as const;
  for (const size of [SIZE, [300, 300], [1600, 900], [360, 640]] as const) {
    const view = fitView({ type: "fit", lonLats }, size, GROUND);
    const room = Math.min(44, size[0] / 6, size[1] / 3.2);
    const at = lonLats.map((lonLat) => screenPixels(lonLat, view));
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    const edges = [
      Math.min(...xs),
      size[0] - Math.max(...xs),
      Math.min(...ys),
      size[1] - Math.max(...ys),
    ];
    // Just so much of it at the sides that are nearest, the same on both of them.
    expect(Math.min(...edges)).toBeCloseTo(room, 6);
    expect(edges[0]).toBeCloseTo(edges[1] ?? 0, 6);
    expect(edges[2]).toBeCloseTo(edges[3] ?? 0, 6);
  }
});

test("a window is drawn to its very edge", () => {
  const bounds = [76, 42, 80, 45] as const;
  const view = fitView({ type: "bounds", bounds }, SIZE, GROUND);
  const [west, south, east, north] = viewBounds(view, 0);
  expect(west).toBeLessThanOrEqual(76 + 1e-9);
  expect(south).toBeLessThanOrEqual(42 + 1e-9);
  expect(east).toBeGreaterThanOrEqual(80 - 1e-9);
  expect(north).toBeGreaterThanOrEqual(45 - 1e-9);
  expect(Math.min(76 - west, 42 - south)).toBeCloseTo(0, 6);
});

test("beyond the ground nothing is shown, as far as the ground is larger than the picture", () => {
  const corner = { type: "view", view: { zoom: 7, lat: 56, lon: 62 } } as const;
  const [west, , , north] = viewBounds(fitView(corner, SIZE, GROUND), 0);
  expect([west, north]).toEqual([expect.closeTo(62, 6), expect.closeTo(56, 6)]);
  const other = { type: "view", view: { zoom: 7, lat: 37.2, lon: 103 } } as const;
  const [, south, east] = viewBounds(fitView(other, SIZE, GROUND), 0);
  expect([south, east]).toEqual([expect.closeTo(37.2, 6), expect.closeTo(103, 6)]);
  // A small one stands in the middle of the picture.
  const small: Bounds = [76, 42, 78, 44];
  const view = fitView(corner, SIZE, small);
  const middle = lonLatOf([view.left + SIZE[0] / 2, view.top + SIZE[1] / 2], view.zoom);
  expect(middle[0]).toBeLessThan(78);
  const wide = fitView({ type: "view", view: { zoom: 5, lat: 56, lon: 62 } }, SIZE, small);
  const [left, , right] = viewBounds(wide, 0);
  expect((left + right) / 2).toBeCloseTo(77, 6);
});
