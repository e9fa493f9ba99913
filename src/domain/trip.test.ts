import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { site } from "./fixtures";
import type { LonLat } from "./site";
import { lengthOfTrip, stopsOfTrip, visitorNotes } from "./trip";

const ALMATY = site("almaty", [76.9455, 43.2565]);
const KHORGOS = site("khorgos", [80.2667, 44.2167]);
const YINING = site("yining", [81.3311, 43.9086]);

describe("the stops of a trip", () => {
  it("come in the order of the trip, without what is not known", () => {
    const sites = [ALMATY, KHORGOS, YINING];
    expect(stopsOfTrip(["yining", "atlantis", "almaty"], sites)).toEqual([YINING, ALMATY]);
    expect(stopsOfTrip([], sites)).toEqual([]);
  });
});

describe("the length of a trip", () => {
  it("is that of the great circles from stop to stop", () => {
    const { legsKm, totalKm } = lengthOfTrip([ALMATY, KHORGOS, YINING]);
    expect(legsKm.map(Math.round)).toEqual([287, 92]);
    expect(Math.round(totalKm)).toBe(379);
  });

  it("is nothing for no stop and for one", () => {
    expect(lengthOfTrip([])).toEqual({ legsKm: [], totalKm: 0 });
    expect(lengthOfTrip([ALMATY])).toEqual({ legsKm: [], totalKm: 0 });
  });

  it("is the same there and back, and never shorter for a stop on the way", () => {
    const position: fc.Arbitrary<LonLat> = fc.tuple(
      fc.double({ min: 73, max: 88, noNaN: true }),
      fc.double({ min: 41, max: 47, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 9 }), (lonLats) => {
        const stops = lonLats.map((lonLat) => ({ lonLat }));
        const { totalKm } = lengthOfTrip(stops);
        expect(lengthOfTrip([...stops].reverse()).totalKm).toBeCloseTo(totalKm, 6);
        const direct = lengthOfTrip([...stops.slice(0, 1), ...stops.slice(2)]).totalKm;
        expect(direct).toBeLessThanOrEqual(totalKm + 1e-6);
      }),
    );
  });
});

describe("what a visitor must know", () => {
  const context = { visitorContext: [{ text: { en: "A rule of two countries" }, url: null }] };
  const access = [
    { kind: "permit" as const, text: { en: "A permit" }, source: "one", asOf: "2025-08" },
  ];
  const permitted = { ...KHORGOS, access };
  const abroad = { ...YINING, country: "CN" as typeof YINING.country }; // another than the fixture's

  it("is of the stops with notes, and of the countries only where a border is crossed", () => {
    expect(visitorNotes([ALMATY, permitted], context)).toEqual({ context: [], noted: [permitted] });
    expect(visitorNotes([ALMATY, abroad], context)).toEqual({
      context: context.visitorContext,
      noted: [],
    });
  });

  it("is nothing where there is nothing to know", () => {
    expect(visitorNotes([ALMATY, KHORGOS], context)).toBeNull();
    expect(visitorNotes([], context)).toBeNull();
    expect(visitorNotes([ALMATY, abroad], { visitorContext: [] })).toBeNull();
  });
});
