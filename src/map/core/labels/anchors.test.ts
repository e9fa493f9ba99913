import { expect, test } from "vitest";
import type { Box, PixelPoint } from "../projection";
import { anchorsIn } from "./anchors";

const ROOM: Box = { left: 0, top: 0, right: 200, bottom: 100 };
const TEXT = [40, 10] as const;
const everywhere = () => true;
const within =
  ({ left, top, right, bottom }: Box) =>
  (point: PixelPoint) =>
    point[0] >= left && point[0] <= right && point[1] >= top && point[1] <= bottom;

test("there is no place where the text is larger than the room, and one where it just fits", () => {
  expect(anchorsIn(everywhere, ROOM, [201, 10])).toEqual([]);
  expect(anchorsIn(everywhere, ROOM, [40, 101])).toEqual([]);
  expect(anchorsIn(everywhere, ROOM, [200, 100])).toEqual([[100, 50]]);
});

test("no place lets the text out of the room", () => {
  const places = anchorsIn(everywhere, ROOM, TEXT);
  expect(places.length).toBeGreaterThan(20);
  for (const [x, y] of places) {
    expect(x).toBeGreaterThanOrEqual(20);
    expect(x).toBeLessThanOrEqual(180);
    expect(y).toBeGreaterThanOrEqual(5);
    expect(y).toBeLessThanOrEqual(95);
  }
});

test("places are no nearer to each other than 9 px, and in large rooms no more than a grid", () => {
  const small = anchorsIn(everywhere, { left: 0, top: 0, right: 58, bottom: 28 }, TEXT);
  // 18 px are left for its middle each way: three by three.
  expect(small).toHaveLength(9);
  expect(new Set(small.map(([x]) => x))).toEqual(new Set([23, 29, 35]));
  expect(new Set(small.map(([, y]) => y))).toEqual(new Set([8, 14, 20]));
  const large = { left: 0, top: 0, right: 4000, bottom: 4000 };
  expect(anchorsIn(everywhere, large, TEXT)).toHaveLength(18 * 14);
});

test("the best place is far from the edges of the shape", () => {
  const [[x, y] = [0, 0]] = anchorsIn(within(ROOM), ROOM, TEXT);
  expect(Math.abs(x - 100)).toBeLessThanOrEqual(60);
  expect(Math.abs(y - 50)).toBeLessThanOrEqual(9);
  // A shape at one end of the room: its own middle, not the room's.
  const east = within({ left: 100, top: 0, right: 200, bottom: 100 });
  const [[shapeX] = [0]] = anchorsIn(east, ROOM, TEXT);
  expect(Math.abs(shapeX - 150)).toBeLessThanOrEqual(10);
});

test("a hole in the shape is an edge too", () => {
  const square: Box = { left: 0, top: 0, right: 300, bottom: 130 };
  const hole = within({ left: 145, top: 55, right: 155, bottom: 75 });
  const inside = (point: PixelPoint) => within(square)(point) && !hole(point);
  const [[x] = [0]] = anchorsIn(inside, square, TEXT);
  expect(Math.abs(x - 150)).toBeGreaterThan(33);
});

test("the middle line of the text never leaves the shape", () => {
  // Two squares with a gap that is narrower than the text.
  const west = within({ left: 0, top: 0, right: 90, bottom: 100 });
  const east = within({ left: 98, top: 0, right: 200, bottom: 100 });
  const places = anchorsIn((point) => west(point) || east(point), ROOM, TEXT);
  expect(places.length).toBeGreaterThan(0);
  for (const [x] of places) expect(x + 20 <= 90 || x - 20 >= 98).toBe(true);
  // A gap between a quarter and the end of the text is one too.
  for (const [from, to] of [
    [106, 114],
    [86, 94],
  ] as const) {
    const gap = within({ left: from, top: 0, right: to, bottom: 100 });
    const only = anchorsIn((point) => !gap(point), { ...ROOM, left: 80, right: 120 }, TEXT);
    expect(only).toEqual([]);
  }
});

test("a place where all of the text is inside goes before one where it sticks out", () => {
  // A narrow strip to the west, and to the east a square that is just high enough.
  const strip = within({ left: 0, top: 48, right: 150, bottom: 52 });
  const square = within({ left: 150, top: 40, right: 200, bottom: 60 });
  const places = anchorsIn((point) => strip(point) || square(point), ROOM, TEXT);
  expect(places.length).toBeGreaterThan(3);
  const [[x] = [0]] = places;
  expect(x).toBeGreaterThanOrEqual(170);
});

test("of places as good as each other the upper comes first, and then the left", () => {
  const places = anchorsIn(everywhere, { left: 0, top: 0, right: 49, bottom: 19 }, TEXT);
  expect(places).toEqual([
    [22.25, 7.25],
    [26.75, 7.25],
    [22.25, 11.75],
    [26.75, 11.75],
  ]);
});
