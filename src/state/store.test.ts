import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../domain/address";
import type { OtherData } from "../domain/custom-data";
import { dataset, day, SEASON, site } from "../domain/fixtures";
import { addressOf, historyStep } from "./address";
import { addressContext, openStore } from "./open";

const DATA = dataset([site("a", [77, 43])]);

/** A store opened at `query`, with the entries that its changes leave in the history. */
function opened(query: string) {
  const { store } = openStore(DATA, query, { language: "en", theme: "light" });
  const entries = [query];
  store.api.subscribe((after, before) => {
    const step = historyStep(before, after);
    const address = writeAddress(addressOf(after));
    if (step === "push") entries.push(address);
    else if (step === "replace") entries[entries.length - 1] = address;
  });
  return { store, entries };
}

const dates = (from: number, to: number) => ({ start: day(8, from), end: day(8, to) + 1 });

describe("another mode is one step that Back undoes", () => {
  test.each(["day", "until"] as const)("from a span to %s", (mode) => {
    const { store, entries } = opened("from=2025-08-12&to=2025-08-20");
    store.chooseMode(mode);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toBe("from=2025-08-12&to=2025-08-20");
  });
  test("from up to a day to one day, which is that day", () => {
    const { store, entries } = opened("to=2025-08-20&mode=until");
    store.chooseMode("day");
    expect(entries[0]).toBe("to=2025-08-20&mode=until");
    expect(entries).toHaveLength(2);
    expect(store.span.get()).toEqual(dates(20, 20));
  });
  test("from one day to up to it, or to the whole season", () => {
    const { store, entries } = opened("from=2025-08-12&to=2025-08-12&mode=day");
    store.chooseMode("until");
    expect(store.span.get()).toEqual(dates(1, 12));
    store.chooseMode("day");
    expect(store.span.get()).toEqual(dates(12, 12));
    store.chooseMode("span");
    expect(store.span.get()).toEqual(SEASON);
    expect(entries).toHaveLength(4);
    const { address } = readAddress(entries[1] ?? "", addressContext(DATA));
    expect(address).toMatchObject({ mode: "until", to: day(8, 12) });
  });
});

test("the dates of a site are shown as a span, in one step", () => {
  const { store, entries } = opened("phase=kazakhstan&mode=day");
  store.chooseSpan(dates(3, 5), "span");
  expect(store.span.get()).toEqual(dates(3, 5));
  expect(entries).toEqual(["phase=kazakhstan&mode=day", "from=2025-08-03&to=2025-08-05"]);
});

test.each(["day", "until"] as const)(
  "a phase is shown whole in mode %s too, in one step",
  (mode) => {
    const { store, entries } = opened(`from=2025-08-10&to=2025-08-10&mode=${mode}`);
    store.choosePhase("kazakhstan");
    expect(store.span.get()).toEqual({ start: day(9, 1), end: SEASON.end });
    expect(entries).toHaveLength(2);
    store.chooseMode(mode);
    store.choosePhase(null);
    expect(store.span.get()).toEqual(SEASON);
    expect(entries).toHaveLength(4);
  },
);

test.each([
  ["before it", SEASON.start - 5, day(8, 4), dates(1, 3)],
  ["beyond it", day(9, 29), SEASON.end + 5, { start: day(9, 29), end: SEASON.end }],
  ["all of it and more", SEASON.start - 1, SEASON.end + 1, SEASON],
  ["that is over before it begins", SEASON.start - 5, SEASON.start, dates(12, 20)],
  ["that begins after it", SEASON.end, SEASON.end + 3, dates(12, 20)],
  ["without a day", day(8, 5), day(8, 5), dates(12, 20)],
  ["of one day", day(8, 5), day(8, 6), dates(5, 5)],
])("of a span %s only what lies in the season is chosen", (_, start, end, chosen) => {
  const { store, entries } = opened("from=2025-08-12&to=2025-08-20");
  store.chooseSpan({ start, end });
  expect(store.span.get()).toEqual(chosen);
  // And what is written can be read again.
  expect(readAddress(entries.at(-1) ?? "", addressContext(DATA)).problems).toEqual([]);
});

test("the whole season goes unsaid, but at a step, whose days are others", () => {
  const { store, entries } = opened("from=2025-08-12");
  store.chooseSpan(SEASON);
  expect(entries.at(-1)).toBe("");
  const story = opened("step=2");
  story.store.chooseSpan(SEASON);
  expect(story.entries.at(-1)).toBe("from=2025-08-01&to=2025-09-30&step=2");
});

describe("a step of the story in an address with other data", () => {
  const path = "/data/own.geojson";
  const report = { path, total: 1, kept: 1, problems: [], problemCount: 0 };
  const openedWith = (query: string, data: OtherData) =>
    openStore(DATA, query, { language: "en", theme: "light" }, data);

  test("is left out and told, for the story tells of the built-in sites", () => {
    const { store, problems } = openedWith(`step=2&data=${path}`, { path, report, refusal: null });
    expect(store.api.getState()).toMatchObject({ step: null, customData: report, data: path });
    expect(problems).toEqual([{ parameter: "step", value: "2" }]);
    expect(store.api.getState().notices).toEqual([
      { type: "address", parameter: "step", value: "2" },
    ]);
  });

  test("stays where that data is refused", () => {
    const refusal = { path, reason: "missing" } as const;
    const { store, problems } = openedWith(`step=2&data=${path}`, { path, report: null, refusal });
    expect(store.api.getState()).toMatchObject({ step: 2, customData: null });
    expect(problems).toEqual([]);
    expect(store.api.getState().notices).toEqual([{ type: "data-refused", ...refusal }]);
  });
});

describe("the camera and the address", () => {
  const VIEW = { zoom: 9, lat: 43.2, lon: 77 };
  const SEEN = [76, 43, 78, 44] as const;

  test("a phase is fitted anew, as the link to it opens, unless a card or the story is open", () => {
    const { store, entries } = opened("map=9/43/77");
    store.choosePhase("kazakhstan");
    expect(store.api.getState().camera).toEqual({ type: "all" });
    expect(entries.at(-1)).toBe("phase=kazakhstan");
    const reading = opened("site=a&map=9/43/77");
    reading.store.choosePhase("kazakhstan");
    expect(reading.store.api.getState().camera).toBeNull();
    expect(reading.entries.at(-1)).toBe("phase=kazakhstan&site=a&map=9/43/77");
  });

  test("an address that led near to its site says where the map is once the card is closed", () => {
    const { store, entries } = opened("site=a");
    store.settle(null, VIEW, SEEN);
    expect(entries).toEqual(["site=a"]);
    store.select(null);
    expect(entries.at(-1)).toBe("map=9/43.2/77");
  });

  test("closing nothing says nothing", () => {
    const { store, entries } = opened("");
    store.settle(null, VIEW, SEEN);
    store.select(null);
    store.listMembers(["a"]);
    expect(entries).toEqual([""]);
  });
});
