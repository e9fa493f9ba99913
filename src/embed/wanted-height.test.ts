import fc from "fast-check";
import { expect, test } from "vitest";
import { wantedHeight } from "./wanted-height";

test.each([
  [200, 300],
  [320, 400],
  [360, 450],
  [640, 480],
  [1000, 620],
  [4000, 760],
])("at %i px the embed asks for %i px", (width, height) => {
  expect(wantedHeight(width)).toBe(height);
});

test("the height grows with the width, without a step", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), (width) => {
      const step = wantedHeight(width + 1) - wantedHeight(width);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(2);
    }),
  );
});
