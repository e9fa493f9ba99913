import { describe, expect, it } from "vitest";
import type { AreaProperties, Dataset } from "../../domain/dataset";
import { dayNumber } from "../../domain/day";
import { dataset, site, term, WORDING } from "../../domain/fixtures";
import { PRODUCT_NAME } from "../../domain/product-table";
import type { Site } from "../../domain/site";
import { loadTranslator } from "../../i18n/load";
import { eventsOf } from "./events";
import { writeFile } from "./formats";
import { writeIcalendar } from "./icalendar";

const FIRST = dayNumber(2025, 8, 4);
const AFTER = dayNumber(2025, 8, 6);
const t = await loadTranslator("en");

/** A named place that was reported, from 4 August (or an open start) to 5 August (or an open end). */
function named(
  start: number | null,
  end: number | null,
  core: "all" | "none",
  more: Partial<Site> = {},
) {
  const days = {
    ...{ start, end },
    coreStart: core === "all" ? (start ?? FIRST) : FIRST,
    coreEnd: core === "all" ? (end ?? FIRST) : FIRST,
  };
  const words = { type: "date", date: { year: 2025, month: 8, day: 4 } } as const;
  const place = site("bridge", [81, 43.9], { evidence: "named" });
  return { ...place, when: { edtf: "2025-08-04", days, words }, ...more };
}

const eventOf = (place: Site) => eventsOf(t, dataset([place]), [place])[0];

describe("an event of a place", () => {
  it.each([
    ["closed", FIRST, AFTER, FIRST, AFTER],
    ["open at its end: its first day", FIRST, null, FIRST, FIRST + 1],
    ["open at its beginning: its last day", null, AFTER, AFTER - 1, AFTER],
  ])("%s", (_, start, end, first, after) => {
    expect(eventOf(named(start, end, "none"))).toMatchObject({ start: first, end: after });
  });

  it("is none without a day", () => {
    expect(eventOf(named(null, null, "none"))).toBeUndefined();
    expect(eventOf(named(FIRST, AFTER, "all", { when: null }))).toBeUndefined();
  });

  it("is certain only where it was reported, on certain days", () => {
    expect(eventOf(named(FIRST, AFTER, "all"))?.isCertain).toBe(true);
    expect(eventOf(named(FIRST, AFTER, "none"))?.isCertain).toBe(false);
    expect(eventOf(named(FIRST, AFTER, "all", { status: "announced" }))?.isCertain).toBe(false);
    expect(eventOf(named(FIRST, AFTER, "all", { status: null }))?.isCertain).toBe(false);
  });

  it("says what is known before the place, and by which clocks its days are", () => {
    const announced = named(FIRST, AFTER, "all", { status: "announced" });
    expect(eventOf(announced)).toMatchObject({
      summary: "Filming only announced: Place bridge (4 August 2025)",
      description: expect.stringContaining("UTC+5"),
    });
  });
});

it("places that no source names share one event, of their area", () => {
  const inArea = (id: string) =>
    named(FIRST, AFTER, "all", {
      ...{ id, evidence: "in-named-area", status: null, area: term("almaty-region") },
    });
  const places = [inArea("canyon"), inArea("lake"), named(FIRST, AFTER, "all")];
  const events = eventsOf(t, dataset(places), places);
  expect(events.map(({ lonLat, isCertain }) => [lonLat === null, isCertain])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it("one such place alone is no event of its own either: the area's stands nowhere exactly", () => {
  const canyon = named(FIRST, AFTER, "all", {
    ...{ id: "canyon", evidence: "in-named-area", status: null, area: term("almaty-region") },
  });
  const [event] = eventsOf(t, dataset([canyon]), [canyon]);
  expect(event?.lonLat).toBeNull();
  expect(event?.location).not.toContain("canyon");
});

it("a town and the area of its name are one event, which tells of both", () => {
  const town = named(FIRST, AFTER, "all", { status: "announced", names: { en: "Almaty" } });
  const park = named(FIRST, AFTER, "all", {
    ...{ id: "park", evidence: "in-named-area", status: null, area: term("almaty") },
    names: { en: "The park" },
  });
  const properties: AreaProperties = {
    ...{ id: term("almaty"), names: { en: "Almaty" }, wording: WORDING, phase: term("kazakhstan") },
    ...{ status: "announced", sources: ["first"], generalised: true, outlineSource: "test" },
  };
  const geometry = { type: "Polygon" as const, coordinates: [] };
  const data: Dataset = {
    ...dataset([town, park]),
    areas: [{ type: "Feature", geometry, properties }],
  };
  const events = eventsOf(t, data, [town, park]);
  expect(events.map(({ summary }) => summary)).toEqual([
    "Filming only announced: Almaty (4 August 2025)",
  ]);
  // Each sentence says of what it is: a line of the town, a line of what lies in the area.
  expect(events[0]?.description.split("\n")).toEqual([
    "Days of filming as reports tell of them, not of a visit or a trip.",
    expect.stringMatching(/ announced filming here; .* No exact place in it is named\.$/),
    expect.stringContaining("UTC+5"),
    "No report names an exact place.",
    "In this area (Almaty), but not named by a report: The park.",
  ]);
});

it("a calendar of a trip or of one place is told as one of days of filming", () => {
  const place = named(FIRST, AFTER, "all", { names: { en: "The bridge" } });
  const plan = { tripdays: [], triptitle: "Our road", tripnote: "" };
  for (const scope of ["trip", "place", "shown", "all"] as const) {
    const selection = { scope, sites: [place], plan: scope === "trip" ? plan : null };
    const { text } = writeFile(t, dataset([place]), selection, "ics");
    expect(text).toContain(`X-WR-CALNAME:Days of filming\\, ${PRODUCT_NAME}\r\n`);
    expect(text).not.toContain("Our road");
    expect(text).toContain(":Days of filming as reports tell");
  }
});

it("text is escaped, and no line is longer than 75 bytes", () => {
  const event = eventOf(
    named(FIRST, AFTER, "all", { names: { en: `a,b;c\\d\u2066${"語".repeat(60)}` } }),
  );
  const file = writeIcalendar({
    title: "x\ny",
    language: "en",
    date: FIRST,
    events: event ? [event] : [],
  });
  expect(file).toContain("X-WR-CALNAME:x\\ny\r\n");
  expect(file.replaceAll("\r\n ", "")).toContain("a\\,b\\;c\\\\d語語");
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it("its days are dates without a clock, so that no time zone moves them and none has to be described", () => {
  const event = eventOf(named(FIRST, AFTER, "all"));
  const events = event ? [event] : [];
  const lines = writeIcalendar({ title: "x", language: "en", date: FIRST, events }).split("\r\n");
  const timed = lines.filter((line) => /^(DT|TZ)|TZID|VTIMEZONE|T\d{6}/.test(line));
  expect(timed).toEqual([
    // In UTC, as RFC 5545 3.8.7.2 has it.
    "DTSTAMP:20250804T000000Z",
    "DTSTART;VALUE=DATE:20250804",
    "DTEND;VALUE=DATE:20250806",
  ]);
});
