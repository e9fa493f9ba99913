import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Corridor, nearestSpot, roadNetwork } from "./corridors";
import { site } from "./fixtures";
import { distanceKm } from "./geo";
import { type RoadStop, roadKm, roadLegs, roundedRoadKm } from "./road-estimate";
import type { LonLat } from "./site";

const AT_HOME = { country: "KZ" };
const stop = (lonLat: LonLat, more: Parameters<typeof site>[2] = AT_HOME): RoadStop =>
  site("stop", lonLat, more);
const road = (...points: readonly LonLat[]): Corridor => ({ ...AT_HOME, points });
const abroad = (...points: readonly LonLat[]): Corridor => ({ country: "CN", points });
const along = (...points: readonly LonLat[]): number =>
  points.slice(1).reduce((sum, to, at) => sum + distanceKm(points[at] ?? to, to), 0);

/** A road to the east that turns to the north. */
const BEND: readonly LonLat[] = [
  [76, 43],
  [77, 43],
  [77, 45],
];

describe("the way along corridors", () => {
  it("follows their bends, from wherever the stops are on them", () => {
    const network = roadNetwork([road(...BEND)]);
    expect(roadKm(network, stop([76, 43]), stop([77, 45]))).toBeCloseTo(along(...BEND), 3);
    const part: readonly LonLat[] = [
      [76.4, 43],
      [77, 43],
      [77, 43.7],
    ];
    expect(roadKm(network, stop([76.4, 43]), stop([77, 43.7]))).toBeCloseTo(along(...part), 3);
    expect(roadKm(network, stop([76.2, 43]), stop([76.7, 43]))).toBeCloseTo(
      along([76.2, 43], [76.7, 43]),
      3,
    );
  });

  it("passes what else joins a long piece in the order in which it lies there", () => {
    const network = roadNetwork([
      road([75, 42.5], [76, 43], [78, 43]),
      road([77.6, 42.5], [77.6, 43.5]),
      road([77.2, 43.5], [77.2, 42.5]),
    ]);
    const west: readonly LonLat[] = [
      [76.4, 43],
      [76, 43],
      [75, 42.5],
    ];
    expect(roadKm(network, stop([76.4, 43]), stop([75, 42.5]))).toBeCloseTo(along(...west), 2);
    const east: readonly LonLat[] = [
      [76.4, 43],
      [77.6, 43],
      [77.6, 43.5],
    ];
    expect(roadKm(network, stop([76.4, 43]), stop([77.6, 43.5]))).toBeCloseTo(along(...east), 2);
  });

  it("has the straight lines to a road and from it", () => {
    const network = roadNetwork([road([76, 43], [78, 43])]);
    const km = roadKm(network, stop([76.2, 43.1]), stop([77.8, 42.92])) ?? 0;
    const lines = along([76.2, 43], [76.2, 43.1]) + along([77.8, 43], [77.8, 42.92]);
    expect(km).toBeCloseTo(along([76.2, 43], [77.8, 43]) + lines, 0);
  });

  it("passes from road to road in a shared point, where they cross, and where one ends near another", () => {
    const east = [
      [76, 43],
      [77, 43],
      [78, 43],
    ] as const;
    const [from, to] = [stop([76, 43]), stop([77, 45])];
    const expected = along([76, 43], [77, 43], [77, 45]);
    for (const other of [
      road([77, 43], [77, 45]),
      road([77, 42.5], [77, 45]),
      // 5 km from the point, and the line over that gap.
      road([77, 43.045], [77, 45]),
    ])
      for (const roads of [
        [road(...east), other],
        [other, road(...east)],
      ])
        expect(roadKm(roadNetwork(roads), from, to)).toBeCloseTo(expected, 3);
    const tooFar = roadNetwork([road(...east), road([77, 43.09], [77, 45])]);
    expect(roadKm(tooFar, from, to)).toBeNull();
  });

  it("is not told of a stop that is far from every road, or of which nobody knows where it is", () => {
    const network = roadNetwork([road([76, 43], [78, 43])]);
    const end = stop([78, 43]);
    expect(roadKm(network, stop([76, 43.13]), end)).not.toBeNull();
    expect(roadKm(network, stop([76, 43.14]), end)).toBeNull();
    expect(roadKm(network, end, stop([76, 43.14]))).toBeNull();
    expect(roadKm(network, stop([76, 43], { precisionKm: 15 }), end)).not.toBeNull();
    expect(roadKm(network, stop([76, 43], { precisionKm: 16 }), end)).toBeNull();
    expect(roadKm(network, stop([76, 43], { precisionKm: 0 }), end)).toBeNull();
    expect(roadKm(roadNetwork([]), stop([76, 43]), end)).toBeNull();
    expect(roadKm(roadNetwork([road([76, 43])]), stop([76, 43]), end)).toBeNull();
  });

  it("is not told where no road leads from one to the other", () => {
    const network = roadNetwork([road([76, 43], [77, 43]), road([78, 43], [79, 43])]);
    expect(roadKm(network, stop([76, 43]), stop([79, 43]))).toBeNull();
  });

  it("is not told where less than half of it would be along roads", () => {
    const network = roadNetwork([road([76, 43], [78, 43])]);
    const [from, near, far] = [stop([76.5, 43.1]), stop([76.65, 42.9]), stop([76.95, 42.9])];
    expect(roadKm(network, from, near)).toBeNull();
    expect(roadKm(network, from, far)).not.toBeNull();
    expect(roadKm(network, from, from)).toBeNull();
  });

  it("is not told where it is more than 1.4 times the straight line", () => {
    const detour = (north: number) =>
      roadNetwork([road([76, 43], [76, 43 + north], [77, 43 + north], [77, 43])]);
    expect(roadKm(detour(0.14), stop([76, 43]), stop([77, 43]))).not.toBeNull();
    expect(roadKm(detour(0.16), stop([76, 43]), stop([77, 43]))).toBeNull();
  });
});

