import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAccess } from "../../src/data/check/access";
import outlines from "../../src/data/check/country-outlines.json";
import type { AreaDraft, Content, SiteDraft } from "../../src/data/check/draft";
import type { Finding } from "../../src/data/check/finding";
import { toGcj } from "../../src/data/check/gcj";
import { checkGcjShift } from "../../src/data/check/gcj-shift";
import { distanceOutsideKm } from "../../src/data/check/geometry";
import { checkPlace } from "../../src/data/check/place";
import { checkWhen } from "../../src/data/check/when";
import { term } from "../../src/domain/fixtures";
import type { Country, LonLat } from "../../src/domain/site";

/** Each rule just inside its limit, with no finding, and just outside. */

const KM_PER_DEGREE = 111.195;
const NO_CONTENT: Content = {
  raw: { sites: null, areas: null, production: null },
  sites: [],
  areas: [],
  otherSites: [],
};

function site(
  geometry: LonLat,
  properties: SiteDraft["properties"] = {},
  id = "old-bridge",
): SiteDraft {
  return {
    path: ["features", 0],
    id,
    geometry,
    properties: { country: term("KZ"), ...properties },
  };
}

/** The rules of findings; each finding must say where it is, what is wrong and how to fix it. */
function rules(found: readonly Finding[]) {
  return found.map(({ rule, path, what, fix }) => {
    expect(path.slice(0, 2)).toEqual(["features", 0]);
    expect(what).toMatch(/\w/);
    expect(fix).toMatch(/\.$/);
    return rule;
  });
}

/** An area whose northern edge is the parallel of 44°; north of it a kilometre is a kilometre. */
function area(generalised: boolean | undefined): AreaDraft {
  const ring: [number, number][] = [
    [77, 43],
    [78, 43],
    [78, 44],
    [77, 44],
    [77, 43],
  ];
  return {
    path: ["features", 0],
    id: "almaty",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: { generalised },
  };
}

describe("a place and its area", () => {
  it.each([
    [false, 0, 0.09, []],
    [false, 0, 0.11, ["outside-area"]],
    [true, 0, 4.9, []],
    [true, 0, 5.1, ["outside-area"]],
    [undefined, 0, 4.9, []],
    [undefined, 0, 5.1, ["outside-area"]],
    // Its own precision is granted on top.
    [false, 3, 3.05, []],
    [false, 3, 3.15, ["outside-area"]],
    [true, 3, 7.9, []],
    [true, 3, 8.1, ["outside-area"]],
  ])("generalised %s, within %d km, %d km outside: %j", (generalised, precisionKm, km, found) => {
    const point: LonLat = [77.5, 44 + km / KM_PER_DEGREE];
    const sites = [site(point, { area: term("almaty"), precisionKm })];
    expect(rules(checkPlace({ ...NO_CONTENT, sites, areas: [area(generalised)] }))).toEqual(found);
  });

  it("is asked for nothing where it has no point or no country that can be read", () => {
    const nowhere = { ...site([77.5, 45], { area: term("almaty") }), geometry: undefined };
    const sites = [nowhere, site([77.5, 45], { area: term("almaty"), country: undefined })];
    expect(checkPlace({ ...NO_CONTENT, sites, areas: [area(false)] })).toEqual([]);
  });

  it("is held to no area that it does not name", () => {
    const sites = [site([77.5, 45], { area: null }), site([77.5, 45])];
    const nameless = { ...area(false), id: null };
    const areas = [nameless, area(false)];
    expect(checkPlace({ ...NO_CONTENT, sites, areas })).toEqual([]);
  });
});

/** The point on the parallel of 44.2° that lies `km` east of Kazakhstan. */
function eastOfKazakhstan(km: number): LonLat {
  let [inside, outside] = [79.5, 81.5];
  for (let step = 0; step < 50; step++) {
    const middle = (inside + outside) / 2;
    const distance = distanceOutsideKm([middle, 44.2], {
      type: "Polygon",
      coordinates: [outlines.KZ],
    });
    if (distance < km) inside = middle;
    else outside = middle;
  }
  return [inside, 44.2];
}

