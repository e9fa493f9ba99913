import { expect, test } from "vitest";
import type { LonLat } from "../../domain/site";
import { site } from "../core/fixtures";
import { paletteOf } from "../core/palette";
import { drawOwnLines } from "./draw-own-lines";
import { pictureSpec } from "./fixtures";
import { SvgContext, svgPen } from "./svg-context";

const WAY: readonly LonLat[] = [
  [79, 43.9],
  [79.4, 44.1],
];

/** Opacities of what a picture has of a line of which a search finds the place, or not. */
function opacities(matching: ReadonlySet<string> | null): readonly string[] {
  const context = new SvgContext({ width: () => 0, baselineShift: () => 0 });
  const sites = [{ ...site("way", [79, 44]), drawn: [WAY] }];
  const view = { zoom: 8, left: 47_100, top: 23_400, width: 800, height: 800 };
  const spec = { ...pictureSpec("en"), sites, matching };
  drawOwnLines(svgPen(context), spec, view, paletteOf("light"));
  return [...context.markup().matchAll(/opacity="([\d.]+)"/g)].flatMap(([, value = ""]) => value);
}

test("lines of what a picture's search does not find are as faint as those out of time", () => {
  expect(opacities(null)).not.toContain("0.35");
  expect(opacities(new Set(["way"]))).not.toContain("0.35");
  expect(opacities(new Set(["other"]))).toEqual(["0.35"]);
});
