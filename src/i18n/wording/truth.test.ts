import { describe, expect, test } from "vitest";
import type { Area, Dataset } from "../../domain/dataset";
import { dataset, day, SEASON, site, term, WORDING } from "../../domain/fixtures";
import type { Site, Status } from "../../domain/site";
import english from "../locales/en.json";
import { createTranslator } from "../translator";
import { lastLookedFor, truthBriefly, truthInWords } from "./truth";

const t = createTranslator("en", english);

/** What the content says of its areas, in short. */
const AREAS: Readonly<Record<string, Partial<Area["properties"]>>> = {
  "ili-valley": {
    names: { en: "Ili valley" },
    within: term("xinjiang"),
    wording: { ...WORDING, inText: { en: "the Ili valley" }, briefly: { en: "Ili valley" } },
  },
  xinjiang: { names: { en: "Xinjiang" } },
  almaty: { names: { en: "Almaty" } },
  "almaty-region": {
    names: { en: "Almaty Region" },
    wording: { ...WORDING, joined: { with: term("almaty"), text: { en: "Almaty, its region" } } },
  },
};

const area = (id: string, status: Status): Area => ({
  type: "Feature",
  geometry: { type: "Polygon", coordinates: [] },
  properties: {
    ...{ id: term(id), names: { en: id }, phase: term("kazakhstan"), status },
    ...{ sources: ["first", "second"], outlineSource: "test", generalised: true },
    wording: WORDING,
    ...AREAS[id],
  },
});
const named = (name: string, status: Status, own: string) =>
  site(name, [77, 43], {
    ...{ evidence: "named", status, area: own, names: { en: name }, sources: ["first"] },
  });

const ALMATY = named("Almaty", "announced", "almaty");
const KHORGOS = named("Khorgos", "reported", "ili-valley");
const inside = (id: string) => site(`in ${id}`, [77, 43], { area: id });
const VALLEY = inside("ili-valley");
const XINJIANG = inside("xinjiang");
const CITY = inside("almaty");
const REGION = inside("almaty-region");
const NEAR = site("near", [79, 43], { evidence: "nearby", phase: null, when: null });
const SEEN = site("seen", [79, 43], { evidence: "recognised", names: { en: "Bridge" } });

/** Shooting in Xinjiang was reported, in the valley as given, around Almaty only announced. */
function data(valley: Status = "announced"): Dataset {
  return {
    ...dataset([ALMATY, KHORGOS]),
    areas: [
      ...[area("ili-valley", valley), area("xinjiang", "reported")],
      ...[area("almaty", "announced"), area("almaty-region", "announced")],
    ],
  };
}

const EXACT = "Neither of the two reports names an exact place.";
const LOOKED = "Reports were last looked for on 1 January 2026.";
const NO_EXACT = "No exact places.";

describe("what is named is said as its sources put it", () => {
  test.each<[string, readonly Site[], Status, string, string]>([
    [
      "of both statuses",
      [ALMATY, KHORGOS, XINJIANG, VALLEY, CITY, REGION, NEAR],
      "announced",
      "Filming reported: Khorgos, Xinjiang. Filming only announced: Almaty, the Ili valley, Almaty Region.",
      "Reported: Khorgos, Xinjiang. Announced: Almaty, its region, Ili valley.",
    ],
    [
      "with a valley of its region's status, which goes without saying in short",
      [KHORGOS, XINJIANG, VALLEY],
      "reported",
      "Filming reported: Khorgos, the Ili valley, Xinjiang.",
      "Reported: Khorgos, Xinjiang.",
    ],
    [
      "with the valley alone",
      [KHORGOS, VALLEY],
      "reported",
      "Filming reported: Khorgos, the Ili valley.",
      "Reported: Khorgos, Ili valley.",
    ],
    [
      "with a valley of another status",
      [KHORGOS, VALLEY],
      "announced",
      "Filming reported: Khorgos. Filming only announced: the Ili valley.",
      "Reported: Khorgos. Announced: Ili valley.",
    ],
    [
      "with the area of its own name, once",
      [ALMATY, CITY],
      "announced",
      "Filming only announced: Almaty.",
      "Announced: Almaty.",
    ],
    [
      "with the region of its own name",
      [ALMATY, REGION],
      "announced",
      "Filming only announced: Almaty, Almaty Region.",
      "Announced: Almaty, its region.",
    ],
    [
      "with a region that is one town's of two",
      [ALMATY, named("Kegen", "announced", "almaty-region"), REGION],
      "announced",
      "Filming only announced: Almaty, Kegen, Almaty Region.",
      "Announced: Almaty, its region, Kegen.",
    ],
    [
      "with areas of another town",
      [KHORGOS, REGION, CITY],
      "announced",
      "Filming reported: Khorgos. Filming only announced: Almaty, Almaty Region.",
      "Reported: Khorgos. Announced: Almaty, Almaty Region.",
    ],
    ["by itself", [KHORGOS], "announced", "Filming reported: Khorgos.", "Reported: Khorgos."],
  ])("%s", (_, shown, valley, full, brief) => {
    expect(truthInWords(t, data(valley), shown)).toBe(`${full} ${EXACT} ${LOOKED}`);
    expect(truthBriefly(t, data(valley), shown)).toBe(`${brief} ${NO_EXACT}`);
  });

  test("beside what was recognised, which no report names", () => {
    expect(truthBriefly(t, data(), [SEEN, ALMATY])).toBe(
      `Announced: Almaty. Recognised in a frame: Bridge. ${NO_EXACT}`,
    );
  });

  test("with the first six names of many", () => {
    const many = Array.from({ length: 8 }, (_, at) => named(`N${at}`, "reported", "xinjiang"));
    expect(truthBriefly(t, data(), many)).toBe(`Reported: N0, N1, N2, N3, N4, N5. ${NO_EXACT}`);
    expect(truthBriefly(t, data(), [{ ...KHORGOS, names: {} }])).toBe(
      `Reported: Khorgos. ${NO_EXACT}`,
    );
  });
});

