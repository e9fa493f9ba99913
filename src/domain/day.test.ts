import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, dayNumber, formatIsoDay, isoDayOf, parseIsoDay } from "./day";

describe("a day", () => {
  it("counts from 1970-01-01", () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2025, 8, 1)).toBe(20_301);
  });

  it("is written and read the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (day) => {
        expect(parseIsoDay(formatIsoDay(day))).toBe(day);
        const date = calendarDate(day);
        expect(dayNumber(date.year, date.month, date.day)).toBe(day);
      }),
    );
  });

  it.each(["2025-02-30", "2025-13-01", "2025-8-1", "2025-08-01T00:00", "", "yesterday"])(
    "is not %j",
    (text) => expect(parseIsoDay(text)).toBeUndefined(),
  );

  it.each(["Pacific/Kiritimati", "Asia/Almaty", "America/Los_Angeles"])(
    "does not shift in the time zone %s",
    (zone) => {
      const before = process.env["TZ"];
      process.env["TZ"] = zone;
      try {
        expect(formatIsoDay(dayNumber(2025, 8, 12))).toBe("2025-08-12");
        expect(calendarDate(dayNumber(2025, 8, 12))).toEqual({ year: 2025, month: 8, day: 12 });
      } finally {
        if (before === undefined) delete process.env["TZ"];
        else process.env["TZ"] = before;
      }
    },
  );

  it("of a clock is the one that it shows where it stands, around midnight too", () => {
    expect(isoDayOf(new Date(2025, 7, 12, 0, 0, 1))).toBe("2025-08-12");
    expect(isoDayOf(new Date(2025, 7, 12, 23, 59, 59))).toBe("2025-08-12");
    expect(isoDayOf(new Date(2026, 0, 1))).toBe("2026-01-01");
  });
});
