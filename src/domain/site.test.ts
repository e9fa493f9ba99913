import { describe, expect, test } from "vitest";
import { SEASON, site, term } from "./fixtures";
import { EVIDENCE, evidenceIn, isInTime, isSettlement, isTimeless, statusAround } from "./site";

describe("a site and time", () => {
  const dated = site("a", [77, 43], { start: SEASON.start + 3, end: SEASON.start + 5 });
  const timeless = site("b", [77, 43], { when: null });

  test("it is there on its own days, half-open", () => {
    const on = (from: number, to: number) =>
      isInTime(dated, { start: SEASON.start + from, end: SEASON.start + to });
    expect([on(0, 3), on(0, 4), on(4, 9), on(5, 9)]).toEqual([false, true, true, false]);
  });

  test("one without a time is there whatever the time, and is told apart", () => {
    expect(isInTime(timeless, { start: 1, end: 2 })).toBe(true);
    expect(isTimeless(timeless)).toBe(true);
    expect(isTimeless(dated)).toBe(false);
  });
});

describe("what is said of the shooting around a site", () => {
  const areas = [
    { properties: { id: term<never>("ili-valley"), status: "reported" } },
    { properties: { id: term<never>("almaty"), status: "announced" } },
  ] as const;
  const around = (evidence: (typeof EVIDENCE)[number], area: string | null) =>
    statusAround(site("a", [77, 43], { evidence, area }), areas);

  test("is said of the site itself where a source names it, and else of its area", () => {
    expect(around("named", "almaty")).toBe("reported");
    expect(around("in-named-area", "almaty")).toBe("announced");
    expect(around("in-named-area", "ili-valley")).toBe("reported");
  });

  test("is nothing outside all areas, or in one that is not there", () => {
    expect(around("nearby", null)).toBeNull();
    expect(around("in-named-area", "xinjiang")).toBeNull();
  });
});

test("a recognition is explained only where there is one", () => {
  const plain = [site("a", [77, 43])];
  expect(evidenceIn(plain)).toEqual(EVIDENCE.filter((one) => one !== "recognised"));
  const seen = [...plain, site("b", [77, 43], { evidence: "recognised" })];
  expect(evidenceIn(seen)).toEqual(EVIDENCE);
});

test("towns are settlements, lakes are none", () => {
  expect(isSettlement(site("a", [77, 43], { kind: "city" }))).toBe(true);
  expect(isSettlement(site("a", [77, 43], { kind: "lake" }))).toBe(false);
});
