import fc from "fast-check";
import { expect, test } from "vitest";
import { clearOfBoxes } from "./clear-of-boxes";
import type { PixelPoint } from "./projection";

const ROOM = { left: 0, top: 0, right: 300, bottom: 200 };
const BUTTONS = { left: 260, top: 0, right: 300, bottom: 90 };
const FIGURE = { top: 20, right: 10, bottom: 10, left: 10 };

test("what stands clear stays where it is", () => {
  expect(clearOfBoxes([[100, 100]], ROOM, [BUTTONS], FIGURE)).toEqual({ by: [0, 0], covered: 0 });
});

test("a figure goes out from below the buttons together with all others, by the shorter way", () => {
  const { by, covered } = clearOfBoxes(
    [
      [60, 60],
      [255, 80],
    ],
    ROOM,
    [BUTTONS],
    FIGURE,
  );
  expect(covered).toBe(0);
  expect(by[1]).toBeCloseTo(0);
  expect(by[0]).toBeLessThanOrEqual(-5);
});

test("what fills its room stays there, covered or not", () => {
  const corners: readonly PixelPoint[] = [
    [0, 200],
    [300, 0],
  ];
  expect(clearOfBoxes(corners, ROOM, [BUTTONS], FIGURE)).toEqual({ by: [0, 0], covered: 1 });
});

test("one figure comes out from below the first box, though two go below the second", () => {
  const scale = { left: 0, top: 150, right: 300, bottom: 200 };
  const points: readonly PixelPoint[] = [
    [20, 100],
    [150, 100],
    [280, 60],
  ];
  const room = { ...ROOM, left: 10, right: 290, top: 50 };
  const { by, covered } = clearOfBoxes(points, room, [BUTTONS, scale], FIGURE);
  expect(60 + by[1]).toBeGreaterThanOrEqual(BUTTONS.bottom + FIGURE.top);
  expect(covered).toBe(2);
});

test("nothing leaves its room, and never is more covered than before", () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const { by, covered } = clearOfBoxes(points, ROOM, [BUTTONS], FIGURE);
      for (const [x, y] of points) {
        expect(x + by[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(x + by[0]).toBeLessThanOrEqual(300 + 1e-9);
        expect(y + by[1]).toBeGreaterThanOrEqual(-1e-9);
        expect(y + by[1]).toBeLessThanOrEqual(200 + 1e-9);
      }
      const moved = points.map(([x, y]): PixelPoint => [x + by[0], y + by[1]]);
      expect(clearOfBoxes(moved, ROOM, [BUTTONS], FIGURE).covered).toBeLessThanOrEqual(covered);
      const still = points.filter(([x, y]) => x > 250 && y < 110).length;
      expect(covered).toBeLessThanOrEqual(still);
    }),
  );
});
