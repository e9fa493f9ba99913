import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_TRIP, type TripPlan } from "../../domain/trip-plan";
import { keepTrips, keptTrips, readTrips, titleOfCopy, writeTrips } from "./kept-trips";

const IDS = ["almaty", "charyn-canyon", "medeu"];
const plans: fc.Arbitrary<TripPlan> = fc
  .record({
    trip: fc.shuffledSubarray(IDS, { minLength: 1 }),
    days: fc.subarray(IDS),
    triptitle: fc.string({ unit: "binary", maxLength: 80 }),
    tripnote: fc.string({ unit: "binary", maxLength: 200 }),
  })
  .map(({ days, ...plan }) => ({ ...plan, tripdays: days.filter((id) => plan.trip.includes(id)) }));

test("trips come back from their file as they were", () => {
  fc.assert(
    fc.property(fc.array(plans, { maxLength: 5 }), (trips) => {
      expect(readTrips(writeTrips(trips))).toEqual(trips);
      expect(readTrips(`\uFEFF${writeTrips(trips)}`)).toEqual(trips);
    }),
  );
});

test("a file of something else, of a later version or cut off is refused, and nothing is thrown", () => {
  const text = writeTrips([{ ...NO_TRIP, trip: IDS }]);
  for (const other of ["", "null", "[]", "{}", text.slice(0, -20), text.replace(/: 1,/, ": 2,")])
    expect(readTrips(other)).toBeNull();
  const mutated = fc.tuple(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(mutated, ([at, cut, put]) => {
      for (const { trip } of readTrips(text.slice(0, at) + put + text.slice(at + cut)) ?? [])
        expect(trip.length).toBeGreaterThan(0);
    }),
  );
});

test("of somebody's file what is no trip is left out, and what is too long is cut", () => {
  const { format, version } = JSON.parse(writeTrips([]));
  const trips = [
    { stops: [] },
    null,
    {
      stops: ["a", 1, "a", "b", "x".repeat(300)],
      days: ["b", "z"],
      title: 7,
      note: "😀".repeat(600),
    },
  ];
  const [read, ...more] = readTrips(JSON.stringify({ format, version, trips })) ?? [];
  expect(more).toEqual([]);
  expect(read).toMatchObject({ trip: ["a", "b"], tripdays: ["b"], triptitle: "" });
  expect([...(read?.tripnote ?? "")]).toHaveLength(500);
});

test("where nothing can be stored, the trips last while the page is open, and that is told", () => {
  const trips = [{ ...NO_TRIP, trip: IDS }];
  expect(keepTrips(trips)).toBe(false);
  expect(keptTrips()).toEqual(trips);
});

test("a copy has a title that no other trip has, and no longer one than a link may carry", () => {
  expect(titleOfCopy("Trip", ["Trip"])).toBe("Trip (2)");
  expect(titleOfCopy("Trip (2)", ["Trip", "Trip (2)"])).toBe("Trip (3)");
  const long = titleOfCopy("🏔".repeat(80), []);
  expect(Array.from(long)).toHaveLength(80);
  expect(long.endsWith("🏔 (2)")).toBe(true);
});
