import fc from "fast-check";
import { expect, test } from "vitest";
import { arcCurves, type Curve } from "./arc";

const angle = fc.double({ min: -7, max: 7, noNaN: true });

test("an arc as curves begins and ends where it should and stays on its circle", () => {
  fc.assert(
    fc.property(
      angle,
      angle,
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      (start, end, radius) => {
        const { from, curves } = arcCurves([3, -2], radius, start, end);
        const away = ([x, y]: readonly [number, number]) => Math.hypot(x - 3, y + 2) / radius;
        const last = curves.at(-1)?.[2] ?? [0, 0];
        expect(from[0]).toBeCloseTo(3 + radius * Math.cos(start), 6);
        expect(last[1]).toBeCloseTo(-2 + radius * Math.sin(end), 6);
        let before = from;
        for (const curve of curves) {
          expect(away(middleOf(before, curve))).toBeCloseTo(1, 3);
          before = curve[2];
        }
      },
    ),
  );
});

function middleOf(from: readonly [number, number], [first, second, end]: Curve): [number, number] {
  const at = (axis: 0 | 1) => (from[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8;
  return [at(0), at(1)];
}
