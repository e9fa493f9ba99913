import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, shadeOn } from "./contrast";

// Examples of WCAG's own understanding documents.
test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
])("%s on %s", (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("a colour that reads well stays as it is", () => {
  expect(shadeOn("#fffdf9", "#7a2f8a", 4.5)).toBe("#7a2f8a");
});

test("any other becomes a shade that does, on paper and on night", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom("#fffdf9", "#1c2329"), (given, ground) => {
      const shade = shadeOn(ground, given, 4.5);
      expect(shade).toMatch(/^#[\da-f]{6}$/);
      expect(contrast(shade, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
