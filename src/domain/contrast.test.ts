import fc from "fast-check";
import { expect, test } from "vitest";
import { shared } from "../data/theme.json";
import { accentShade, contrast, shadeOn } from "./contrast";

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

test("a shade is the nearest that reads well: no darker or lighter than it must be", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom("#fffdf9", "#1c2329"), (given, ground) => {
      const shade = shadeOn(ground, given, 4.5);
      if (shade === given) return;
      // One step of a hundredth back it would not read well; rounding takes a little of it.
      expect(contrast(shade, ground)).toBeLessThan(5.2);
    }),
  );
});

test("where no shade can, the colour stays as it is", () => {
  expect(shadeOn("#777777", "#8899aa", 7)).toBe("#8899aa");
  // Only black and white are left where just they do.
  expect(shadeOn("#ffffff", "#8899aa", 21)).toBe("#000000");
  expect(shadeOn("#000000", "#8899aa", 21)).toBe("#ffffff");
});

test("an accent reads well as text on the card of either theme", () => {
  for (const theme of ["light", "dark"] as const) {
    const { card } = shared[theme];
    for (const accent of ["#ffff00", "#000080", "#808080"]) {
      expect(contrast(accentShade(theme, accent), card)).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(accentShade("light", "#000080")).toBe("#000080");
  expect(accentShade("dark", "#000080")).not.toBe("#000080");
});