describe("the way over a border", () => {
  const home = road([76, 43], [77, 43]);
  const beyond = abroad([77.02, 43], [78, 43]);
  const network = roadNetwork([home, beyond]);
  const foreign = (lonLat: LonLat) => stop(lonLat, { country: "CN" });

  it("crosses it where roads of the two countries meet, in both directions", () => {
    const expected = along([76, 43], [77, 43], [77.02, 43], [78, 43]);
    expect(roadKm(network, stop([76, 43]), foreign([78, 43]))).toBeCloseTo(expected, 3);
    expect(roadKm(network, foreign([78, 43]), stop([76, 43]))).toBeCloseTo(expected, 3);
  });

  it("crosses it in both directions also where a road ends at the middle of another", () => {
    const across = abroad([76.5, 43.01], [76.5, 44]);
    for (const roads of [
      [home, across],
      [across, home],
    ]) {
      const [here, there] = [stop([76, 43]), foreign([76.5, 44])];
      const expected = along([76, 43], [76.5, 43], [76.5, 44]);
      expect(roadKm(roadNetwork(roads), here, there)).toBeCloseTo(expected, 2);
      expect(roadKm(roadNetwork(roads), there, here)).toBeCloseTo(expected, 2);
    }
  });

  it("begins and ends on a road of the stop's own country", () => {
    expect(roadKm(network, foreign([76, 43]), foreign([78, 43]))).toBeNull();
    const [from, to] = [stop([76.1, 43]), foreign([77, 43])];
    expect(roadKm(network, from, to)).toBeCloseTo(
      along([76.1, 43], [77, 43], [77.02, 43], [77, 43]),
      3,
    );
  });

  it("is not taken between two stops of one country, nor twice", () => {
    const gap = roadNetwork([home, abroad([77, 43], [77.5, 43]), road([77.5, 43], [78, 43])]);
    expect(roadKm(gap, stop([76, 43]), stop([78, 43]))).toBeNull();
    const back = roadNetwork([home, beyond, road([78, 43], [79, 43]), abroad([79, 43], [80, 43])]);
    expect(roadKm(back, stop([76, 43]), foreign([80, 43]))).toBeNull();
  });

  it("does not lead through a third country", () => {
    const third: Corridor = {
      country: "XX",
      points: [
        [77, 43],
        [77.5, 43],
      ],
    };
    const through = roadNetwork([home, third, abroad([77.5, 43], [78, 43])]);
    expect(roadKm(through, stop([76, 43]), foreign([78, 43]))).toBeNull();
  });
});

it("the nearest spot of a slanting piece is nearer than all others that one tries", () => {
  const degree = fc.double({ min: 0, max: 0.4, noNaN: true });
  const position: fc.Arbitrary<LonLat> = fc.tuple(
    degree.map((x) => 80 + x),
    degree.map((y) => 43 + y),
  );
  fc.assert(
    fc.property(position, position, position, (at, from, to) => {
      const piece = { road: 0, country: stop(from).country, from, to };
      const { km, spot } = nearestSpot(at, piece, "spot");
      expect(km).toBeCloseTo(distanceKm(at, spot.lonLat), 9);
      for (let share = 0; share <= 1; share += 0.01) {
        const one: LonLat = [
          from[0] + (to[0] - from[0]) * share,
          from[1] + (to[1] - from[1]) * share,
        ];
        // A plane takes the place of the globe.
        expect(km).toBeLessThanOrEqual(distanceKm(at, one) + 0.05);
      }
    }),
  );
});

