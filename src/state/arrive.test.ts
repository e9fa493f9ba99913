import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EMPTY_ADDRESS, writeAddress } from "../domain/address";
import { NO_OTHER_DATA } from "../domain/custom-data";
import { dataset, day, SEASON, site, term } from "../domain/fixtures";
import { addressOf } from "./address";
import type { Arrival } from "./arrive";
import { openStore } from "./open";

const PLACES = dataset([site("a", [77, 43]), site("b", [81, 44])]);
const READER = { language: "en", theme: "light" } as const;

function opened(query = "") {
  const { store } = openStore(PLACES, query, READER);
  return { ...store, state: store.api.getState };
}

describe("an address that arrives", () => {
  it("opens a page as it arrives at one that is open", () => {
    const query = "phase=china&site=a&kind=lake&mode=until";
    const { arrive, state } = opened();
    const there = opened(query).state();
    const { phase, kind, mode } = there;
    arrive({ ...EMPTY_ADDRESS, phase, site: "a", kind, mode });
    expect({ ...state(), camera: null, sheet: "half" }).toEqual(there);
    expect(state().camera).toEqual({ type: "address" });
  });

  it.each<[string, Arrival]>([
    ["all of an address", EMPTY_ADDRESS],
    ["a phase", { phase: term("china") }],
    ["a day", { from: day(8, 12) }],
    ["an open end", { to: null }],
    ["a mode", { mode: "day" }],
  ])("ends playback by %s", (_, arrival) => {
    const { arrive, play, state } = opened("mode=until");
    play(true);
    arrive(arrival);
    expect(state().playing).toBe(false);
  });

  it("closes a cluster's list with a place, and opens that of an entry of the history", () => {
    const { arrive, listMembers, state } = opened();
    listMembers(["a", "b"]);
    arrive({ theme: "dark", q: "x" });
    expect(state().clusterMembers).toEqual(["a", "b"]);
    arrive({ site: "a" });
    expect(state().clusterMembers).toEqual([]);
    arrive({ ...EMPTY_ADDRESS, clusterMembers: ["b"] });
    expect(state().clusterMembers).toEqual(["b"]);
  });

  it("moves the map unless it says otherwise, and plays on by what is no time", () => {
    const { arrive, play, state } = opened();
    play(true);
    arrive({ kind: [term("lake")], camera: null });
    expect(state()).toMatchObject({ camera: null, playing: true });
    arrive({ kind: [] });
    expect(state().camera).toEqual({ type: "address" });
  });
});

test("another file of places stays by an address that names none, and has no story", () => {
  const report = { path: "/mine.json", total: 2, kept: 2, problems: [], problemCount: 0 };
  const data = { ...NO_OTHER_DATA, path: "/mine.json", report };
  const { store } = openStore(
    { ...PLACES, customPath: data.path },
    "data=/mine.json&step=2",
    READER,
    data,
  );
  expect(store.api.getState()).toMatchObject({ data: "/mine.json", step: null });
  store.arrive({ ...EMPTY_ADDRESS, step: 3 });
  expect(store.api.getState()).toMatchObject({ data: "/mine.json", step: null });
});

describe("days", () => {
  const season = fc.integer({ min: SEASON.start, max: SEASON.end - 1 });
  const end = fc.option(season);

  it("are inclusive in the address and half-open in the state, whichever ends are open", () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        fc.pre(from === null || to === null || from <= to);
        const { arrive, state, span } = opened("phase=china");
        arrive({ from, to });
        expect(addressOf(state())).toMatchObject({ from, to });
        if (from !== null) expect(span.get().start).toBe(from);
        if (to !== null) expect(span.get().end).toBe(to + 1);
        const written = writeAddress(addressOf(state()));
        expect(writeAddress(addressOf(opened(written).state()))).toBe(written);
      }),
    );
  });

  it("keep the end that an address does not name", () => {
    const { arrive, state } = opened("from=2025-08-12&to=2025-08-20");
    arrive({ to: day(8, 22) });
    expect(state().span).toEqual({ start: day(8, 12), end: day(8, 23) });
    arrive({ to: null });
    expect(state().span).toEqual({ start: day(8, 12), end: null });
    arrive({ from: null });
    expect(state().span).toBeNull();
  });
});
