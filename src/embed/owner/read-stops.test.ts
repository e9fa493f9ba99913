import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { site } from "../../domain/fixtures";
import { readStops } from "./read-stops";

const SITES = [site("almaty", [76.95, 43.25])];
const camp = { name: "Camp", lon: 79.1, lat: 43.3 };

describe("the owner's stops", () => {
  it("are read from JSON, or from what it says", () => {
    const list = [{ ...camp, text: " Dinner ", day: 2 }, { site: "almaty" }];
    const stops = [
      { site: null, name: "Camp", lonLat: [79.1, 43.3], text: "Dinner", day: 2 },
      { site: "almaty", text: "", day: null },
    ];
    expect(readStops(JSON.stringify(list), SITES)).toMatchObject({ owner: { stops } });
    expect(readStops(list, SITES)).toEqual({
      owner: { text: JSON.stringify(list), stops },
      doubt: null,
    });
  });

  it.each([
    ["Camp", "no list"],
    [{}, "no list"],
    [[{ ...camp, lat: "43" }], "entry 1, lat"],
    [[camp, { ...camp, lon: 181 }], "entry 2, lon"],
    [[{ ...camp, lon: 43.3, lat: 97.1 }], "did you exchange longitude and latitude?"],
    [[{ ...camp, lat: -86 }], "entry 1, lat"],
    [[{ ...camp, lng: 1 }], "entry 1, lng"],
    [[{ ...camp, day: 0 }], "entry 1, day"],
    [[{ ...camp, name: " " }], "entry 1, name"],
    [[{ ...camp, text: "x".repeat(401) }], "entry 1, text"],
    [[{ site: "nowhere" }], "entry 1, site"],
    [[null], "entry 1, as a whole"],
    [Array(27).fill(camp), "more than 26"],
    ["x".repeat(8001), "longer than 8000"],
  ])("are refused whole: %j", (value, fault) => {
    expect(readStops(value, SITES)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it.each([
    [[camp, { ...camp, lon: camp.lat, lat: camp.lon }], "entry 2 (Camp) lies farther than 1500 km"],
    [[{ ...camp, lon: 0, lat: 0 }, { site: "almaty" }], "did you exchange longitude and latitude?"],
  ])("that lie far from every place are taken with a doubt: %j", (value, doubt) => {
    expect(readStops(value, SITES)).toMatchObject({
      owner: { stops: expect.any(Array) },
      doubt: expect.stringContaining(doubt),
    });
  });

  it("of any shape never throw", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        const read = readStops(value, SITES);
        expect("fault" in read).not.toBe("owner" in read);
      }),
    );
  });
});
