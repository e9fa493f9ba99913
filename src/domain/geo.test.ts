import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { site } from "./fixtures";
import { byDistance, COMPASS, directionTo, distanceKm, nearestNamed, nearestSites } from "./geo";
import type { LonLat } from "./site";

const anyPosition: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 70, max: 93, noNaN: true }),
  fc.double({ min: 38, max: 50, noNaN: true }),
);

describe("distance", () => {
  it("is right for Almaty to Khorgos (China), 301 km by the great circle", () => {
    // 6371.0088 km × the central angle by the haversine formula, worked out by hand.
    expect(distanceKm([76.9115, 43.25249], [80.40972, 44.2125])).toBeCloseTo(300.63, 2);
  });

  it("is the same both ways, nought only to itself, and never shorter by a detour", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, anyPosition, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });
});

describe("direction", () => {
  const MIDDLE: LonLat = [80, 44];

  it.each([
    ["n", [80, 45]],
    ["ne", [81, 44.72]],
    ["e", [81, 44]],
    ["se", [81, 43.28]],
    ["s", [80, 43]],
    ["sw", [79, 43.28]],
    ["w", [79, 44]],
    ["nw", [79, 44.72]],
  ] as const)("is %s towards %j", (expected, to) => {
    expect(directionTo(MIDDLE, to)).toBe(expected);
  });

  it("is the opposite one on the way back, or its neighbour", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        fc.pre(distanceKm(a, b) > 0.1);
        const there = COMPASS.indexOf(directionTo(a, b));
        const back = COMPASS.indexOf(directionTo(b, a));
        expect([3, 4, 5]).toContain((back - there + 8) % 8);
      }),
    );
  });

  it("turns by a right angle with the way", () => {
    fc.assert(
      fc.property(
        anyPosition,
        fc.double({ min: 0.01, max: 0.1, noNaN: true }),
        fc.integer({ min: 0, max: 7 }),
        ([lon, lat], km, eighth) => {
          const angle = (eighth * Math.PI) / 4;
          const to: LonLat = [
            lon + (km * Math.sin(angle)) / Math.cos((lat * Math.PI) / 180),
            lat + km * Math.cos(angle),
          ];
          expect(directionTo([lon, lat], to)).toBe(COMPASS[eighth]);
        },
      ),
    );
  });
});

describe("the nearest named place", () => {
  const someSites = fc
    .array(fc.tuple(anyPosition, fc.boolean()), { maxLength: 30 })
    .map((all) =>
      all.map(([at, named], number) =>
        site(`s${number}`, at, { evidence: named ? "named" : "nearby" }),
      ),
    );

  it("is the one that looking at each would find", () => {
    fc.assert(
      fc.property(someSites, anyPosition, (sites, at) => {
        const from = site("from", at, { evidence: "named" });
        const distances = sites
          .filter(({ evidence }) => evidence === "named")
          .map(({ lonLat }) => distanceKm(at, lonLat));
        const found = nearestNamed(from, [...sites, from]);
        if (distances.length === 0) expect(found).toBeNull();
        else expect(found?.distanceKm).toBeCloseTo(Math.min(...distances), 3);
      }),
    );
  });
});

describe("sites by distance", () => {
  const HERE: LonLat = [80, 44];
  const sites = [
    site("far", [84, 44]),
    site("b-same", [81, 44]),
    site("here", HERE),
    site("near", [80.5, 44]),
    site("a-same", [81, 44]),
  ];
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

  it("come the nearest first, equals by their ids", () => {
    expect(ids(byDistance(sites, HERE))).toEqual(["here", "near", "a-same", "b-same", "far"]);
    // The list itself stays as it is.
    expect(ids(sites)[0]).toBe("far");
  });

  it("around a site are as many as asked for, without itself", () => {
    const here = site("here", HERE);
    const found = nearestSites(here, sites, 3);
    expect(ids(found.map((one) => one.site))).toEqual(["near", "a-same", "b-same"]);
    expect(found[0]?.distanceKm).toBeCloseTo(distanceKm(HERE, [80.5, 44]), 9);
    expect(nearestSites(here, sites, 9)).toHaveLength(4);
  });
});

describe("a line or an outline", () => {
  const line = site("line", [80, 44], {
    drawn: [
      [
        [80, 44],
        [82, 45],
      ],
    ],
  });
  const point = site("point", [80, 45]);

  it("is near nothing by one of its corners, and nothing is near that", () => {
    expect(nearestSites(line, [line, point], 3)).toEqual([]);
    expect(nearestSites(point, [line, point], 3)).toEqual([]);
    const named = site("named", [81, 44], { evidence: "named" });
    expect(nearestNamed(line, [named])).toBeNull();
  });
});
