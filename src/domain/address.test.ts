import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Address,
  type AddressContext,
  AREA_CHOICES,
  EMPTY_ADDRESS,
  LONGEST_TRIP_NOTE,
  MODES,
  readAddress,
  roundPosition,
  writeAddress,
} from "./address";
import { dayNumber } from "./day";
import { LANGUAGES } from "./language";
import { EVIDENCE, KINDS, PHASES } from "./site";
import { anyText } from "./text-fixtures";

const season = { start: dayNumber(2025, 8, 1), end: dayNumber(2025, 10, 1) };
const ids = ["almaty", "charyn-canyon", "yining", "medeu"];
const context: AddressContext = { season, isSite: (id) => ids.includes(id) };

const anyAddress: fc.Arbitrary<Address> = fc
  .record({
    lang: fc.constantFrom(null, ...LANGUAGES),
    phase: fc.constantFrom(null, ...PHASES),
    days: fc.tuple(
      fc.option(fc.integer({ min: season.start, max: season.end - 1 })),
      fc.option(fc.integer({ min: season.start, max: season.end - 1 })),
    ),
    site: fc.constantFrom(null, ...ids),
    map: fc.option(
      fc
        .record({
          zoom: fc.double({ min: 0, max: 22, noNaN: true }),
          lat: fc.double({ min: -85, max: 85, noNaN: true }),
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
        })
        .map(roundPosition)
        // toFixed(-0.00001) gives -0, which no address can tell from 0.
        .map(({ zoom, lat, lon }) => ({ zoom, lat: lat + 0, lon: lon + 0 })),
    ),
    q: fc.string({ unit: "grapheme", maxLength: 60 }),
    kind: fc.subarray([...KINDS]),
    evidence: fc.subarray([...EVIDENCE]),
    area: fc.subarray([...AREA_CHOICES]),
    sites: fc.shuffledSubarray(ids),
    trip: fc.shuffledSubarray(ids),
    tripdays: fc.shuffledSubarray(ids),
    triptitle: fc.string({ unit: "grapheme", maxLength: 20 }),
    tripnote: fc.string({ unit: "binary", maxLength: 200 }),
    theme: fc.constantFrom(null, "light" as const, "dark" as const),
    mode: fc.constantFrom(...MODES),
    step: fc.option(fc.integer({ min: 1, max: 9999 })),
    ui: fc.constantFrom(null, "none" as const),
    data: fc.constantFrom(null, "/data/my set.geojson", "/a%2Fb.json?x=1&y=2#z"),
  })
  .map(({ days: [a, b], ...rest }) => {
    const swap = a !== null && b !== null && a > b;
    return {
      ...rest,
      from: swap ? b : a,
      to: swap ? a : b,
      data: rest.data?.replace(" ", "") ?? null,
    };
  });