describe("a place and its country", () => {
  it.each([
    [0, 1.95, []],
    [0, 2.05, ["outside-country"]],
    [4, 5.95, []],
    [4, 6.05, ["outside-country"]],
  ])("within %d km, %d km outside: %j", (precisionKm, km, found) => {
    const sites = [site(eastOfKazakhstan(km), { precisionKm })];
    expect(rules(checkPlace({ ...NO_CONTENT, sites }))).toEqual(found);
  });

  it("is told of once, and as a slip where the other way round would be right", () => {
    const sites = [site([43.25, 76.95], { area: term("almaty") })];
    const [found, ...more] = checkPlace({ ...NO_CONTENT, sites, areas: [area(false)] });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: "lon-lat-swapped" });
    expect(found?.fix).toContain("[76.95, 43.25]");
    expect(rules(checkPlace({ ...NO_CONTENT, sites: [site([10, 10])] }))).toEqual([
      "outside-country",
    ]);
  });
});

const YINING: LonLat = [81.3, 43.9];
const NAMES = { ru: "Старый мост", en: "Old bridge" };
const OTHER_NAMES = { ru: "Новый мост", en: "New bridge" };
const DISTRICT = { ru: "Инин", en: "Yining City" };

/** A point so many km north of another. */
const northOf = ([lon, lat]: LonLat, km: number): LonLat => [lon, lat + km / KM_PER_DEGREE];

describe("a point that stands one GCJ-02 shift away from another", () => {
  const CN = { country: term<Country>("CN") } as const;
  const shifted = toGcj(YINING);
  it.each([
    ["of the same name", { ...CN, names: NAMES }, { ...CN, names: NAMES }, "new", shifted, 1],
    [
      "of one of its names",
      { ...CN, names: NAMES },
      { ...CN, names: { ...OTHER_NAMES, en: NAMES.en } },
      "new",
      shifted,
      1,
    ],
    [
      "of its district",
      { ...CN, district: DISTRICT },
      { ...CN, district: { ...DISTRICT, ru: "?" } },
      "new",
      shifted,
      1,
    ],
    ["of its id", CN, CN, "old-bridge", shifted, 1],
    ["of another name", { ...CN, names: NAMES }, { ...CN, names: OTHER_NAMES }, "new", shifted, 0],
    ["without names", CN, CN, "new", shifted, 0],
    ["nearly", { ...CN, names: NAMES }, { ...CN, names: NAMES }, "new", northOf(shifted, 0.055), 1],
    [
      "not nearly",
      { ...CN, names: NAMES },
      { ...CN, names: NAMES },
      "new",
      northOf(shifted, 0.065),
      0,
    ],
    // Kazakhstan's maps show places where they are.
    ["in Kazakhstan", { names: NAMES }, { names: NAMES }, "new", shifted, 0],
  ] as const)("%s", (_, known, given, id, at, count) => {
    const sites = [site(YINING, known), site(at, given, id)];
    const found = checkGcjShift({ sites, otherSites: [] });
    expect(found.map((one) => [one.rule, one.id])).toEqual(
      Array.from({ length: count }, () => ["gcj-shift", id]),
    );
    // The same where the other is known from elsewhere.
    const [first, second] = sites;
    if (!first || !second) throw new Error("no sites");
    expect(checkGcjShift({ sites: [second], otherSites: [first] })).toHaveLength(count);
  });

  it("is found wherever the two stand, among many", () => {
    const places = fc.record({
      lon: fc.double({ min: 76, max: 95, noNaN: true }),
      lat: fc.double({ min: 38, max: 49, noNaN: true }),
      turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      km: fc.constantFrom(0, 0.03, 0.055),
    });
    fc.assert(
      fc.property(places, ({ lon, lat, turn, km }) => {
        const right: LonLat = [lon, lat];
        const [x, y] = toGcj(right);
        const shrink = Math.cos((y * Math.PI) / 180);
        const east = (km * Math.cos(turn)) / KM_PER_DEGREE / shrink;
        const wrong: LonLat = [x + east, y + (km * Math.sin(turn)) / KM_PER_DEGREE];
        const own = { ...CN, names: NAMES };
        // Another at the same place keeps nothing from being found, nor does one without a point.
        const others = [
          site(right, { ...CN, names: OTHER_NAMES }, "other"),
          { ...site(right, own, "lost"), geometry: undefined },
        ];
        const sites = [...others, site(right, own, "right"), site(wrong, own, "wrong")];
        const [found, ...more] = checkGcjShift({ sites, otherSites: [] });
        expect(more).toEqual([]);
        expect(found).toMatchObject({ id: "wrong", role: "sites" });
        expect(found?.path).toEqual(["features", 0, "geometry", "coordinates"]);
        // Some hundred metres there, said in metres.
        expect(found?.what).toMatch(/off by [1-9]\d{1,2} m: .*"right"/);
      }),
    );
  });

  it.each([
    ["a point from Amap", "CN", "Amap", 0.2, 1],
    ["the same in Chinese", "CN", "高德地图", 0.2, 1],
    ["one that was converted", "CN", "Amap, converted to WGS 84", 0.2, 0],
    ["one that is no finer than the shift", "CN", "Amap", 0.4, 0],
    ["one from a list", "CN", "a published list", 0.2, 0],
    ["one from Amap in Kazakhstan", "KZ", "Amap", 0.2, 0],
  ] as const)("%s", (_, country, source, precisionKm, count) => {
    const coordinate = { grade: "B", source } as const;
    const sites = [site(YINING, { country: term(country), coordinate, precisionKm })];
    expect(checkGcjShift({ sites, otherSites: [] })).toHaveLength(count);
  });
});

