import { describe, expect, test } from "vitest";
import { dataset, day, SEASON, site, term } from "../domain/fixtures";
import { addressOf } from "./address";
import {
  filterSites,
  groupSites,
  languageOf,
  phaseOfSpan,
  seenWithin,
  showsAll,
  sitesShown,
  sitesSpokenOf,
  spanOf,
  splitByTime,
  themeOf,
} from "./selectors";
import { INITIAL_STATE, type SeenBounds } from "./state";
import { timedGroups } from "./timed-groups";

const { phases } = dataset([]);
const NONE = { phase: null, span: null, mode: "span" } as const;
const august = { start: day(8, 1), end: day(9, 1) };

describe("the chosen span", () => {
  const of = (chosen: Partial<Parameters<typeof spanOf>[0]>) =>
    spanOf({ ...NONE, ...chosen }, { season: SEASON, phases });
  test("is the season where nothing is chosen", () => expect(of({})).toEqual(SEASON));
  test("is a phase's own days", () => expect(of({ phase: term("china") })).toEqual(august));
  test("is what is chosen", () => {
    const span = { start: day(8, 12), end: day(8, 13) };
    expect(of({ span })).toEqual(span);
  });
  test("is one day, or all up to a day, where the mode says so", () => {
    const chosen = { span: { start: day(8, 12), end: day(8, 21) } };
    expect(of({ ...chosen, mode: "day" })).toEqual({ start: day(8, 12), end: day(8, 13) });
    expect(of({ ...chosen, mode: "until" })).toEqual({ start: SEASON.start, end: day(8, 21) });
    expect(of({ phase: term("kazakhstan"), mode: "day" }).start).toBe(day(9, 1));
  });
  test("begins or ends with the season where only one end is chosen", () => {
    const from = { start: day(8, 12), end: null };
    const rest = { start: day(8, 12), end: SEASON.end };
    expect(of({ span: from })).toEqual(rest);
    expect(of({ phase: term("kazakhstan"), span: from })).toEqual(rest);
    expect(of({ span: { start: null, end: day(8, 13) } })).toEqual({
      start: SEASON.start,
      end: day(8, 13),
    });
  });
  test("is what the days say where a phase is chosen too", () => {
    const span = { start: null, end: day(9, 5) };
    expect(of({ phase: term("china"), span })).toEqual({ start: SEASON.start, end: day(9, 5) });
  });
});

test("a phase is marked as chosen only where the span is just its days", () => {
  expect(phaseOfSpan(august, SEASON, phases)).toBe("china");
  expect(phaseOfSpan({ ...august, end: august.end - 1 }, SEASON, phases)).toBeNull();
  expect(phaseOfSpan({ ...august, start: august.start + 1 }, SEASON, phases)).toBeNull();
  expect(phaseOfSpan(SEASON, SEASON, phases)).toBeNull();
  // A phase of which the season has no day is no span's.
  expect(phaseOfSpan({ start: 0, end: 1 }, { start: 0, end: 1 }, phases)).toBeNull();
});

const SITES = [
  site("lake", [77, 43], { kind: "lake", area: "almaty-region" }),
  site("town", [81, 44], { phase: "china", area: "ili-valley", evidence: "named" }),
  site("road", [82, 44], { phase: "china", area: "ili-valley", start: day(8, 1), end: day(8, 5) }),
  site("stop", [75, 42], { evidence: "nearby" }),
];
const ids = (sites: readonly { id: string }[]) => sites.map(({ id }) => id);
const ALL = { kind: [], evidence: [], area: [], sites: [] };

test("filters narrow together, and none of them lets everything pass", () => {
  expect(ids(filterSites(ALL, SITES))).toEqual(["lake", "town", "road", "stop"]);
  expect(
    ids(filterSites({ ...ALL, kind: [term("city")], evidence: ["named", "nearby"] }, SITES)),
  ).toEqual(["town", "stop"]);
  expect(ids(filterSites({ ...ALL, area: ["none"] }, SITES))).toEqual(["stop"]);
  expect(
    ids(filterSites({ ...ALL, sites: [term("lake"), term("road")], kind: [term("lake")] }, SITES)),
  ).toEqual(["lake"]);
});

test("groups follow phase and area, what lies outside any area last, named sites first", () => {
  const groups = groupSites([SITES[2], SITES[0], SITES[3], SITES[1]].flatMap((s) => s ?? []));
  expect(groups.map(({ phase, area, sites }) => [phase, area, ids(sites)])).toEqual([
    ["china", "ili-valley", ["town", "road"]],
    ["kazakhstan", "almaty-region", ["lake"]],
    ["kazakhstan", null, ["stop"]],
  ]);
});

test("a site is in time when its widest reading meets the span", () => {
  const { inTime, outOfTime } = splitByTime(SITES, { start: day(8, 5), end: day(8, 6) });
  expect(ids(inTime)).toEqual(["lake", "town", "stop"]);
  expect(ids(outOfTime)).toEqual(["road"]);
});

