import fc from "fast-check";
import { expect, test } from "vitest";
import { roundLength } from "./round-length";

test.each([
  [0.037, 0.02],
  [1, 1],
  [4.99, 2],
  [5, 5],
  [99, 50],
  [120, 100],
])("at most %f is %f", (most, length) => {
  expect(roundLength(most)).toBeCloseTo(length, 10);
});

test("a length is 1, 2 or 5 times a power of ten, and more than 40 % of what fits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (most) => {
      const length = roundLength(most);
      expect(length).toBeLessThanOrEqual(most * (1 + 1e-9));
      expect(length).toBeGreaterThan(most * 0.39);
      expect(["1", "2", "5"]).toContain(length.toExponential(6)[0]);
    }),
  );
});
