import { expect, test } from "vitest";
import { dataset, day, site } from "./fixtures";
import { isOfMap, isOwnId, ofMap, ownFileOf } from "./own";
import { withOwnPlaces } from "./own-places";
import { OWN_PHASE, PHASES } from "./site";

const ours = dataset([site("town", [77, 43], { evidence: "named", sources: ["first"] })]);
const file = [
  site("town", [80, 44], {
    ...{ evidence: "named", status: "reported", sources: ["first"], area: "almaty" },
    ...{ start: day(8, 3), end: day(8, 4), phase: "china", note: { en: "Tea" } },
  }),
  site("lake", [78, 43], { evidence: "recognised" }),
];
const both = withOwnPlaces(ours, file, "mine.geojson");
const own = both.sites.slice(1);

test("places of a reader's file stand after the map's, which stay as they are", () => {
  expect(both.sites).toHaveLength(3);
  expect(ofMap(both.sites)).toEqual(ours.sites);
  expect(own.every((place) => !isOfMap(place))).toBe(true);
  expect([ownFileOf(both), ownFileOf(ours)]).toEqual(["mine.geojson", undefined]);
});

test("a file says of its places name, position, days and note, and nothing of the shooting", () => {
  expect(own[0]).toMatchObject({
    ...{ names: { en: "Place town" }, lonLat: [80, 44], note: { en: "Tea" } },
    ...{ evidence: "own", status: null, sources: [], area: null, phase: "own" },
  });
  expect(own[0]?.when?.days.start).toBe(day(8, 3));
  // Whatever it claims.
  expect(own.map(({ evidence }) => evidence)).toEqual(["own", "own"]);
});

test("an own place has no id that an address, a link or the map's own data could have", () => {
  expect(own.map(({ id }) => isOwnId(id))).toEqual([true, true]);
  expect(new Set(both.sites.map(({ id }) => id)).size).toBe(3);
  expect([isOwnId("town"), isOwnId(null)]).toEqual([false, false]);
});

test("the phases of the content stay as they are", () => {
  expect(PHASES).not.toContain(OWN_PHASE);
});
