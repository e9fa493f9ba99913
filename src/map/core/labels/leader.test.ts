import { describe, expect, test } from "vitest";
import { boxAround, contains, gapBetween } from "../boxes";
import type { PixelPoint } from "../projection";
import { LONGEST_LEADER_PX, leaderTo, partsOf, placesAway } from "./leader";

const NAMED = {
  at: [400, 300],
  width: 60,
  height: 14,
  leader: {
    figure: { left: -14, top: -38, right: 14, bottom: 0 },
    middle: [0, -22],
    radius: 14,
  },
} as const;
const MIDDLE: PixelPoint = [400, 278];
const distance = ([x, y]: PixelPoint, [otherX, otherY]: PixelPoint) =>
  Math.hypot(x - otherX, y - otherY);
const point = ([x, y]: PixelPoint) => ({ left: x, top: y, right: x, bottom: y });

describe("places at the end of a line", () => {
  const places = placesAway(NAMED);
  // From the rim of the figure's head.
  const gaps = places.map(
    (centre) => gapBetween(boxAround(centre, 60, 14), point(MIDDLE)) - NAMED.leader.radius,
  );

  test("come the nearest first, neither at the figure nor too far for the eye", () => {
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST_LEADER_PX);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  });

  test("are tried on every side as far as a line may be", () => {
    const east = places.filter(([x]) => x > 400 + 30);
    const west = places.filter(([x]) => x < 400 - 30);
    const north = places.filter(([, y]) => y < 278 - 7);
    const south = places.filter(([, y]) => y > 278 + 7);
    for (const side of [east, west, north, south]) expect(side.length).toBeGreaterThan(100);
    expect(Math.max(...gaps)).toBeGreaterThan(LONGEST_LEADER_PX - 10);
    expect(Math.max(...places.map(([x]) => x))).toBeGreaterThan(400 + 14 + 30 + 90);
    expect(Math.min(...places.map(([x]) => x))).toBeLessThan(400 - 14 - 30 - 90);
    expect(Math.max(...places.map(([, y]) => y))).toBeGreaterThan(278 + 14 + 7 + 90);
    expect(Math.min(...places.map(([, y]) => y))).toBeLessThan(278 - 14 - 7 - 90);
  });
});

describe("a line", () => {
  test.each([
    ["east", [480, 278], [448, 278], [414, 278]],
    ["west", [320, 278], [352, 278], [386, 278]],
    ["south", [400, 338], [400, 329], [400, 292]],
    ["north", [400, 218], [400, 227], [400, 264]],
  ] as const)("to a text in the %s leads from the rim to just before it", (_, centre, end, rim) => {
    const [from, to] = leaderTo(NAMED, boxAround(centre, 60, 14));
    expect(to).toEqual(end);
    expect(from).toEqual(rim);
  });

  test("to the corner of a text is slanted, and begins on the rim all the same", () => {
    const box = boxAround([500, 350], 60, 14);
    const [from, to] = leaderTo(NAMED, box);
    expect(to).toEqual([468, 341]);
    expect(distance(from, MIDDLE)).toBeCloseTo(14, 9);
    expect(distance(from, to)).toBeCloseTo(distance(MIDDLE, to) - 14, 9);
  });

  test("to a text over its figure has no length", () => {
    expect(leaderTo(NAMED, boxAround(MIDDLE, 60, 14))).toEqual([MIDDLE, MIDDLE]);
  });

  test("is covered by its parts from end to end, however it is slanted", () => {
    for (const to of [
      [480, 278],
      [400, 300],
      [437, 251],
      [401, 279],
    ] as const) {
      const parts = partsOf([MIDDLE, to]);
      for (let step = 0; step <= 100; step++) {
        const at = point([
          MIDDLE[0] + ((to[0] - MIDDLE[0]) * step) / 100,
          MIDDLE[1] + ((to[1] - MIDDLE[1]) * step) / 100,
        ]);
        expect(parts.some((part) => contains(part, at))).toBe(true);
      }
      // Nothing else is: no part goes beyond the line by more than its own half.
      for (const part of parts) expect(gapBetween(part, point(to))).toBeLessThan(81);
      expect(parts.length).toBeLessThanOrEqual(distance(MIDDLE, to) / 4 + 2);
    }
    expect(partsOf([MIDDLE, MIDDLE])[0]).toEqual({ left: 398, top: 276, right: 402, bottom: 280 });
  });
});
