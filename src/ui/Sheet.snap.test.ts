import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEIGHTS, nextHeight, restAt, type Stops, stopsOf } from "./Sheet.snap";

const STOPS: Stops = { peek: 100, half: 300, full: 560 };

describe("the heights of a sheet", () => {
  it("differ by something worth seeing, or are one", () => {
    const px = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(px, px, px, (peek, half, full) => {
        const stops = stopsOf({ peek, half, full });
        expect(stops.full).toBe(full);
        expect(stops.peek).toBeLessThanOrEqual(stops.half);
        expect(stops.half).toBeLessThanOrEqual(stops.full);
        for (const [low, high] of [
          [stops.peek, stops.half],
          [stops.half, stops.full],
        ] as const) {
          if (high > low && stops.full - stops.peek >= 144) {
            expect(high - low).toBeGreaterThanOrEqual(72);
          }
        }
      }),
    );
  });

  it("follow one another at taps, whichever there are", () => {
    expect(nextHeight("peek", STOPS)).toBe("half");
    expect(nextHeight("half", STOPS)).toBe("full");
    expect(nextHeight("full", STOPS)).toBe("half");
    const two = { peek: 100, half: 400, full: 400 };
    expect(nextHeight("peek", two)).toBe("half");
    expect(nextHeight("half", two)).toBe("peek");
    expect(nextHeight("full", two)).toBe("peek");
  });
});

describe("a sheet that is let go", () => {
  it("rests at the nearest height where it hardly moves", () => {
    expect(restAt(140, 0, STOPS)).toBe("peek");
    expect(restAt(260, 0.05, STOPS)).toBe("half");
    expect(restAt(500, -0.05, STOPS)).toBe("full");
  });

  it("goes on in the direction of a flick, from full down to peek in one", () => {
    expect(restAt(120, 0.6, STOPS)).toBe("half");
    expect(restAt(540, -0.5, STOPS)).toBe("half");
    expect(restAt(540, -2.4, STOPS)).toBe("peek");
    expect(restAt(110, 3, STOPS)).toBe("full");
  });

  it("always rests at one of them, and a flick never turns back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.float({ min: -5, max: 5, noNaN: true }),
        (px, speed) => {
          const rest = restAt(px, speed, STOPS);
          expect(HEIGHTS).toContain(rest);
          if (speed >= 0.45 && px < STOPS.full) expect(STOPS[rest]).toBeGreaterThan(px);
          if (speed <= -0.45 && px > STOPS.peek) expect(STOPS[rest]).toBeLessThan(px);
        },
      ),
    );
  });
});
