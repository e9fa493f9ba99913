import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "./boxes";
import type { Box, PixelPoint } from "./projection";
import { tripShape } from "./trip-shape";

/** A pin whose tip is at a point. */
function pin([x, y]: PixelPoint): Box {
  return { left: x - 14, top: y - 38, right: x + 14, bottom: y };
}

describe("the shape of a trip", () => {
  it("goes through the stops in order and numbers them", () => {
    const stops: PixelPoint[] = [
      [10, 10],
      [200, 40],
      [90, 300],
    ];
    const { line, badges } = tripShape(stops, []);
    expect(line).toEqual(stops);
    expect(badges.map(({ text }) => text)).toEqual(["1", "2", "3"]);
  });

  it("gives stops at one place one badge", () => {
    const here: PixelPoint = [50, 50];
    const texts = (stops: readonly PixelPoint[]) => tripShape(stops, []).badges.map((b) => b.text);
    expect(texts([here, [300, 50], [52, 51]])).toEqual(["1, 3", "2"]);
    expect(texts([here, here, here, [300, 50], here])).toEqual(["1–3, 5", "4"]);
  });

  it("covers neither a pin nor another badge where there is room, and stays near its stop", () => {
    const coordinate = fc.integer({ min: 0, max: 20 }).map((step) => step * 120);
    const stop: fc.Arbitrary<PixelPoint> = fc.tuple(coordinate, coordinate);
    fc.assert(
      fc.property(fc.uniqueArray(stop, { selector: String, maxLength: 12 }), (stops) => {
        const figures = stops.map(pin);
        const { badges } = tripShape(stops, figures);
        for (const [index, { box, at }] of badges.entries()) {
          expect(figures.some((figure) => overlap(box, figure))).toBe(false);
          expect(badges.some((other, of) => of !== index && overlap(box, other.box))).toBe(false);
          const [x, y] = stops[index] ?? [Number.NaN, Number.NaN];
          expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThan(60);
        }
      }),
    );
  });

  it("says every number once even where figures take all the room", () => {
    const everything = { left: -1000, top: -1000, right: 1000, bottom: 1000 };
    const { badges } = tripShape(
      [
        [0, 0],
        [100, 0],
      ],
      [everything],
    );
    expect(badges.map(({ text }) => text)).toEqual(["1", "2"]);
  });

  it("is empty without stops", () => {
    expect(tripShape([], [])).toEqual({ line: [], badges: [] });
  });
});