it("the legs of a trip are each told or not", () => {
  const network = roadNetwork([road([76, 43], [78, 43])]);
  const stops = [stop([76, 43]), stop([77, 43]), stop([77, 45]), stop([78, 43])];
  const [first, ...others] = roadLegs(network, stops);
  expect(first?.straightKm).toBeCloseTo(along([76, 43], [77, 43]), 6);
  expect(first?.roadKm).toBeCloseTo(along([76, 43], [77, 43]), 3);
  expect(others.map(({ roadKm }) => roadKm)).toEqual([null, null]);
  expect(others[0]?.straightKm).toBeCloseTo(along([77, 43], [77, 45]), 6);
  expect(roadLegs(network, stops.slice(0, 1))).toEqual([]);
});

it("a length is said rounded down, by fives and tens, and never below the straight line", () => {
  expect(roundedRoadKm(14.9, 11.8)).toBe(15);
  expect(roundedRoadKm(48, 40)).toBe(45);
  expect(roundedRoadKm(59, 40)).toBe(50);
  expect(roundedRoadKm(59, 52)).toBe(60);
  expect(roundedRoadKm(549, 400)).toBe(540);
});

it("whatever its length, a leg is said no shorter than it is straight, and no more than a step longer than estimated", () => {
  const straight = fc.double({ min: 1, max: 2000, noNaN: true });
  fc.assert(
    fc.property(straight, fc.double({ min: 1, max: 1.4, noNaN: true }), (straightKm, detour) => {
      const km = straightKm * detour;
      const said = roundedRoadKm(km, straightKm);
      expect(said).toBeGreaterThanOrEqual(straightKm);
      expect(Math.abs(said - km)).toBeLessThanOrEqual(km < 50 ? 5 : 10);
    }),
  );
});

/** Positions on a grid of 0.2°, so that random roads share points. */
const grid: fc.Arbitrary<LonLat> = fc.tuple(
  fc.integer({ min: 0, max: 4 }).map((x) => 76 + x / 5),
  fc.integer({ min: 0, max: 4 }).map((y) => 43 + y / 5),
);
/** A road from grid point to neighbouring grid point: no two cross but in points. */
const walk: fc.Arbitrary<Corridor> = fc
  .tuple(grid, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }))
  .map(([start, steps]) => {
    const points: LonLat[] = [start];
    for (const step of steps) {
      const [x, y] = points[points.length - 1] ?? start;
      const [dx, dy] = (
        [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const
      )[step] ?? [0, 0];
      points.push([Math.round((x + dx / 5) * 5) / 5, Math.round((y + dy / 5) * 5) / 5]);
    }
    return road(...points);
  });
const roads = fc.array(walk, { minLength: 1, maxLength: 4 });

/** Every way without a point twice, tried one by one. */
function shortestByTrying(all: readonly Corridor[], from: LonLat, to: LonLat): number {
  const pieces = all.flatMap(({ points }) =>
    points.slice(1).map((end, at) => [points[at] ?? end, end] as const),
  );
  const same = (a: LonLat, b: LonLat) => a[0] === b[0] && a[1] === b[1];
  const reach = (at: LonLat, been: readonly LonLat[]): number => {
    if (same(at, to)) return 0;
    const next = pieces.flatMap(([a, b]) => (same(a, at) ? [b] : same(b, at) ? [a] : []));
    const ways = next
      .filter((one) => !been.some((other) => same(one, other)))
      .map((one) => distanceKm(at, one) + reach(one, [...been, one]));
    return Math.min(Infinity, ...ways);
  };
  return reach(from, [from]);
}

describe("on random networks", () => {
  it("the way is the shortest of all, or is not told", () => {
    const points = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(roads, points, (all, [one, other]) => {
        const corners = all.flatMap((road) => road.points);
        const [from, to] = [corners[one % corners.length], corners[other % corners.length]];
        if (!from || !to) return;
        const expected = shortestByTrying(all, from, to);
        const straight = distanceKm(from, to);
        const told = roadKm(roadNetwork(all), stop(from), stop(to));
        // Grid points are 16 km apart: stops reach no point but their own, and cut no corner of it.
        if (expected === Infinity || straight === 0 || expected > 1.4 * straight + 1e-6)
          expect(told).toBeNull();
        else if (expected < 1.4 * straight - 1e-6) expect(told).toBeCloseTo(expected, 6);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same there and back, in whichever order and direction roads are drawn", () => {
    const anywhere = fc.tuple(
      fc.double({ min: 76, max: 77, noNaN: true }),
      fc.double({ min: 43, max: 44, noNaN: true }),
    );
    fc.assert(
      fc.property(roads, anywhere, anywhere, (all, from, to) => {
        const told = roadKm(roadNetwork(all), stop(from), stop(to));
        const back = roadKm(roadNetwork(all), stop(to), stop(from));
        const turned = all.map(({ points }) => road(...[...points].reverse())).reverse();
        const again = roadKm(roadNetwork(turned), stop(from), stop(to));
        for (const other of [back, again]) {
          if (told === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(told, 6);
        }
        if (told !== null) expect(told).toBeGreaterThanOrEqual(distanceKm(from, to) - 1e-6);
      }),
      { numRuns: 200 },
    );
  });
});
