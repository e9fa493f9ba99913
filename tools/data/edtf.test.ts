import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EdtfError, parseWhen } from "../../src/data/check/edtf";
import { formatIsoDay } from "../../src/domain/day";

/** The days of an EDTF text as ISO text, for tables that a person can check. */
function daysOf(text: string) {
  const { start, end, coreStart, coreEnd } = parseWhen(text).days;
  const iso = (day: number | null) => (day === null ? null : formatIsoDay(day));
  return [iso(start), iso(end), iso(coreStart), iso(coreEnd)];
}

function codeOf(text: string): string | undefined {
  try {
    parseWhen(text);
    return undefined;
  } catch (error) {
    return error instanceof EdtfError ? error.code : "not ours";
  }
}

/** Whether the edtf library takes a text for a date. */
function isDate(text: string): boolean {
  try {
    parse(text, { types: ["Date"] });
    return true;
  } catch {
    return false;
  }
}

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.constantFrom(1, 2, 3),
    qualifier: fc.constantFrom("", "?", "~", "%"),
  })
  .map(({ year, month, day, parts, qualifier }) => {
    const two = (value: number) => String(value).padStart(2, "0");
    return [String(year), two(month), two(day)].slice(0, parts).join("-") + qualifier;
  });
const anyEnd = fc.oneof({ weight: 4, arbitrary: anyDate }, fc.constantFrom("..", ""));
const anyEdtf = fc
  .oneof(
    anyDate,
    fc.tuple(anyEnd, anyEnd).map(([from, to]) => `${from}/${to}`),
  )
  .filter((text) => codeOf(text) === undefined);

