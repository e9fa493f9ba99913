import { expect, test } from "vitest";
import { knownPart, withUnknownStops } from "./known-stops";
import { stepStop, type TripPlan, withoutStop } from "./trip-plan";

const plan = (trip: string, tripdays = ""): TripPlan => ({
  ...{ trip: [...trip], tripdays: [...tripdays], triptitle: "Road", tripnote: "" },
});
/** Stops in small letters are places of the map. */
const isKnown = (id: string) => id === id.toLowerCase();

test("the known part of a trip has its days, and starts one later where their first stop is not known", () => {
  expect(knownPart(plan("abc", "b"), isKnown)).toEqual(plan("abc", "b"));
  expect(knownPart(plan("aXbYc", "Xc"), isKnown)).toEqual(plan("abc", "bc"));
  expect(knownPart(plan("XaY", "Y"), isKnown)).toEqual(plan("a"));
});

test.each(["aXbYc", "XYab", "abXY", "XaYbZ", "XYZ", "ab"])(
  "unknown stops come back where they were: %s",
  (trip) => {
    for (let days = 0; days < 2 ** (trip.length - 1); days++) {
      const tripdays = [...trip].filter((_, at) => at > 0 && days & (2 ** (at - 1)));
      const kept = plan(trip, tripdays.join(""));
      expect(withUnknownStops(knownPart(kept, isKnown), kept, isKnown)).toEqual(kept);
    }
  },
);

test("in a trip that was changed meanwhile they stay with the stop before them", () => {
  const kept = plan("aXbYc", "b");
  const known = knownPart(kept, isKnown);
  expect(withUnknownStops(stepStop(known, "a", 1), kept, isKnown).trip.join("")).toContain("aX");
  expect(
    withUnknownStops({ ...known, trip: ["c", "b"], tripdays: [] }, kept, isKnown).trip,
  ).toEqual([..."cXbY"]);
  const rest = withUnknownStops(withoutStop(known, "a"), kept, isKnown);
  expect([...rest.trip].sort()).toEqual([..."XYbc"]);
});
