import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, gapBetween, overlap } from "./boxes";
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
    const { line, badges } = tripShape(stops, { figures: [] });
    expect(line).toEqual(stops);
    expect(badges.map(({ text }) => text)).toEqual(["1", "2", "3"]);
  });

  it("gives stops at one place one badge", () => {
    const here: PixelPoint = [50, 50];
    const texts = (stops: readonly PixelPoint[]) =>
      tripShape(stops, { figures: [] }).badges.map((b) => b.text);
    expect(texts([here, [300, 50], [52, 51]])).toEqual(["1, 3", "2"]);
    expect(texts([here, here, here, [300, 50], here])).toEqual(["1–3, 5", "4"]);
  });

  it("covers neither a pin nor another badge where there is room, and stays near its stop", () => {
    const coordinate = fc.integer({ min: 0, max: 20 }).map((step) => step * 120);
    const stop: fc.Arbitrary<PixelPoint> = fc.tuple(coordinate, coordinate);
    fc.assert(
      fc.property(fc.uniqueArray(stop, { selector: String, maxLength: 12 }), (stops) => {
        const figures = stops.map(pin);
        const { badges } = tripShape(stops, { figures, own: figures });
        for (const [index, { box, at }] of badges.entries()) {
          expect(figures.some((figure) => overlap(box, figure))).toBe(false);
          expect(badges.some((other, of) => of !== index && overlap(box, other.box))).toBe(false);
          const [x, y] = stops[index] ?? [Number.NaN, Number.NaN];
          expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThan(60);
        }
      }),
    );
  });

  it("sets a number at its own sign, nearer than to another's that stands close by", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 34, max: 60 }),
        fc.boolean(),
        (turn, away, hasSign) => {
          const own = pin([200, 200]);
          const [x, y] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
          const [left, top] = [200 + away * x - 15, 181 + away * y - 15];
          const cluster = { left, top, right: left + 30, bottom: top + 30 };
          // The map moves a cluster out of the way of what a stop stands in.
          const standing = { left: 190, top: 190, right: 210, bottom: 210 };
          if (overlap(hasSign ? own : standing, cluster)) return;
          const { badges } = tripShape([[200, 200]], {
            figures: hasSign ? [own, cluster] : [cluster],
            own: [hasSign ? own : undefined],
          });
          const [badge] = badges;
          const target = hasSign ? own : { left: 200, top: 200, right: 200, bottom: 200 };
          if (!badge) throw new Error("The stop has no number.");
          expect(overlap(badge.box, cluster)).toBe(false);
          expect(gapBetween(badge.box, target)).toBeLessThan(gapBetween(badge.box, cluster));
        },
      ),
    );
  });

  it("keeps a number out from under the map's buttons and inside of what is seen", () => {
    const own = pin([200, 200]);
    const room = {
      figures: [own],
      own: [own],
      frame: { left: 0, top: 0, right: 400, bottom: 210 },
    };
    const button = { left: 214, top: 100, right: 300, bottom: 210 };
    const [badge] = tripShape([[200, 200]], { ...room, blocked: [button] }).badges;
    expect(badge && overlap(badge.box, button)).toBe(false);
    expect(badge && contains(room.frame, badge.box)).toBe(true);
  });

  it("says every number once even where figures take all the room", () => {
    const everything = { left: -1000, top: -1000, right: 1000, bottom: 1000 };
    const { badges } = tripShape(
      [
        [0, 0],
        [100, 0],
      ],
      { figures: [everything] },
    );
    expect(badges.map(({ text }) => text)).toEqual(["1", "2"]);
  });

  it("is empty without stops", () => {
    expect(tripShape([], { figures: [] })).toEqual({ line: [], badges: [] });
  });
});
