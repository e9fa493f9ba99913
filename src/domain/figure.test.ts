import { expect, test } from "vitest";
import { figureOf, isPin, keyOf } from "./figure";
import { site } from "./fixtures";

const places = [
  site("heard-of", [80, 44], { evidence: "nearby" }),
  site("planned", [77, 43], { evidence: "named", status: "announced" }),
  site("told", [80, 44], { evidence: "named", status: "reported" }),
  site("inside", [80, 43], { evidence: "in-named-area" }),
  site("also-inside", [81, 43], { evidence: "in-named-area" }),
];

test("the key has a line for each figure that is drawn, the surest first", () => {
  expect(keyOf(places).map(({ figure }) => figure)).toEqual(["pin", "plan", "ring", "dot"]);
});

test("the key explains no figure that is not there", () => {
  for (const place of places) {
    const lines = keyOf([place]).map(({ figure }) => figure);
    expect(lines).toEqual([figureOf(place.evidence, place.status)]);
  }
  expect(keyOf([])).toEqual([]);
});

test("a frame of film is explained where a place was recognised", () => {
  expect(keyOf([site("seen", [80, 44], { evidence: "recognised" })])).toEqual([
    { figure: "frame", says: "recognised" },
  ]);
});

test("what is the reader's own is a diamond, the last line of the key", () => {
  const mine = site("mine", [80, 44], { evidence: "own" });
  expect(keyOf([mine, ...places]).at(-1)).toEqual({ figure: "diamond", says: "own" });
});

test.each([
  ["named", "reported", "pin"],
  ["named", "announced", "plan"],
  // A file that does not say draws what a source names as it always did.
  ["named", null, "pin"],
  ["recognised", null, "frame"],
  ["in-named-area", null, "ring"],
  ["nearby", null, "dot"],
  // Only what is named has a status of its own.
  ["in-named-area", "announced", "ring"],
] as const)("what is %s and %s is drawn as a %s", (evidence, status, figure) => {
  expect(figureOf(evidence, status)).toBe(figure);
});

test("both pins stand on their tips, and nothing else does", () => {
  const figures = ["pin", "plan", "frame", "ring", "dot"] as const;
  expect(figures.filter(isPin)).toEqual(["pin", "plan"]);
});
