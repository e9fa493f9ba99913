import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "./geo";
import type { LonLat } from "./site";

const anyPosition: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 70, max: 93, noNaN: true }),
  fc.double({ min: 38, max: 50, noNaN: true }),
);

describe("distance", () => {
  it("is right for Almaty to Khorgos (China), 301 km by the great circle", () => {
    // 6371.0088 km × the central angle by the haversine formula, worked out by hand.
    expect(distanceKm([76.9115, 43.25249], [80.40972, 44.2125])).toBeCloseTo(300.63, 2);
  });

  it("is the same both ways, nought only to itself, and never shorter by a detour", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, anyPosition, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });
});
