import { describe, expect, test } from "vitest";
import type { AddressContext } from "./address";
import { readChange } from "./address-change";
import { SEASON } from "./fixtures";

const context: AddressContext = {
  season: SEASON,
  isSite: (id) => ["almaty", "medeu"].includes(id),
};
const read = (asked: Record<string, unknown>, before: Parameters<typeof readChange>[1] = NONE) =>
  readChange(asked, before, context);
const NONE = { from: null, to: null };

describe("a change of an address", () => {
  test("has what was asked for, and keeps what was not", () => {
    expect(read({ site: "almaty", theme: undefined })).toEqual({
      change: { site: "almaty" },
      problems: [],
      corrections: [],
    });
    expect(read({})).toEqual({ change: {}, problems: [], corrections: [] });
  });

  test("takes a list as a list or as a text, and numbers as texts", () => {
    expect(read({ trip: ["almaty", "medeu"] }).change).toEqual({ trip: ["almaty", "medeu"] });
    expect(read({ trip: "almaty,medeu" }).change).toEqual({ trip: ["almaty", "medeu"] });
    expect(read({ step: 2 }).change).toEqual({ step: 2 });
  });

  test("resets by null, and by an empty text or list", () => {
    for (const empty of [null, "", []]) {
      expect(read({ trip: empty })).toMatchObject({ change: { trip: [] }, problems: [] });
    }
    expect(read({ site: null }).change).toEqual({ site: null });
  });

  test("leaves out what no address has, and tells it as it was", () => {
    for (const value of [{}, true, ["almaty"]]) {
      expect(read({ site: value })).toEqual({
        change: {},
        problems: [{ key: "site", value }],
        corrections: [],
      });
    }
    expect(read({ trip: { 0: "almaty" } }).problems).toHaveLength(1);
    expect(read({ site: "nowhere" })).toMatchObject({
      change: {},
      problems: [{ key: "site", value: "nowhere" }],
    });
  });

  test("takes of a list the members that can be read, and tells of the others", () => {
    expect(read({ trip: ["almaty", 7, {}, null, true] })).toEqual({
      change: { trip: ["almaty"] },
      problems: [{ key: "trip", value: "7,(object),(object),(boolean)" }],
      corrections: [],
    });
  });

  test("reads a misspelt key as what it means, unless that is there too", () => {
    expect(read({ Site: "almaty" })).toEqual({
      change: { site: "almaty" },
      problems: [],
      corrections: [{ given: "Site", meant: "site" }],
    });
    expect(read({ Site: "medeu", site: "almaty" })).toEqual({
      change: { site: "almaty" },
      problems: [],
      corrections: [{ given: "Site", meant: null }],
    });
    expect(read({ nonsense: "x" })).toEqual({
      change: {},
      problems: [],
      corrections: [{ given: "nonsense", meant: null }],
    });
  });
});

describe("the days of a change", () => {
  const [first, second] = ["2025-08-04", "2025-08-05"];
  const day = SEASON.start + 3;

  test("may be one day, and go with those that were there", () => {
    expect(read({ from: first, to: first }).change).toEqual({ from: day, to: day });
    expect(read({ from: first }, { from: null, to: day }).change).toEqual({ from: day });
    expect(read({ from: second }, NONE).change).toEqual({ from: day + 1 });
  });

  test("are refused where they end before they begin, and all else applies", () => {
    expect(read({ from: second, to: first, site: "almaty" })).toMatchObject({
      change: { site: "almaty" },
      problems: [{ key: "from", value: second }],
    });
    const late = read({ from: second }, { from: null, to: day });
    expect(late.change).toEqual({});
    expect(late.problems).toEqual([{ key: "from", value: second }]);
    const early = read({ to: first }, { from: day + 1, to: null });
    expect(early.change).toEqual({});
    expect(early.problems).toEqual([{ key: "to", value: first }]);
  });
});
