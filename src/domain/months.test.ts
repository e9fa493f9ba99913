import { describe, expect, test } from "vitest";
import type { Phase } from "./dataset";
import { dayNumber } from "./day";
import { dataset, SEASON } from "./fixtures";
import { phasesOfMonth } from "./months";

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july", "august", "september"],
  ...["october", "november", "december"],
].map((word, at) => [word, `${at + 1}月`]);
MONTHS[7]?.push("август", "тамыз");

const DATA = { phases: dataset([]).phases, season: SEASON };
const meant = (query: string, begun = false, data = DATA) =>
  phasesOfMonth(query, MONTHS, data, begun);

describe("a month in a query", () => {
  test.each([
    ["august", ["china"]],
    ["August 2025", ["china"]],
    ["12 august", ["china"]],
    ["тамыз", ["china"]],
    ["september", ["kazakhstan"]],
    ["8月", ["china"]],
    ["2025年8月", ["china"]],
    ["8 月", ["china"]],
    ["18月", []],
    ["july", []],
    ["october", []],
    ["august almaty", []],
    ["2025", []],
    ["", []],
  ])("%j leads to %j", (query, phases) => expect(meant(query)).toEqual(phases));

  test("counts as it is begun, from three letters on, where that is asked for", () => {
    expect(meant("aug")).toEqual([]);
    expect(meant("aug", true)).toEqual(["china"]);
    expect(meant("sep", true)).toEqual(["kazakhstan"]);
    expect(meant("au", true)).toEqual([]);
  });
});

test("a phase over a New Year has the months on both sides of it", () => {
  const [first] = DATA.phases;
  if (!first) throw new Error("no phase");
  const span = { start: dayNumber(2025, 11, 20), end: dayNumber(2026, 2, 10) };
  const days = { ...span, coreStart: span.start, coreEnd: span.end };
  const winter: Phase = { ...first, when: { ...first.when, days } };
  const data = { phases: [winter], season: span };
  for (const month of ["november", "december", "january", "february"]) {
    expect(meant(month, false, data)).toEqual(["china"]);
  }
  for (const month of ["october", "march"]) expect(meant(month, false, data)).toEqual([]);
});

test("a phase of which the season has no day has no month", () => {
  const other = { start: dayNumber(2020, 8, 1), end: dayNumber(2020, 9, 1) };
  expect(meant("august", false, { ...DATA, season: other })).toEqual([]);
});