describe("days of a when", () => {
  it.each([
    // A date that stands alone: certain, about, in doubt, both.
    ["2025-08", "2025-08-01", "2025-09-01", "2025-08-01", "2025-09-01"],
    ["2025-08~", "2025-08-01", "2025-09-01", "2025-08-16", "2025-08-16"],
    ["2025-09~", "2025-09-01", "2025-10-01", "2025-09-16", "2025-09-16"],
    ["2025-08?", "2025-08-01", "2025-09-01", "2025-08-16", "2025-08-16"],
    ["2025-08%", "2025-08-01", "2025-09-01", "2025-08-16", "2025-08-16"],
    ["2025", "2025-01-01", "2026-01-01", "2025-01-01", "2026-01-01"],
    ["2025~", "2025-01-01", "2026-01-01", "2025-07-02", "2025-07-02"],
    ["2025-08-12", "2025-08-12", "2025-08-13", "2025-08-12", "2025-08-13"],
    ["2025-08-12~", "2025-08-09", "2025-08-16", "2025-08-12", "2025-08-13"],
    ["2025-08-12?", "2025-08-12", "2025-08-13", "2025-08-12", "2025-08-12"],
    ["2024-02", "2024-02-01", "2024-03-01", "2024-02-01", "2024-03-01"],
    // Intervals.
    ["2025-08-25/..", "2025-08-25", null, "2025-08-25", "2025-08-26"],
    ["2025-08-25/", "2025-08-25", null, "2025-08-25", "2025-08-26"],
    ["2025-08/..", "2025-08-01", null, "2025-09-01", "2025-09-01"],
    ["../2025-09", null, "2025-10-01", "2025-09-01", "2025-09-01"],
    ["../2025-09-10", null, "2025-09-11", "2025-09-10", "2025-09-11"],
    ["2025-08?/2025-09~", "2025-08-01", "2025-10-01", "2025-09-01", "2025-09-01"],
    ["2025-08/2025-10", "2025-08-01", "2025-11-01", "2025-09-01", "2025-10-01"],
    ["2025-08-12/2025-08-20", "2025-08-12", "2025-08-21", "2025-08-12", "2025-08-21"],
    ["2025-08-12/2025-09~", "2025-08-12", "2025-10-01", "2025-08-12", "2025-09-01"],
    ["2025-08-12~/2025-08-30", "2025-08-09", "2025-08-31", "2025-08-16", "2025-08-31"],
    // A day in doubt at an end is as uncertain there as alone.
    ["2025-08-01/2025-08-12?", "2025-08-01", "2025-08-13", "2025-08-01", "2025-08-12"],
    ["2025-08-12?/2025-08-20", "2025-08-12", "2025-08-21", "2025-08-13", "2025-08-21"],
    ["2025-08-12?/..", "2025-08-12", null, "2025-08-13", "2025-08-13"],
    ["../2025-08-12?", null, "2025-08-13", "2025-08-12", "2025-08-12"],
    ["../2025-08-12~", null, "2025-08-16", "2025-08-09", "2025-08-09"],
    ["2025-08/2025-08-20", "2025-08-01", "2025-08-21", "2025-08-21", "2025-08-21"],
  ])("%s is %s to %s, surely %s to %s", (text, ...days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it("keep the certain core inside the widest reading, in order", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { start, end, coreStart, coreEnd } = parseWhen(text).days;
        expect(coreStart).toBeLessThanOrEqual(coreEnd);
        expect(start ?? -Infinity).toBeLessThanOrEqual(coreStart);
        expect(coreEnd).toBeLessThanOrEqual(end ?? Infinity);
        expect(start ?? -Infinity).toBeLessThan(end ?? Infinity);
        expect(start ?? end).not.toBeNull();
      }),
    );
  });

  it("are open just where the text is", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { days, words } = parseWhen(text);
        const interval = words.type === "interval" ? words : undefined;
        expect(days.start === null).toBe(interval?.from === "open");
        expect(days.end === null).toBe(interval?.to === "open");
      }),
    );
  });

  it("are never more certain for being said with less certainty", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom("?", "~", "%"), (date, qualifier) => {
        const plain = parseWhen(date.replace(/[?~%]$/, "")).days;
        const doubted = parseWhen(date.replace(/[?~%]$/, "") + qualifier).days;
        expect(doubted.start ?? 0).toBeLessThanOrEqual(plain.start ?? 0);
        expect(doubted.end ?? 0).toBeGreaterThanOrEqual(plain.end ?? 0);
        expect(doubted.coreStart).toBeGreaterThanOrEqual(plain.coreStart);
        expect(doubted.coreEnd).toBeLessThanOrEqual(plain.coreEnd);
      }),
    );
  });

  it("are the same in every time zone", () => {
    const zone = process.env.TZ;
    try {
      const seen = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Almaty", "UTC"].map((name) => {
        process.env.TZ = name;
        return ["2025-08~", "2025-08-25/..", "../2025-09"].map(daysOf);
      });
      for (const days of seen) expect(days).toEqual(seen[0]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe("words of a when", () => {
  it("say each end with its doubts", () => {
    expect(parseWhen("2025-08?/2025-09~").words).toEqual({
      type: "interval",
      from: { year: 2025, month: 8, uncertain: true },
      to: { year: 2025, month: 9, approximate: true },
    });
    expect(parseWhen("../2025-09-10").words).toEqual({
      type: "interval",
      from: "open",
      to: { year: 2025, month: 9, day: 10 },
    });
    expect(parseWhen("2025%").words).toEqual({
      type: "date",
      date: { year: 2025, approximate: true, uncertain: true },
    });
  });
});

describe("text that is no when", () => {
  it.each(["", "..", "../..", "/", "August 2025", "2025-13", "2025-02-29", "2025-8", "2025-08-1X"])(
    "%j is told to be unreadable",
    (text) => expect(codeOf(text)).toBe("unreadable"),
  );

  it.each(["2025-08-12T10:00", "2025-21", "?2025", "2025/2026/2027", "Y17000", "0099"])(
    "%j is EDTF or nearly, but not of the kind that is read",
    (text) => expect(codeOf(text)).toBe("unreadable"),
  );

  it.each(["2025-09/2025-08", "2025-08-20/2025-08-19", "2026~/2025?", "2025-09-01~/2025-08-31~"])(
    "%j is told to end before it begins",
    (text) => expect(codeOf(text)).toBe("reversed"),
  );

  it("is what the edtf library refuses too, but for leap years, which it does not know", () => {
    const two = (value: number) => String(value).padStart(2, "0");
    const texts = [1999, 2000, 2024, 2025, 2100].flatMap((year) =>
      Array.from({ length: 15 }, (_, month) => month).flatMap((month) => [
        `${year}-${two(month)}`,
        ...Array.from({ length: 34 }, (_, day) => `${year}-${two(month)}-${two(day)}`),
      ]),
    );
    const differ = [...texts, ...texts.map((text) => `${text}~`)].filter(
      (text) => isDate(text) !== (codeOf(text) === undefined),
    );
    const noLeapDays = [1999, 2025, 2100].flatMap((year) => [`${year}-02-29`, `${year}-02-29~`]);
    expect(differ.sort()).toEqual(noLeapDays.sort());
  });

  it("never fails in another way", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-/.?~%X") }), (text) => {
        expect(codeOf(text)).not.toBe("not ours");
      }),
    );
  });
});
