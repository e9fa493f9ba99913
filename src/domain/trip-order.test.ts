import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "./site";
import { lengthOfTrip } from "./trip";
import { bestOrder, type KeptEnds } from "./trip-order";

const position: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 73, max: 88, noNaN: true }),
  fc.double({ min: 41, max: 47, noNaN: true }),
);
const keep: fc.Arbitrary<KeptEnds> = fc.record({ first: fc.boolean(), last: fc.boolean() });

function kmOf(lonLats: readonly LonLat[], order: readonly number[]): number {
  return lengthOfTrip(order.map((at) => ({ lonLat: lonLats[at] ?? [0, 0] }))).totalKm;
}

function permutations(of: readonly number[]): readonly (readonly number[])[] {
  if (of.length === 0) return [[]];
  return of.flatMap((one) =>
    permutations(of.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}

function shortestByTrying(lonLats: readonly LonLat[], { first, last }: KeptEnds): number {
  const all = lonLats.map((_, at) => at);
  const allowed = permutations(all).filter(
    (order) =>
      (!first || order[0] === all[0]) && (!last || order[order.length - 1] === all[all.length - 1]),
  );
  return Math.min(...allowed.map((order) => kmOf(lonLats, order)));
}

function expectEndsKept(order: readonly number[], { first, last }: KeptEnds): void {
  expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, at) => at));
  if (first && order.length > 0) expect(order[0]).toBe(0);
  if (last && order.length > 0) expect(order[order.length - 1]).toBe(order.length - 1);
}

describe("the best order of stops", () => {
  it("is as short as the shortest of all orders that keep the ends", () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 6 }), keep, (lonLats, ends) => {
        const order = bestOrder(lonLats, ends);
        expectEndsKept(order, ends);
        expect(kmOf(lonLats, order)).toBeCloseTo(
          lonLats.length === 0 ? 0 : shortestByTrying(lonLats, ends),
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("is never longer than the given order, nor shorter than the exact one, for many stops", () => {
    const many = fc.array(position, { minLength: 3, maxLength: 11 });
    fc.assert(
      fc.property(many, keep, (lonLats, ends) => {
        const order = bestOrder(lonLats, ends, 0);
        expectEndsKept(order, ends);
        const km = kmOf(lonLats, order);
        expect(km).toBeLessThanOrEqual(
          kmOf(
            lonLats,
            lonLats.map((_, at) => at),
          ) + 1e-6,
        );
        const exact = kmOf(lonLats, bestOrder(lonLats, ends, 11));
        expect(km).toBeGreaterThanOrEqual(exact - 1e-6);
        expect(km).toBeLessThanOrEqual(exact * 1.35 + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("of stops on one line goes along it, however many they are", () => {
    const lonLats = Array.from({ length: 40 }, (_, at): LonLat => [74 + ((at * 17) % 40) / 4, 0]);
    const along = bestOrder(lonLats, { first: false, last: false }).map((at) => lonLats[at]?.[0]);
    const sorted = [...along].sort((a, b) => (a ?? 0) - (b ?? 0));
    expect(along[0] === sorted[0] ? along : along.reverse()).toEqual(sorted);
  });

  it("is the given one where nothing is shorter", () => {
    const line: readonly LonLat[] = [
      [76, 43],
      [77, 43],
      [78, 43],
    ];
    const here: LonLat = [76, 43];
    for (const ends of [
      { first: false, last: false },
      { first: true, last: false },
    ]) {
      expect(bestOrder(line, ends)).toEqual([0, 1, 2]);
      expect(bestOrder([...line].reverse(), ends)).toEqual([0, 1, 2]);
      expect(bestOrder([here, here, here], ends)).toEqual([0, 1, 2]);
      expect(bestOrder([], ends)).toEqual([]);
    }
  });

  it("without kept ends goes the way on which the first stop still comes before the last", () => {
    const lonLats: readonly LonLat[] = [
      [78, 43],
      [76, 43],
      [77, 43],
    ];
    expect(bestOrder(lonLats, { first: false, last: false })).toEqual([0, 2, 1]);
  });
});
