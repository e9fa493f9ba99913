import { expect, test } from "vitest";
import { contrast } from "../../domain/contrast";
import { PHASES } from "../../domain/site";
import { type Colour, paletteOf, stoneOf } from "./palette";

/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5;

const ON_SHEET = ["ink", "muted"] as const satisfies readonly Colour[];
/** Labels stand on a halo, which is nearly opaque. */
const ON_HALO = [
  "ink",
  "waterText",
  "landText",
  "townText",
  "borderText",
] as const satisfies readonly Colour[];

for (const theme of ["light", "dark"] as const) {
  const palette = paletteOf(theme);
  test.each(ON_SHEET)(`%s can be read on the sheet of a ${theme} picture`, (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(LEAST);
  });
  test.each(ON_HALO)(`%s can be read on the halo of ${theme} labels`, (colour) => {
    expect(contrast(palette[colour], palette.halo.slice(0, 7))).toBeGreaterThanOrEqual(LEAST);
  });
  test.each(PHASES)(`the stone of %s can be read on the halo of ${theme} labels`, (phase) => {
    const colour = stoneOf(palette, phase);
    expect(colour).not.toBe(palette.muted);
    expect(contrast(colour, palette.halo.slice(0, 7))).toBeGreaterThanOrEqual(LEAST);
  });
}
