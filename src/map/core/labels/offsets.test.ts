import { describe, expect, test } from "vitest";
import { boxAround, gapBetween } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import { PIN_EYE_PX } from "../sites/sizes";
import { neighboursOf, offsetsAlong, offsetsAround, ownOffsets } from "./offsets";

const RING: Box = { left: -8, top: -8, right: 8, bottom: 8 };
const PIN: Box = { left: -14, top: -38, right: 14, bottom: 0 };
const [WIDTH, HEIGHT] = [40, 12];

const gapsFrom = (figure: Box, offsets: readonly PixelPoint[]) =>
  offsets.map((offset) => gapBetween(boxAround(offset, WIDTH, HEIGHT), figure));
const distinct = (offsets: readonly PixelPoint[]) => new Set(offsets.map(String)).size;

describe("figures near a node's", () => {
  const text = { width: 50, height: 10 };
  const near = (other: Box) => neighboursOf(RING, [RING, other], text);
  // So far as a text of that size may be read to be from its figure: 108 px across, 68 px down.
  test.each([
    ["east", { ...RING, left: 115, right: 120 }, { ...RING, left: 116, right: 120 }],
    ["west", { ...RING, left: -120, right: -115 }, { ...RING, left: -120, right: -116 }],
    ["south", { ...RING, top: 75, bottom: 80 }, { ...RING, top: 76, bottom: 80 }],
    ["north", { ...RING, top: -80, bottom: -75 }, { ...RING, top: -80, bottom: -76 }],
  ])("reach as far to the %s as a text could stand", (_, inside, outside) => {
    expect(near(inside)).toEqual([inside]);
    expect(near(outside)).toEqual([]);
  });
});

describe("a text stays nearer to its own figure", () => {
  const east: PixelPoint = [31, 0];
  const west: PixelPoint = [-31, 0];
  // Both stand 3 px from the ring; the one to the east ends at 151.
  const beside = (left: number) =>
    ownOffsets([east, west], [100, 50], [WIDTH, HEIGHT], RING, [
      { left, top: 42, right: left + 10, bottom: 58 },
    ]);

  test("the best place first where it clearly is", () => {
    expect(ownOffsets([east, west], [100, 50], [WIDTH, HEIGHT], RING, [])).toEqual([east, west]);
    expect(beside(160)).toEqual([east, west]);
  });

  test("another place first where it hardly is", () => {
    expect(beside(159)).toEqual([west, east]);
    expect(beside(157)).toEqual([west, east]);
  });

  test("and not where another figure is as near, or nearer", () => {
    expect(beside(156)).toEqual([west]);
    expect(beside(153)).toEqual([west]);
  });

  test("and not where it is a sign's only by its end, and another's by its middle", () => {
    const below: PixelPoint = [-30, 20];
    const other = { left: 60, top: 42, right: 76, bottom: 58 };
    expect(ownOffsets([below, east], [100, 50], [WIDTH, HEIGHT], RING, [other])).toEqual([east]);
  });

  test("and not where a long one's middle lies between a sign above its end and another", () => {
    const long = [110, 12] as const;
    const below: PixelPoint = [-30, 20];
    const other = { left: 40, top: 34, right: 56, bottom: 50 };
    expect(ownOffsets([below], [100, 50], long, RING, [other])).toEqual([]);
    expect(ownOffsets([[0, 20]], [100, 50], long, RING, [other])).toHaveLength(1);
  });

  test("the nearest of several figures tells", () => {
    const far = { left: 300, top: 42, right: 310, bottom: 58 };
    const near = { left: 152, top: 42, right: 162, bottom: 58 };
    expect(ownOffsets([east, west], [100, 50], [WIDTH, HEIGHT], RING, [far, near])).toEqual([west]);
  });
});

describe("places around a figure", () => {
  test.each([
    ["a ring", RING],
    ["a pin", PIN],
  ])("of %s keep off it and stand by it", (_, figure) => {
    const offsets = offsetsAround(figure, WIDTH, HEIGHT, false);
    for (const gap of gapsFrom(figure, offsets)) {
      expect(gap).toBeGreaterThanOrEqual(3);
      expect(gap).toBeLessThanOrEqual(9);
    }
    // First where they are read at once: beside it, below, above.
    expect(gapsFrom(figure, offsets.slice(0, 4))).toEqual([3, 3, 3, 3]);
    const [, , below, above] = offsets;
    expect(below?.[0]).toBe(0);
    expect(below?.[1]).toBeGreaterThan(figure.bottom);
    expect(above?.[0]).toBe(0);
    expect(above?.[1]).toBeLessThan(figure.top);
  });

  test("begin on the side to which the script runs", () => {
    const [east, west] = offsetsAround(RING, WIDTH, HEIGHT, false);
    expect(east).toEqual([31, 0]);
    expect(west).toEqual([-31, 0]);
    expect(offsetsAround(RING, WIDTH, HEIGHT, true).slice(0, 2)).toEqual([west, east]);
  });

  test("are level with the eye of a pin, and with the middle of what is round", () => {
    expect(offsetsAround(PIN, WIDTH, HEIGHT, false)[0]?.[1]).toBeCloseTo(-PIN_EYE_PX, 0);
    const low: Box = { left: -8, top: 2, right: 8, bottom: 12 };
    expect(offsetsAround(low, WIDTH, HEIGHT, false)[0]?.[1]).toBe(7);
  });
});

describe("more places for a name that has to stand", () => {
  test("are all round the figure, off it, and no further than a line away", () => {
    const offsets = offsetsAlong(RING, WIDTH, HEIGHT);
    expect(distinct(offsets)).toBe(offsets.length);
    for (const gap of gapsFrom(RING, offsets)) {
      expect(gap).toBeGreaterThanOrEqual(3);
      expect(gap).toBeLessThanOrEqual(22);
    }
    const mirrored = offsets.map(([x, y]): PixelPoint => [-x, y]);
    expect(new Set(mirrored.map(String))).toEqual(new Set(offsets.map(String)));
    const upsideDown = offsets.map(([x, y]): PixelPoint => [x, -y]);
    expect(new Set(upsideDown.map(String))).toEqual(new Set(offsets.map(String)));
  });

  test("go along all of a text, above and below", () => {
    const all = offsetsAlong(RING, WIDTH, HEIGHT);
    const below = all.filter(
      ([x, y]) => y >= 8 + 3 + HEIGHT / 2 && Math.abs(x) < 8 + 3 + WIDTH / 2,
    );
    const most = Math.max(...below.map(([x]) => x));
    // Then the text begins at the middle of its figure.
    expect(most).toBe(WIDTH / 2);
  });

  test("go down all of a tall figure, as around a number of many places", () => {
    const tall: Box = { left: -10, top: -40, right: 10, bottom: 60 };
    const beside = offsetsAlong(tall, WIDTH, HEIGHT).filter(([x]) => Math.abs(x) > 30);
    expect(Math.max(...beside.map(([, y]) => y))).toBe(58);
    expect(Math.min(...beside.map(([, y]) => y))).toBe(-38);
    // Nearest to its middle first.
    const levels = beside.map(([, y]) => Math.abs(y - 10));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });
});
