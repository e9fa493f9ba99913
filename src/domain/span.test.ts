import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "./day";
import { clip, compareSpans, meets, type Span, type UncertainSpan } from "./span";

const anyDay = fc.integer({ min: 20_000, max: 20_100 });
const anySpan: fc.Arbitrary<Span> = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }));
const anyWhen: fc.Arbitrary<UncertainSpan> = fc
  .tuple(anySpan, fc.boolean(), fc.boolean())
  .map(([{ start, end }, openStart, openEnd]) => ({
    start: openStart ? null : start,
    end: openEnd ? null : end,
    coreStart: start,
    coreEnd: end,
  }));

/** The slow and plain way: is there a day that lies in both? */
function shareADay(when: UncertainSpan, span: Span): boolean {
  for (let day = span.start; day < span.end; day++) {
    if ((when.start === null || day >= when.start) && (when.end === null || day < when.end)) {
      return true;
    }
  }
  return false;
}

describe("spans", () => {
  it("meet just when they share a day", () => {
    fc.assert(
      fc.property(anyWhen, anySpan, (when, span) => {
        expect(meets(when, span)).toBe(shareADay(when, span));
      }),
    );
  });

  it("are half-open: one that ends where the other starts does not meet it", () => {
    const august = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 9, 1) };
    const september: UncertainSpan = {
      start: dayNumber(2025, 9, 1),
      end: dayNumber(2025, 10, 1),
      coreStart: dayNumber(2025, 9, 8),
      coreEnd: dayNumber(2025, 9, 22),
    };
    expect(meets(september, august)).toBe(false);
    expect(meets(september, { start: august.start, end: august.end + 1 })).toBe(true);
  });

  it("meet nothing when the chosen span is empty", () => {
    fc.assert(
      fc.property(anyWhen, anyDay, (when, day) => {
        expect(meets(when, { start: day, end: day })).toBe(false);
      }),
    );
  });

  it("are clipped to the days that lie in both, or to nothing", () => {
    fc.assert(
      fc.property(anyWhen, anySpan, (when, bounds) => {
        const clipped = clip(when, bounds);
        expect(clipped !== undefined).toBe(meets(when, bounds));
        if (!clipped) return;
        expect(clipped.start).toBeGreaterThanOrEqual(bounds.start);
        expect(clipped.end).toBeLessThanOrEqual(bounds.end);
        expect(meets(when, clipped)).toBe(true);
      }),
    );
  });

  it("are ordered totally, open starts first and open ends last", () => {
    fc.assert(
      fc.property(anyWhen, anyWhen, anyWhen, (a, b, c) => {
        expect(compareSpans(a, b)).toBe(0 - compareSpans(b, a));
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0) {
          expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
    const open = { start: null, end: null, coreStart: 1, coreEnd: 1 };
    const shut = { start: 1, end: 2, coreStart: 1, coreEnd: 2 };
    expect(compareSpans(open, shut)).toBe(-1);
    expect(compareSpans({ ...shut, end: null }, shut)).toBe(1);
  });
});
