import { expect, test } from "vitest";
import { contrast } from "../../domain/contrast";
import { type Palette, paletteOf } from "./palette";

/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5;

const ON_SHEET = ["ink", "muted"] as const satisfies readonly (keyof Palette)[];
/** Labels stand on a halo, which is nearly opaque. */
const ON_HALO = [
  ...["ink", "china", "kazakhstan", "waterText", "landText", "townText", "borderText"],
] as readonly (keyof Palette)[]; // The spread widens the names to strings.

for (const theme of ["light", "dark"] as const) {
  const palette = paletteOf(theme);
  test.each(ON_SHEET)(`%s can be read on the sheet of a ${theme} picture`, (colour) => {
    expect(contrast(palette[colour], palette.sheet)).toBeGreaterThanOrEqual(LEAST);
  });
  test.each(ON_HALO)(`%s can be read on the halo of ${theme} labels`, (colour) => {
    expect(contrast(palette[colour], palette.halo.slice(0, 7))).toBeGreaterThanOrEqual(LEAST);
  });
}
