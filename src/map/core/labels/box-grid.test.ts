import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "../boxes";
import type { Box } from "../projection";
import { createBoxGrid } from "./box-grid";

const box = fc
  .tuple(
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 200 }),
  )
  .map(
    ([left, top, width, height]): Box => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }),
  );

test("a box hits what looking at each would tell", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), box, (others, one) => {
      const grid = createBoxGrid();
      for (const other of others) grid.add(other);
      expect(grid.hits(one)).toBe(others.some((other) => overlap(other, one)));
    }),
    { numRuns: 300 },
  );
});

test("of two boxes in one cell each is hit by itself", () => {
  const grid = createBoxGrid();
  const at = (left: number): Box => ({ left, top: 0, right: left + 4, bottom: 4 });
  expect(grid.hits(at(0))).toBe(false);
  grid.add(at(0));
  grid.add(at(20));
  expect([at(2), at(10), at(22)].map(grid.hits)).toEqual([true, false, true]);
});