describe("a time and the season", () => {
  const production = { season: { first: "2025-08-01", last: "2025-09-30" } };
  it.each([
    ["2025-08-01", []],
    ["2025-07-31", ["outside-season"]],
    ["2025-09-30", []],
    ["2025-10-01", ["outside-season"]],
    ["../2025-08-01", []],
    ["../2025-07-31", ["outside-season"]],
    ["2025-09-30/..", []],
    ["2025-10-01/..", ["outside-season"]],
    // About the second of October may be the last of September.
    ["2025-10-02~", []],
    ["2025-10-04~", ["outside-season"]],
    ["2025-09-02/2025-09-01", ["when-reversed"]],
    ["2025-09-01/2025-09-01", []],
    ["the autumn", ["when-unreadable"]],
  ])("%s: %j", (when, found) => {
    const raw = { ...NO_CONTENT.raw, production };
    const sites = [site(YINING, { when })];
    expect(rules(checkWhen({ ...NO_CONTENT, raw, sites }))).toEqual(found);
  });

  it.each([
    [{ first: "2025-08-01" }, []],
    [{ last: "2025-09-30" }, []],
    [{}, []],
    [{ first: "August", last: "2025-09-30" }, ["when-unreadable"]],
    [{ first: "2025-08-01", last: "2025-09-31" }, ["when-unreadable"]],
  ])("is held against no season that cannot be read: %j", (season, found) => {
    const raw = { ...NO_CONTENT.raw, production: { season } };
    const sites = [site(YINING, { when: "2024" }), site(YINING)];
    const told = checkWhen({ ...NO_CONTENT, raw, sites });
    expect(told.map(({ rule }) => rule)).toEqual(found);
    for (const { path } of told) expect(path).toEqual(["season"]);
  });

  it("is told of in words that name the season's days", () => {
    const raw = { ...NO_CONTENT.raw, production };
    const [found] = checkWhen({ ...NO_CONTENT, raw, sites: [site(YINING, { when: "2024" })] });
    expect(found?.what).toContain("2025-08-01 to 2025-09-30");
  });

  it("may end where a phase or the season is wrong itself", () => {
    const raw = {
      ...NO_CONTENT.raw,
      production: {
        season: { first: "2025-09-30", last: "2025-08-01" },
        phases: [{ id: "china", when: "2025-8" }],
      },
    };
    expect(
      checkWhen({ ...NO_CONTENT, raw }).map(({ rule, id, path }) => [rule, id, path.join("/")]),
    ).toEqual([
      ["when-unreadable", "china", "phases/0/when"],
      ["when-reversed", null, "season"],
    ]);
  });
});

describe("a fact for visitors and its age", () => {
  it.each([
    ["2025-05", []],
    ["2025-05-01", []],
    ["2025-04", ["access-old"]],
    ["2025-04-30", ["access-old"]],
    // Of a year alone its last month counts.
    ["2025", []],
    ["2024", ["access-old"]],
  ])("of %s in November 2026: %j", (asOf, found) => {
    const raw = { ...NO_CONTENT.raw, production: { date: "2026-11-27" } };
    const access = [
      { kind: "fee", text: { ru: "…", en: "…" }, source: "https://x.kz", asOf } as const,
    ];
    expect(rules(checkAccess({ ...NO_CONTENT, raw, sites: [site(YINING, { access })] }))).toEqual(
      found,
    );
  });

  it("is not known where the data has no day", () => {
    const access = [
      { kind: "fee", text: { ru: "…", en: "…" }, source: "https://x.kz", asOf: "1999" } as const,
    ];
    expect(checkAccess({ ...NO_CONTENT, sites: [site(YINING, { access })] })).toEqual([]);
  });
});
