import fc from "fast-check";
import { expect, test } from "vitest";
import type { PixelPoint } from "../projection";
import { distanceToHull, hullOf } from "./hull";

const coordinate = fc.integer({ min: -50, max: 50 });
const point = fc.tuple(coordinate, coordinate);

test("a hull holds its points and what lies between them", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), fc.nat(), (points, pick) => {
      const hull = hullOf(points);
      for (const one of points) expect(distanceToHull(one, hull)).toBeCloseTo(0, 9);
      const [a = [0, 0], b = a] = [points[pick % points.length], points[0]];
      const between: PixelPoint = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      expect(distanceToHull(between, hull)).toBeCloseTo(0, 9);
    }),
  );
});

test("outside it tells how far away the nearest edge is", () => {
  const square = hullOf([
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [5, 5],
  ]);
  expect(square).toHaveLength(4);
  expect(distanceToHull([5, 14], square)).toBe(4);
  expect(distanceToHull([13, 14], square)).toBe(5);
  expect(distanceToHull([3, 4], hullOf([[0, 0]]))).toBe(5);
  expect(
    distanceToHull(
      [5, 3],
      hullOf([
        [0, 0],
        [10, 0],
      ]),
    ),
  ).toBe(3);
});

test("its corners are those of the shape, whatever lies on its edges or comes twice", () => {
  const corners = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const within = [
    [5, 0],
    [10, 5],
    [5, 10],
    [0, 5],
    [5, 5],
    [0, 0],
    [10, 10],
  ] as const;
  const hull = hullOf([...within, ...corners]);
  expect(new Set(hull.map(String))).toEqual(new Set(corners.map(String)));
  expect(hull).toHaveLength(4);
  // Points in a row have two ends.
  const row = hullOf([
    [4, 4],
    [0, 0],
    [8, 8],
    [2, 2],
  ]);
  expect(new Set(row.map(String))).toEqual(new Set(["0,0", "8,8"]));
});

test("two points and one are what they are, and nothing is far from all", () => {
  expect(hullOf([[3, 4]])).toEqual([[3, 4]]);
  expect(
    hullOf([
      [9, 0],
      [1, 0],
    ]),
  ).toEqual([
    [1, 0],
    [9, 0],
  ]);
  expect(distanceToHull([0, 0], hullOf([]))).toBe(Infinity);
  // Beyond an end, and beside a slanted line.
  const line = hullOf([
    [0, 0],
    [10, 10],
  ]);
  expect(distanceToHull([13, 14], line)).toBe(5);
  expect(distanceToHull([-3, -4], line)).toBe(5);
  expect(distanceToHull([10, 0], line)).toBeCloseTo(Math.SQRT2 * 5);
});

test("a point inside is at no distance, however near to an edge", () => {
  const triangle = hullOf([
    [0, 0],
    [12, 0],
    [0, 12],
  ]);
  expect(distanceToHull([5, 5], triangle)).toBe(0);
  expect(distanceToHull([6, 6], triangle)).toBe(0);
  expect(distanceToHull([7, 7], triangle)).toBeCloseTo(Math.SQRT2);
});
