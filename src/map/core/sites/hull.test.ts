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
