import { shared } from "../data/theme.json";

/** Contrast of two `#rrggbb` colours, 1 to 21, by WCAG 2.2 ("contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of an sRGB colour, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour itself where its contrast with the ground reaches `least`, else the nearest darker or
 * lighter shade of it that does; itself where none can. Both are `#rrggbb`.
 */
export function shadeOn(ground: string, colour: string, least: number): string {
  for (let percent = 0; percent <= 100; percent += 1) {
    const shades = ["#000000", "#ffffff"].map((end) => mix(colour, end, percent));
    const shade = shades.find((candidate) => contrast(candidate, ground) >= least);
    if (shade !== undefined) return shade;
  }
  return colour;
}

/** `percent` of the way from one colour to another, both `#rrggbb`. */
function mix(from: string, to: string, percent: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => {
    const value = part(from, at) + ((part(to, at) - part(from, at)) * percent) / 100;
    return Math.round(value).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** WCAG 2.2, 1.4.3: text and its ground. */
const LEAST_CONTRAST = 4.5;

/** The nearest shade of an owner's accent, `#rrggbb`, that reads well on a card in a theme. */
export function accentShade(theme: "light" | "dark", accent: string): string {
  return shadeOn(shared[theme].card, accent, LEAST_CONTRAST);
}
