import { expect, test } from "vitest";
import { boxAround, contains } from "../boxes";
import type { PixelPoint } from "../projection";
import type { LabelCandidate, PlacedLabel } from "./candidate";
import { redrawOf } from "./redraw";
import { LABEL_STYLES } from "./style";

const candidate = (key: string, at: PixelPoint, mark = 0): LabelCandidate => ({
  key,
  lines: [key],
  style: LABEL_STYLES.town,
  at,
  width: 60,
  height: 14,
  angle: 0,
  offsets: [[0, 0]],
  mark,
  priority: 50,
  names: [],
  apart: 0,
});
const placed = (one: LabelCandidate, centre: PixelPoint = one.at): PlacedLabel => ({
  candidate: one,
  centre,
  box: boxAround(centre, one.width, one.height),
});

/** Six labels, 100 px below one another. */
const SIX = Array.from({ length: 6 }, (_, row) =>
  placed(candidate(`${row}`, [100, 100 + 100 * row])),
);
const [FIRST, ...OTHERS] = SIX as [PlacedLabel, ...PlacedLabel[]];
const keysOf = (labels: readonly PlacedLabel[] = []) => labels.map((one) => one.candidate.key);

test("nothing is drawn anew where nothing has changed", () => {
  expect(redrawOf(SIX, [...SIX])).toEqual({ cleared: [], labels: [] });
});

test("one that comes is drawn, and one that goes is cleared, letters and light around them", () => {
  const came = redrawOf(OTHERS, SIX);
  expect(keysOf(came?.labels)).toEqual(["0"]);
  const went = redrawOf(SIX, OTHERS);
  expect(went?.labels).toEqual([]);
  expect(went?.cleared).toHaveLength(1);
  const [cleared] = went?.cleared ?? [];
  const { halo } = LABEL_STYLES.town;
  const letters = boxAround([100, 100], 60 + 2 * halo, 14 + 2 * halo);
  expect(cleared && contains(cleared, letters)).toBe(true);
});

test("one that moves is cleared where it was and drawn where it is, be it across or down", () => {
  for (const centre of [
    [130, 100],
    [100, 120],
  ] as const) {
    const moved = redrawOf(SIX, [placed(FIRST.candidate, centre), ...OTHERS]);
    expect(moved?.cleared).toHaveLength(2);
    expect(moved?.labels.map((label) => label.centre)).toEqual([centre]);
  }
});

test("the same place as another candidate is drawn anew", () => {
  const other = placed(candidate("0", [100, 100]));
  expect(keysOf(redrawOf(SIX, [other, ...OTHERS])?.labels)).toEqual(["0"]);
});

test("a neighbour whose light is cleared with it is drawn again, in its order", () => {
  const touching = placed(candidate("near", [100, 116]));
  const apart = placed(candidate("apart", [100, 140]));
  const before = [touching, ...SIX, apart];
  const after = [touching, ...OTHERS, apart];
  expect(keysOf(redrawOf(before, after)?.labels)).toEqual(["near"]);
});

test("a line and a mark are cleared with their name", () => {
  const withLine: PlacedLabel = {
    ...FIRST,
    leader: [
      [300, 20],
      [132, 100],
    ],
  };
  const [line] = redrawOf([withLine, ...OTHERS], OTHERS)?.cleared ?? [];
  expect(line && contains(line, { left: 70, top: 20, right: 300, bottom: 107 })).toBe(true);
  // The line comes from below and from the left as well.
  const fromBelow: PlacedLabel = {
    ...FIRST,
    leader: [
      [20, 150],
      [70, 107],
    ],
  };
  const [below] = redrawOf([fromBelow, ...OTHERS], OTHERS)?.cleared ?? [];
  expect(below && contains(below, { left: 20, top: 93, right: 130, bottom: 150 })).toBe(true);
  for (const at of [
    [30, 100],
    [170, 100],
    [100, 60],
    [100, 140],
  ] as const) {
    const town = placed(candidate("town", at, 3), [100, 100]);
    const [cleared] = redrawOf([town, ...OTHERS], OTHERS)?.cleared ?? [];
    const mark = { left: at[0] - 3, top: at[1] - 3, right: at[0] + 3, bottom: at[1] + 3 };
    expect(cleared && contains(cleared, mark)).toBe(true);
    expect(cleared && contains(cleared, boxAround([100, 100], 60, 14))).toBe(true);
  }
});

test("where more than half has changed all is drawn anew", () => {
  expect(redrawOf(SIX.slice(3), SIX)).not.toBeNull();
  expect(redrawOf(SIX.slice(4), SIX)).toBeNull();
  expect(redrawOf(SIX, [])).toBeNull();
});