describe("what a sentence beside the map speaks of", () => {
  const spoken = (...rest: [ReadonlySet<string> | null, SeenBounds | null, string?]) => {
    const [matching, bounds, chosen] = rest;
    const own = SITES.find(({ id }) => id === chosen) ?? null;
    return sitesSpokenOf(SITES, august, matching, bounds && seenWithin(bounds), own).map(
      ({ id }) => id,
    );
  };
  const none: ReadonlySet<string> = new Set();

  test("is also the chosen place, which is drawn whatever the time, where the map shows it", () => {
    expect(spoken(new Set(["town"]), null, "lake")).toEqual(["town", "lake"]);
    expect(spoken(new Set(["town"]), [80, 43, 82, 45], "lake")).toEqual(["town"]);
    expect(spoken(null, [76, 42, 78, 44], "lake")).toContain("lake");
  });

  test("is what is drawn faintly where a search finds nothing", () => {
    expect(spoken(none, null)).toEqual(spoken(null, null));
    expect(spoken(none, [0, 0, 1, 1])).toEqual([]);
  });
});

test("no place of the reader's own file is spoken of, not even when it is chosen", () => {
  const mine = site("~1", [77, 43], { evidence: "own" });
  const ours = site("town", [77, 43]);
  expect(sitesSpokenOf([ours, mine], SEASON, null, null, mine)).toEqual([ours]);
  expect(sitesSpokenOf([mine], SEASON, new Set(["~1"]), null, null)).toEqual([]);
});

test("the address knows nothing of a chosen place of the reader's own file", () => {
  expect(addressOf({ ...INITIAL_STATE, site: "~1" }).site).toBeNull();
  expect(addressOf({ ...INITIAL_STATE, site: "town" }).site).toBe("town");
});

test("a pin that lies below a button is not spoken of, unless it is chosen", () => {
  const named = SITES.filter(({ evidence }) => evidence === "named");
  const [pin] = named;
  if (!pin) throw new Error("No place of these is named.");
  const [lon, lat] = pin.lonLat;
  const all: SeenBounds = [70, 40, 90, 50];
  const button: SeenBounds = [lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1];
  const spoken = (chosen: typeof pin | null, pinsBelow: readonly SeenBounds[]) =>
    sitesSpokenOf([pin], SEASON, null, { ...seenWithin(all), pinsBelow }, chosen);
  expect(spoken(null, [])).toEqual([pin]);
  expect(spoken(null, [button])).toEqual([]);
  expect(spoken(pin, [button])).toEqual([pin]);
});

test("a pin is spoken of where its head is seen, any other sign where its middle is", () => {
  const [pin] = SITES.filter(({ evidence }) => evidence === "named");
  const [ring] = SITES.filter(({ evidence }) => evidence !== "named");
  if (!pin || !ring) throw new Error("These have a pin and a ring.");
  const all: SeenBounds = [70, 40, 90, 50];
  const nowhere: SeenBounds = [0, 0, 1, 1];
  const spoken = (signs: SeenBounds, pins: SeenBounds) =>
    ids(sitesShown([pin, ring], SEASON, null, { signs, pins, pinsBelow: [] }));
  expect(spoken(nowhere, all)).toEqual([pin.id]);
  expect(spoken(all, nowhere)).toEqual([ring.id]);
});

test("what is to be seen is in the span, found, and inside the map with its edge", () => {
  const shown = (matching: ReadonlySet<string> | null, bounds: SeenBounds | null) => {
    const span = { start: day(8, 5), end: day(8, 6) };
    return ids(sitesShown(SITES, span, matching, bounds && seenWithin(bounds)));
  };
  expect(shown(null, null)).toEqual(["lake", "town", "stop"]);
  expect(shown(new Set(["lake", "road"]), null)).toEqual(["lake"]);
  expect(shown(null, [77, 43, 81, 44])).toEqual(["lake", "town"]);
  for (const outside of [
    [77.01, 42, 78, 44],
    [76, 43.01, 78, 44],
    [76, 42, 76.99, 44],
    [76, 42, 78, 42.99],
  ] as const) {
    expect(shown(null, outside)).toEqual([]);
  }
});

test("the address's language and theme go before the reader's own", () => {
  expect(languageOf({ lang: "kk", readerLanguage: "en" })).toBe("kk");
  expect(languageOf({ lang: null, readerLanguage: "en" })).toBe("en");
  expect(themeOf({ theme: "dark", readerTheme: "light" })).toBe("dark");
  expect(themeOf({ theme: null, readerTheme: "light" })).toBe("light");
});

test("sites without a phase stand last, as a group of their own", () => {
  const sites = [site("timeless", [75, 42], { phase: null, when: null }), ...SITES];
  expect(groupSites(sites).at(-1)).toMatchObject({ phase: null, area: null });
  expect(groupSites([])).toEqual([]);
});

test("groups that count by time are made once for each list", () => {
  const groups = timedGroups(SITES, SEASON);
  expect(timedGroups(SITES, SEASON)).toBe(groups);
  expect(timedGroups([...SITES], SEASON)).not.toBe(groups);
  expect(groups.map(({ list }) => list.count({ start: day(8, 5), end: day(8, 6) }))).toEqual([
    ...[1, 1, 1],
  ]);
});

test.each([
  ["site", "one"],
  ["phase", term("china")],
  ["span", { start: day(8, 12), end: day(8, 20) }],
  ["step", 2],
  ["ui", "none"],
  ["q", "lake"],
  ["kind", ["lake"]],
  ["evidence", ["named"]],
  ["area", ["none"]],
  ["sites", ["one"]],
  ["trip", ["one"]],
] as const)("not all places are shown where %s chooses some", (key, value) => {
  const nothing = { ...INITIAL_STATE, ...ALL, trip: [] };
  expect(showsAll(nothing)).toBe(true);
  expect(showsAll({ ...nothing, [key]: value })).toBe(false);
});
