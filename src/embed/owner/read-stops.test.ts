import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStops } from "./read-stops";

const isSite = (id: string) => id === "almaty";
const camp = { name: "Camp", lon: 79.1, lat: 43.3 };

describe("the owner's stops", () => {
  it("are read from JSON, or from what it says", () => {
    const list = [{ ...camp, text: " Dinner ", day: 2 }, { site: "almaty" }];
    const stops = [
      { site: null, name: "Camp", lonLat: [79.1, 43.3], text: "Dinner", day: 2 },
      { site: "almaty", text: "", day: null },
    ];
    expect(readStops(JSON.stringify(list), isSite)).toMatchObject({ owner: { stops } });
    expect(readStops(list, isSite)).toEqual({ owner: { text: JSON.stringify(list), stops } });
  });

  it.each([
    ["Camp", "no list"],
    [{}, "no list"],
    [[{ ...camp, lat: "43" }], "entry 1, lat"],
    [[camp, { ...camp, lon: 181 }], "entry 2, lon"],
    [[{ ...camp, lng: 1 }], "entry 1, lng"],
    [[{ ...camp, day: 0 }], "entry 1, day"],
    [[{ ...camp, name: " " }], "entry 1, name"],
    [[{ ...camp, text: "x".repeat(401) }], "entry 1, text"],
    [[{ site: "nowhere" }], "entry 1, site"],
    [[null], "entry 1, as a whole"],
    [Array(27).fill(camp), "more than 26"],
    ["x".repeat(8001), "longer than 8000"],
  ])("are refused whole: %j", (value, fault) => {
    expect(readStops(value, isSite)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it("of any shape never throw", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(Object.keys(readStops(value, isSite))).toHaveLength(1);
      }),
    );
  });
});
