import { expect, test } from "vitest";
import type { Phase } from "./dataset";
import { dayNumber, formatIsoDay } from "./day";
import { lanesOf, monthStarts, nextPhase, nextSpan, playFrom } from "./timeline";

const season = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 10, 1) };
const day = (month: number, date: number) => dayNumber(2025, month, date);

function phase(id: Phase["id"], start: number, end: number | null): Phase {
  const days = { start, end, coreStart: start + 8, coreEnd: (end ?? season.end) - 8 };
  const words = { type: "date", date: { year: 2025 } } as const;
  return { id, names: {}, because: {}, when: { edtf: "2025", days, words } };
}

const china = phase("china", day(8, 1), day(9, 1));
const kazakhstan = phase("kazakhstan", day(9, 1), null);

test("lanes are shares of the season, cut at its ends where nobody says when it ended", () => {
  const [first, second] = lanesOf([china, kazakhstan], season);
  expect(first).toMatchObject({ phase: "china", start: 0, end: 31 / 61 });
  expect(first?.coreStart).toBeCloseTo(8 / 61);
  expect(second).toMatchObject({ phase: "kazakhstan", start: 31 / 61, end: 1 });
});

test("a phase outside the season has no lane", () => {
  expect(lanesOf([phase("china", day(6, 1), day(7, 1))], season)).toEqual([]);
});

test("months begin with the season's first day", () => {
  expect(monthStarts({ start: day(8, 15), end: day(10, 2) }).map(formatIsoDay)).toEqual([
    "2025-08-15",
    "2025-09-01",
    "2025-10-01",
  ]);
});

test("playing goes on from here, and from the start where nothing is left to play", () => {
  const week = { start: day(8, 10), end: day(8, 17) };
  expect(playFrom(week, season)).toEqual(week);
  expect(playFrom(season, season)).toEqual({ start: season.start, end: season.start + 7 });
  expect(playFrom({ start: season.end - 3, end: season.end }, season)).toEqual({
    start: season.start,
    end: season.start + 3,
  });
});

test("a played span keeps its length and stops at the season's end", () => {
  let span = playFrom({ start: season.end - 10, end: season.end - 5 }, season);
  let steps = 0;
  for (let next = nextSpan(span, season); next; next = nextSpan(span, season)) {
    expect(next.end - next.start).toBe(5);
    span = next;
    steps++;
  }
  expect(steps).toBe(5);
  expect(span.end).toBe(season.end);
});

test("phases follow each other, and none follows the last", () => {
  const phases = [china, kazakhstan];
  expect(nextPhase(null, phases)).toBe("china");
  expect(nextPhase("china", phases)).toBe("kazakhstan");
  expect(nextPhase("kazakhstan", phases)).toBeNull();
});
