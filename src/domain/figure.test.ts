import { expect, test } from "vitest";
import { figureOf, keyOf } from "./figure";
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