describe("the address", () => {
  it("gives the same state when written and read again", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const back = readAddress(writeAddress(address), context);
        expect(back.problems).toEqual([]);
        expect(back.address).toEqual(address);
      }),
    );
  });

  it("never throws and never keeps what it cannot read", () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...Object.keys(EMPTY_ADDRESS)), (text, key) => {
        const { address } = readAddress(`${key}=${text}`, context);
        const again = readAddress(writeAddress(address), context);
        expect(again.address).toEqual(address);
        expect(again.problems).toEqual([]);
      }),
    );
  });

  it("leaves defaults out and keeps commas and slashes readable", () => {
    expect(writeAddress(EMPTY_ADDRESS)).toBe("");
    const address: Address = {
      ...EMPTY_ADDRESS,
      map: { zoom: 8, lat: 43.25, lon: 78.3 },
      trip: ["almaty", "medeu"],
    };
    expect(writeAddress(address)).toBe("map=8/43.25/78.3&trip=almaty,medeu");
  });

  it("reads the example of every parameter", () => {
    const query =
      "?lang=kk-Arab&phase=china&from=2025-08-12&to=2025-09-04&site=almaty&map=8/43.25/78.30&q=чарын" +
      "&kind=city,lake&evidence=named&area=almaty,none&sites=almaty,medeu&trip=medeu,almaty&tripdays=almaty&triptitle=По+Или&tripnote=Вода%0A+шляпа&theme=dark&mode=until&step=2&ui=none&data=/d.geojson";
    const { address, problems } = readAddress(query, context);
    expect(problems).toEqual([]);
    expect(address).toEqual({
      lang: "kk-Arab",
      phase: "china",
      from: dayNumber(2025, 8, 12),
      to: dayNumber(2025, 9, 4),
      site: "almaty",
      map: { zoom: 8, lat: 43.25, lon: 78.3 },
      q: "чарын",
      kind: ["city", "lake"],
      evidence: ["named"],
      area: ["almaty", "none"],
      sites: ["almaty", "medeu"],
      trip: ["medeu", "almaty"],
      tripdays: ["almaty"],
      triptitle: "По Или",
      tripnote: "Вода\n шляпа",
      theme: "dark",
      mode: "until",
      step: 2,
      ui: "none",
      data: "/d.geojson",
    });
  });

  it.each([
    ["lang", "fr"],
    ["phase", "mongolia"],
    ["from", "2025-02-30"],
    ["from", "2024-08-12"],
    ["from", "2025-07-31"],
    ["to", "2025-10-01"],
    ["to", "tomorrow"],
    ["site", "nowhere"],
    ["map", "8/99/78"],
    ["map", "8/43"],
    ["kind", "volcano"],
    ["evidence", "sure"],
    ["area", "altai"],
    ["tripdays", "nowhere"],
    ["theme", "sepia"],
    ["mode", "week"],
    ["step", "0"],
    ["ui", "all"],
    ["data", "https://elsewhere.example/x.json"],
    ["data", "//elsewhere.example/x.json"],
    ["data", "/\\elsewhere.example/x.json"],
  ])("tells and ignores %s=%s, and applies the rest", (parameter, value) => {
    const { address, problems } = readAddress(
      `${parameter}=${encodeURIComponent(value)}&q=medeu`,
      context,
    );
    expect(problems).toEqual([{ parameter, value }]);
    expect(address).toEqual({ ...EMPTY_ADDRESS, q: "medeu" });
  });

  it.each([
    ["lang=zh-CN", { lang: "zh" }],
    ["lang=RU", { lang: "ru" }],
    ["lang=kk-arab", { lang: "kk-Arab" }],
    ["lang=kk_KZ", { lang: "kk" }],
    ["lang=kz", { lang: "kk" }],
    ["phase=China&theme=Dark&mode=DAY", { phase: "china", theme: "dark", mode: "day" }],
    ["sites=Almaty, medeu", { sites: ["almaty", "medeu"] }],
    ["lang=en&amp;trip=almaty", { lang: "en", trip: ["almaty"] }],
    ["evidense=named", { evidence: ["named"] }],
  ])("understands %s", (query, expected) => {
    const { address, problems } = readAddress(query, context);
    expect(address).toEqual({ ...EMPTY_ADDRESS, ...expected });
    expect(problems).toEqual([]);
  });

  it.each(["q", "triptitle", "tripnote"] as const)(
    "cuts %s where it is too long, between letters",
    (key) => {
      for (const before of ["", "a"]) {
        const { address, problems } = readAddress(`${key}=${before}${"😀".repeat(600)}`, context);
        expect(problems).toEqual([]);
        expect([...address[key]].length).toBeLessThanOrEqual(LONGEST_TRIP_NOTE);
        expect(address[key].endsWith("😀")).toBe(true);
        expect(readAddress(writeAddress(address), context).address).toEqual(address);
      }
    },
  );

  it("reads the first and the last day of the season", () => {
    const { address, problems } = readAddress("from=2025-08-01&to=2025-09-30", context);
    expect(problems).toEqual([]);
    expect(address).toMatchObject({ from: season.start, to: season.end - 1 });
  });

  it("leaves a name alone that only looks like one of its own", () => {
    const { address, unknownParameters } = readAddress("size=1600x900&date=2025-08-12", context);
    expect(address).toEqual(EMPTY_ADDRESS);
    expect(unknownParameters).toHaveLength(2);
  });

  it("keeps the known members of a list and tells of the others", () => {
    const { address, problems } = readAddress("sites=almaty,nowhere", context);
    expect(address.sites).toEqual(["almaty"]);
    expect(problems).toHaveLength(1);
  });

  it("ignores a span that ends before it begins", () => {
    const { address, problems } = readAddress("from=2025-09-04&to=2025-08-12", context);
    expect(address).toEqual(EMPTY_ADDRESS);
    expect(problems).toEqual([{ parameter: "from", value: "2025-09-04" }]);
  });

  it("keeps parameters that are not its own", () => {
    const { address, unknownParameters } = readAddress("utm_source=x&lang=en", context);
    expect(writeAddress(address, unknownParameters)).toBe("lang=en&utm_source=x");
  });

  it.each([
    ["map", "22/85/180", { map: { zoom: 22, lat: 85, lon: 180 } }],
    ["map", "0/-85/-180", { map: { zoom: 0, lat: -85, lon: -180 } }],
    ["map", "8.123456/43.123456/78.123456", { map: { zoom: 8.12, lat: 43.1235, lon: 78.1235 } }],
    ["step", "9999", { step: 9999 }],
    ["q", "x".repeat(201), { q: "x".repeat(200) }],
    ["data", `/${"x".repeat(999)}`, { data: `/${"x".repeat(999)}` }],
    ["kind", " City ,LAKE", { kind: ["city", "lake"] }],
    ["area", "None", { area: ["none"] }],
    ["site", "Almaty", { site: "almaty" }],
  ])("reads %s up to its limits: %s", (parameter, value, expected) => {
    const read = readAddress(`${parameter}=${encodeURIComponent(value)}`, context);
    expect(read.address).toEqual({ ...EMPTY_ADDRESS, ...expected });
    expect(read.problems).toEqual([]);
  });

  it.each([
    ["map", "22.01/43/78"],
    ["map", "8/85.1/78"],
    ["map", "8/43/180.1"],
    ["map", "8/43/-180.1"],
    ["map", "x8/43/78"],
    ["map", "8/43/78x"],
    ["map", "8/43./78"],
    ["map", "123/43/78"],
    ["step", "10000"],
    ["step", "2x"],
    ["step", "x2"],
    ["data", `/${"x".repeat(1000)}`],
    ["data", "/a b"],
    ["data", "a/b"],
    ["data", "x/a"],
  ])("and refuses %s beyond them: %s", (parameter, value) => {
    const { address, problems } = readAddress(`${parameter}=${encodeURIComponent(value)}`, context);
    expect(address).toEqual(EMPTY_ADDRESS);
    expect(problems).toEqual([{ parameter, value }]);
  });

  it("takes each member of a list once, and tells of those that come again", () => {
    const { address, problems } = readAddress("trip=almaty,medeu,almaty,nowhere,medeu", context);
    expect(address.trip).toEqual(["almaty", "medeu"]);
    expect(problems).toEqual([
      { parameter: "trip", value: "nowhere" },
      { parameter: "trip", value: "almaty,medeu", again: true },
    ]);
  });

  it("takes an empty value for none, and tells nothing of it", () => {
    const { address, problems } = readAddress("site=&map=&kind=&from=&lang=", context);
    expect(address).toEqual(EMPTY_ADDRESS);
    expect(problems).toEqual([]);
  });

  it("keeps a span of one day, and one that has one end", () => {
    const days = (query: string) => {
      const { from, to } = readAddress(query, context).address;
      return [from, to];
    };
    const day = season.start + 3;
    expect(days("from=2025-08-04&to=2025-08-04")).toEqual([day, day]);
    expect(days("from=2025-08-04")).toEqual([day, null]);
    expect(days("to=2025-08-04")).toEqual([null, day]);
  });
});
