import fc from "fast-check";
import { expect, test } from "vitest";
import type { Phase } from "./dataset";
import { dayNumber, formatIsoDay } from "./day";
import { term } from "./fixtures";
import { meets } from "./span";
import {
  activePerDay,
  daysDiffer,
  lanesOf,
  monthStarts,
  nextPhase,
  nextSpan,
  playFrom,
} from "./timeline";

const season = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 10, 1) };
const day = (month: number, date: number) => dayNumber(2025, month, date);

function phase(name: string, start: number, end: number | null): Phase {
  const days = { start, end, coreStart: start + 8, coreEnd: (end ?? season.end) - 8 };
  const words = { type: "date", date: { year: 2025 } } as const;
  const more = { names: {}, spoken: {}, because: {}, place: {} } as const;
  return {
    ...more,
    id: term(name),
    status: "reported",
    when: { edtf: "2025", days, words },
  };
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

test("the days of a phase follow those of the one before, and none follow the last", () => {
  const phases = [phase("china", day(8, 1), day(9, 1)), kazakhstan];
  const [august, september] = [
    { start: season.start, end: day(9, 1) },
    { start: day(9, 1), end: season.end },
  ];
  expect(nextPhase({ start: day(8, 10), end: day(8, 11) }, season, phases)).toEqual(august);
  expect(nextPhase(august, season, phases)).toEqual(september);
  expect(nextPhase(september, season, phases)).toBeNull();
});

test("in the other modes playing grows from the first day, or moves one day", () => {
  const first = { start: season.start, end: season.start + 1 };
  expect(playFrom(season, season, "until")).toEqual(first);
  expect(nextSpan(first, season, true)).toEqual({ start: season.start, end: season.start + 2 });
  expect(playFrom({ start: day(9, 3), end: day(9, 4) }, season, "day").start).toBe(day(9, 3));
});

test("the count of each day is what counting site by site gives", () => {
  const anyDay = fc.integer({ min: season.start - 20, max: season.end + 20 });
  const when = fc
    .tuple(fc.option(anyDay), fc.option(anyDay))
    .map(([start, end]) => ({ start, end, coreStart: 0, coreEnd: 0 }));
  fc.assert(
    fc.property(fc.array(when), (whens) => {
      const counts = activePerDay(whens, season);
      expect(counts).toHaveLength(61);
      counts.forEach((count, at) => {
        const today = { start: season.start + at, end: season.start + at + 1 };
        const bounds = whens.filter(({ start, end }) => (start ?? -1e9) < (end ?? 1e9));
        expect(count).toBe(bounds.filter((own) => meets(own, today)).length);
      });
    }),
  );
});

test("days differ where two of one phase have other counts, not where phases do", () => {
  const phases = [china, kazakhstan];
  const counts = (of: (day: number) => number) =>
    Uint32Array.from({ length: season.end - season.start }, (_, at) => of(season.start + at));
  expect(
    daysDiffer(
      counts((at) => (at < day(9, 1) ? 32 : 42)),
      phases,
      season,
    ),
  ).toBe(false);
  expect(
    daysDiffer(
      counts(() => 0),
      phases,
      season,
    ),
  ).toBe(false);
  expect(
    daysDiffer(
      counts((at) => (at === day(8, 11) ? 31 : 32)),
      phases,
      season,
    ),
  ).toBe(true);
});

test("the core of a phase stays in its lane, whatever is uncertain around it", () => {
  const wide = phase("china", season.start - 30, season.end + 30);
  const days = { start: null, end: null, coreStart: day(7, 1), coreEnd: day(11, 1) };
  const [lane] = lanesOf([{ ...wide, when: { ...wide.when, days } }], season);
  expect(lane).toMatchObject({ start: 0, coreStart: 0, coreEnd: 1, end: 1, status: "reported" });
});

test("a season of one month has one, and a month that begins as it ends is not in it", () => {
  expect(monthStarts({ start: day(8, 1), end: day(9, 1) })).toEqual([day(8, 1)]);
  expect(monthStarts({ start: day(8, 1), end: day(9, 2) })).toEqual([day(8, 1), day(9, 1)]);
  const winter = { start: dayNumber(2025, 11, 20), end: dayNumber(2026, 1, 2) };
  expect(monthStarts(winter).map(formatIsoDay)).toEqual(["2025-11-20", "2025-12-01", "2026-01-01"]);
});

test("in a season shorter than a week playing begins with all of it", () => {
  const short = { start: season.start, end: season.start + 4 };
  expect(playFrom(short, short)).toEqual(short);
  expect(nextSpan(short, short)).toBeNull();
});

test("a chosen day at the end of the season begins again, and one that may go on does not", () => {
  const last = { start: season.end - 1, end: season.end };
  expect(playFrom(last, season, "day")).toEqual({ start: season.start, end: season.start + 1 });
  const until = { start: season.start, end: season.end - 1 };
  expect(playFrom(until, season, "until")).toEqual(until);
  expect(nextSpan(until, season, true)).toEqual(season);
  expect(nextSpan(season, season, true)).toBeNull();
});

test("the next phase is one that has a day in the season", () => {
  const before = phase("china", day(6, 1), day(7, 1));
  const first = nextPhase({ start: 0, end: 1 }, season, [before, kazakhstan]);
  expect(first).toEqual({ start: day(9, 1), end: season.end });
  expect(nextPhase(season, season, [])).toBeNull();
  // A span that begins as a phase does, and ends elsewhere, is not its span.
  const half = { start: day(8, 1), end: day(8, 9) };
  expect(nextPhase(half, season, [china, kazakhstan])?.start).toBe(day(8, 1));
  const late = { start: day(8, 9), end: day(9, 1) };
  expect(nextPhase(late, season, [china, kazakhstan])?.start).toBe(day(8, 1));
});
