import { map, shared, stones } from "../../data/theme.json";
import type { PhaseId } from "../../domain/site";

/**
 * A colour by what it is for: `land` is the ground where there is no relief, `paper` the sheet of a
 * picture, `card` what figures are cut out with and what a picture's words stand on.
 */
export type Colour = keyof typeof shared.light | keyof typeof map.light;

/** Colours of all that is painted on a canvas, as plain data: a picture has no style sheet. */
export type Palette = Readonly<Record<Colour, string>> &
  Readonly<{ stones: Readonly<Record<string, string>> }>;

const LIGHT: Palette = { ...shared.light, ...map.light, stones: stones.light };
const DARK: Palette = { ...shared.dark, ...map.dark, stones: stones.dark };

export function paletteOf(theme: "light" | "dark"): Palette {
  return theme === "dark" ? DARK : LIGHT;
}

/** The stone of a phase, or what stands for one where there is none. */
export function stoneOf({ stones: all, muted }: Palette, phase: PhaseId | null): string {
  return all[phase ?? ""] ?? muted;
}
