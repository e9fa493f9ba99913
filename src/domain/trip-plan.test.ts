import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { site } from "./fixtures";
import { lengthOfTrip } from "./trip";
import {
  daysOfTrip,
  itineraryOf,
  moveStop,
  NO_TRIP,
  reordered,
  stepStop,
  type TripPlan,
  toggleDay,
  withoutStop,
} from "./trip-plan";

const IDS = ["a", "b", "c", "d", "e", "f"];
const plans: fc.Arbitrary<TripPlan> = fc
  .tuple(fc.shuffledSubarray(IDS), fc.subarray(IDS))
  .map(([trip, days]) => ({
    ...NO_TRIP,
    trip,
    tripdays: trip.slice(1).filter((id) => days.includes(id)),
  }));
const ABCD: TripPlan = { ...NO_TRIP, trip: ["a", "b", "c", "d"], tripdays: ["c"] };

describe("the days of a trip", () => {
  it("have all stops in order, and together the length of the trip", () => {
    const sites = IDS.map((id, at) => site(id, [75 + at * 1.3, 43 + (at % 3)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(sites), fc.subarray(IDS), (stops, starts) => {
        const days = daysOfTrip(stops, starts);
        expect(days.flatMap((day) => day.stops)).toEqual(stops);
        const { totalKm } = lengthOfTrip(stops);
        expect(days.reduce((sum, day) => sum + day.totalKm, 0)).toBeCloseTo(totalKm, 6);
        for (const day of days) {
          expect(stops[day.firstNumber - 1]).toBe(day.stops[0]);
          expect(day.legsKm).toHaveLength(day.stops.length);
        }
      }),
    );
  });

  it("start with the leg from where the day before ended", () => {
    const [a, b, c] = [site("a", [76, 43]), site("b", [77, 43]), site("c", [79, 43])];
    const [first, second] = daysOfTrip([a, b, c], ["c"]);
    expect(first?.legsKm[0]).toBeNull();
    expect(second?.totalKm).toBeCloseTo(lengthOfTrip([b, c]).totalKm, 6);
    expect(second?.firstNumber).toBe(3);
  });
});

describe("a stop", () => {
  it("passes from one day to the other before it passes the next stop", () => {
    const down = stepStop(ABCD, "b", 1);
    expect(down).toEqual({ ...ABCD, tripdays: ["b"] });
    expect(stepStop(down, "b", 1)).toEqual({
      ...ABCD,
      trip: ["a", "c", "b", "d"],
      tripdays: ["c"],
    });
    expect(stepStop(ABCD, "c", -1)).toEqual({ ...ABCD, tripdays: ["d"] });
    expect(stepStop(ABCD, "a", -1)).toEqual(ABCD);
    expect(stepStop(ABCD, "d", 1)).toEqual(ABCD);
    expect(moveStop(ABCD, "nowhere", 0)).toBe(ABCD);
  });

  it("comes back by the opposite step, unless its day ended with it", () => {
    fc.assert(
      fc.property(plans, fc.nat(5), (plan, at) => {
        const id = plan.trip[at % Math.max(1, plan.trip.length)];
        if (id === undefined) return;
        const there = stepStop(plan, id, 1);
        if (itineraryOf(there).length < itineraryOf(plan).length) return;
        if (
          there.trip.join() === plan.trip.join() &&
          there.tripdays.join() === plan.tripdays.join()
        )
          return;
        expect(stepStop(there, id, -1)).toEqual(plan);
      }),
    );
  });

  it("is moved without losing another, and days start with stops of the trip but its first", () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom(...IDS),
        fc.integer({ min: -1, max: 9 }),
        (plan, id, to) => {
          for (const next of [moveStop(plan, id, to), withoutStop(plan, id), toggleDay(plan, id)]) {
            const lost = next.trip.length < plan.trip.length ? [id] : [];
            expect([...next.trip, ...lost].sort()).toEqual([...plan.trip].sort());
            expect(next.trip.slice(1)).toEqual(expect.arrayContaining([...next.tripdays]));
          }
        },
      ),
    );
  });

  it("that starts a day leaves it to the next when it is taken out", () => {
    expect(withoutStop(ABCD, "c")).toEqual({ ...ABCD, trip: ["a", "b", "d"], tripdays: ["d"] });
    expect(withoutStop({ ...ABCD, tripdays: ["d"] }, "d").tripdays).toEqual([]);
    expect(withoutStop({ ...ABCD, tripdays: ["b"] }, "a").tripdays).toEqual([]);
  });
});

describe("a night", () => {
  it("is put before a stop and taken away again, in the order of the trip", () => {
    expect(toggleDay(ABCD, "b").tripdays).toEqual(["b", "c"]);
    expect(toggleDay(ABCD, "c").tripdays).toEqual([]);
    expect(toggleDay(ABCD, "a")).toBe(ABCD);
  });

  it("stays between as many stops when the order changes", () => {
    expect(reordered(ABCD, [3, 2, 1, 0])).toEqual({
      ...ABCD,
      trip: ["d", "c", "b", "a"],
      tripdays: ["b"],
    });
  });
});
