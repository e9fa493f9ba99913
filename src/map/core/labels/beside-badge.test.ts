import { expect, test } from "vitest";
import { boxAround, gapBetween, overlap, translate } from "../boxes";
import type { Box } from "../projection";
import { besideBadge } from "./beside-badge";
import type { LabelCandidate } from "./candidate";
import { LABEL_STYLES } from "./style";

const FIGURE: Box = { left: -14, top: -38, right: 14, bottom: 0 };
const NAMED: LabelCandidate = {
  key: "a",
  lines: ["A"],
  style: LABEL_STYLES.named,
  at: [400, 300],
  width: 60,
  height: 14,
  angle: 0,
  offsets: [[47, -22]],
  mark: 0,
  priority: 0,
  names: [],
  apart: 0,
  leader: { figure: FIGURE, middle: [0, -22], radius: 14 },
};
const badgeAt = (left: number): Box => ({ left, top: 262, right: left + 20, bottom: 282 });

test("a name may stand beside the number at its own sign, its own places first", () => {
  const badge = badgeAt(364);
  const { badge: kept, offsets } = besideBadge(NAMED, [badgeAt(100), badge]);
  expect(kept).toBe(badge);
  expect(offsets.slice(0, 1)).toEqual(NAMED.offsets);
  const more = offsets.slice(1);
  expect(more.length).toBeGreaterThan(3);
  for (const offset of more) {
    const text = translate(boxAround(offset, 60, 14), NAMED.at);
    expect(overlap(text, badge)).toBe(false);
    expect(gapBetween(text, badge)).toBeLessThanOrEqual(9);
  }
});

test("a number 4 px away is at the sign, and one further away is another's", () => {
  // The sign begins at 386.
  expect(besideBadge(NAMED, [badgeAt(362)]).badge).toBeDefined();
  expect(besideBadge(NAMED, [badgeAt(361)])).toBe(NAMED);
  expect(besideBadge(NAMED, [])).toBe(NAMED);
});

test("a name that need not be there stays as it is", () => {
  const { leader: _, ...usual } = NAMED;
  expect(besideBadge(usual, [badgeAt(364)])).toBe(usual);
});
