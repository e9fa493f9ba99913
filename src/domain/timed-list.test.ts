import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber } from "./day";
import { isInTime, type Site } from "./site";
import type { Span } from "./span";
import { createTimedList, timedByEvidence, timedListOf } from "./timed-list";

const SEASON: Span = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 10, 1) };

const anyEnd = fc.option(fc.integer({ min: -20, max: 80 }), { freq: 8 });
const anyDays = fc.tuple(anyEnd, anyEnd).map(([a, b]) => {
  const [start, end] = a !== null && b !== null && a > b ? [b, a] : [a, b];
  return {
    start: start === null ? null : SEASON.start + start,
    end: end === null ? null : SEASON.start + end + (start === end ? 1 : 0),
  };
});
const anySpan = fc
  .tuple(fc.integer({ min: -4, max: 64 }), fc.integer({ min: -2, max: 30 }))
  .map(([from, length]): Span => {
    const start = SEASON.start + from;
    return { start, end: start + length };
  });

/** Only its id and its days matter here. */
function site(days: { start: number | null; end: number | null }, at: number): Site {
  const when = { days: { ...days, coreStart: 0, coreEnd: 0 } };
  // The rest of a site is never looked at.
  return { id: `s${at}`, when } as Site;
}

it("counts and finds what looking at each site would", () => {
  fc.assert(
    fc.property(
      fc.array(anyDays, { maxLength: 1200, size: "max" }),
      fc.array(anySpan, { minLength: 1, maxLength: 4 }),
      (days, spans) => {
        const sites = days.map(site);
        const list = createTimedList(sites, SEASON);
        for (const span of spans) {
          const cut = {
            start: Math.max(span.start, SEASON.start),
            end: Math.min(span.end, SEASON.end),
          };
          const inTime = sites.filter((site) => isInTime(site, cut));
          const outOfTime = sites.filter((site) => !isInTime(site, cut));
          expect(list.count(span)).toBe(inTime.length);
          const found = (length: number, find: typeof list.inTime) =>
            Array.from({ length: length + 1 }, (_, position) => find(position, span)?.id);
          expect(found(inTime.length, list.inTime)).toEqual([
            ...inTime.map(({ id }) => id),
            undefined,
          ]);
          expect(found(outOfTime.length, list.outOfTime)).toEqual([
            ...outOfTime.map(({ id }) => id),
            undefined,
          ]);
        }
      },
    ),
    { numRuns: 30 },
  );
});

it.each([0, 255, 256, 257, 512])("has no seam between blocks with %i sites", (length) => {
  const sites = Array.from({ length }, (_, at) => site({ start: null, end: null }, at));
  const list = createTimedList(sites, SEASON);
  expect(list.count(SEASON)).toBe(length);
  expect(list.inTime(length - 1, SEASON)?.id).toBe(sites.at(-1)?.id);
  expect(list.inTime(-1, SEASON)).toBeUndefined();
  expect(list.outOfTime(0, SEASON)).toBeUndefined();
});

it("is made once for an array and a season, and anew for another", () => {
  const sites = [site({ start: SEASON.start, end: SEASON.start + 3 }, 0)];
  const list = timedListOf(sites, SEASON);
  expect(timedListOf(sites, SEASON)).toBe(list);
  const later = { start: SEASON.start + 5, end: SEASON.end };
  const other = timedListOf(sites, later);
  expect(other).not.toBe(list);
  expect(other.count(later)).toBe(0);
  expect(timedListOf(sites, later)).toBe(other);
  expect(timedListOf([...sites], later)).not.toBe(other);
});

it("has a list of each evidence, with the sites of just that", () => {
  const evidences = ["nearby", "named", "recognised", "in-named-area", "named"] as const;
  const sites = evidences.map((evidence, at) => ({
    ...site({ start: null, end: null }, at),
    evidence,
  }));
  const lists = timedByEvidence(sites, SEASON);
  const ids = (list: ReturnType<typeof createTimedList>) =>
    Array.from({ length: list.total }, (_, at) => list.inTime(at, SEASON)?.id);
  expect(ids(lists.named)).toEqual(["s1", "s4"]);
  expect(ids(lists.recognised)).toEqual(["s2"]);
  expect(ids(lists["in-named-area"])).toEqual(["s3"]);
  expect(ids(lists.nearby)).toEqual(["s0"]);
});

it("finds nothing at all in a span that no day of the season has, and all outside it", () => {
  const sites = [site({ start: null, end: null }, 0), site({ start: null, end: null }, 1)];
  const list = createTimedList(sites, SEASON);
  const never = { start: SEASON.end, end: SEASON.end + 3 };
  expect(list.count(never)).toBe(0);
  expect(list.inTime(0, never)).toBeUndefined();
  expect(list.outOfTime(1, never)?.id).toBe("s1");
  expect(list.outOfTime(2, never)).toBeUndefined();
  expect(list.outOfTime(-1, never)).toBeUndefined();
});
