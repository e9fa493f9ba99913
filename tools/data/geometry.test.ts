import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { distanceOutsideKm } from "../../src/data/check/geometry";

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const outline: Polygon = { type: "Polygon", coordinates: [square(0, 10), square(4, 6).reverse()] };

describe("the distance outside an outline", () => {
  it("is nothing inside", () => {
    expect(distanceOutsideKm([2, 2], outline)).toBe(0);
  });

  it("counts to the nearest edge outside, along the equator 111 km a degree", () => {
    expect(distanceOutsideKm([11, 0.5], outline)).toBeCloseTo(111.2, 0);
    expect(distanceOutsideKm([-3, -4], outline)).toBeCloseTo(5 * 111.2, -1);
  });

  it("counts in a hole", () => {
    expect(distanceOutsideKm([5, 5], outline)).toBeCloseTo(111, 0);
  });

  it("takes the nearest of several polygons", () => {
    const two = { type: "MultiPolygon" as const, coordinates: [[square(0, 1)], [square(5, 6)]] };
    expect(distanceOutsideKm([5.5, 5.5], two)).toBe(0);
    expect(distanceOutsideKm([4, 5.5], two)).toBeCloseTo(111, 0);
  });
});