test("beside places of a reader's file no sentence is of this one place", () => {
  const truth = truthBriefly(t, { ...data(), ownFile: "mine.csv" }, [XINJIANG]);
  expect(truth).toContain("names these places.");
});

describe("what is not named is said not to be", () => {
  const DENIED = "Neither of the two reports names";
  test.each<[string, readonly Site[], string]>([
    ["one place", [XINJIANG], `${DENIED} this place. Xinjiang: filming reported.`],
    [
      "several places",
      [XINJIANG, VALLEY, CITY, NEAR],
      `${DENIED} these places. Xinjiang: filming reported; Ili valley, Almaty: filming announced.`,
    ],
    ["one that is only nearby", [NEAR], `${DENIED} this place or its area.`],
    [
      "several that are only nearby",
      [NEAR, { ...NEAR, id: "other" }],
      `${DENIED} these places or their area.`,
    ],
    ["what was recognised", [SEEN, NEAR], `${DENIED} these places. Recognised in a frame: Bridge.`],
  ])("%s", (_, shown, said) => {
    expect(truthInWords(t, data(), shown)).toBe(`${said} ${LOOKED}`);
    expect(truthBriefly(t, data(), shown)).toBe(said);
  });

  test("and nothing needs no day on which somebody has looked", () => {
    expect(truthInWords(t, data(), [])).toBe("No place is shown here.");
    expect(truthBriefly(t, data(), [])).toBe("No place is shown here.");
  });
});

test("of other data it is not known what the reports say, nor who has looked when", () => {
  const custom = { ...data(), customPath: "/d.geojson" };
  for (const shown of [[ALMATY, NEAR], [NEAR], []]) {
    expect(truthInWords(t, custom, shown)).toBe(truthBriefly(t, custom, shown));
    expect(truthInWords(t, custom, shown)).toContain("/d.geojson");
  }
  expect(lastLookedFor(t, custom)).toEqual([]);
  const unknown = { ...data(), production: { ...data().production, sourcesCheckedOn: null } };
  expect(lastLookedFor(t, unknown)).toEqual([]);
  expect(lastLookedFor(t, data())).toEqual([LOOKED]);
});

describe("of days that no report gives", () => {
  // The certain days of the first phase are 9 to 23 August, those of the second 9 to 22 September.
  const first = { start: day(8, 9), end: day(8, 24) };
  const second = { start: day(9, 9), end: day(9, 23) };
  const speaks = (span: typeof first) =>
    truthBriefly(t, data(), [ALMATY], span).endsWith("No exact places or days.");
  test.each([
    [SEASON, false],
    [first, false],
    [second, false],
    [{ start: first.start, end: second.end }, false],
    [{ ...first, start: first.start + 1 }, true],
    [{ ...first, end: first.end - 1 }, true],
    [{ ...second, start: second.start + 1 }, true],
    [{ ...second, end: second.end - 1 }, true],
    [{ start: first.start + 1, end: second.end - 1 }, true],
    [{ start: first.start + 1, end: second.end }, false],
    [{ start: first.start, end: second.end - 1 }, false],
  ])("%j speaks: %s", (span, expected) => {
    expect(speaks(span)).toBe(expected);
    const full = truthInWords(t, data(), [ALMATY], span);
    expect(full.includes("names an exact place or day.")).toBe(expected);
  });
});
