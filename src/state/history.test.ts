import { describe, expect, test } from "vitest";
import { dataset, site } from "../domain/fixtures";
import {
  type Entry,
  historyMove,
  isOverlayStep,
  NO_OVERLAYS,
  nextEntry,
  readEntry,
  sheetBetween,
} from "./history";
import { INITIAL_STATE, type State } from "./state";
import { createIliStore, type Store } from "./store";

const SITES = ["a", "b"].map((id, at) => site(id, [77 + at, 43]));
const VIEW = { zoom: 9, lat: 43.2, lon: 77 };
const SEEN = [76, 43, 78, 44] as const;

/** The history that a browser would keep, driven by the verbs of a store. */
function browse() {
  const store = createIliStore(dataset(SITES));
  const entries: { opened: Entry["opened"]; state: State }[] = [
    { opened: null, state: INITIAL_STATE },
  ];
  store.api.subscribe((after, before) => {
    const move = historyMove(before, after, entries.at(-1)?.opened ?? null);
    if (move.type === "push") entries.push({ opened: move.opened, state: after });
    else if (move.type === "replace") entries[entries.length - 1] = { ...move, state: after };
    else if (move.type === "retreat") entries.pop();
  });
  return { store, entries };
}

const OPENINGS: readonly (readonly [string, (store: Store) => void, (store: Store) => void])[] = [
  ["a dialog", (store) => store.open({ type: "about" }), (store) => store.open({ type: "none" })],
  ["the menu", (store) => store.openMenu(true), (store) => store.openMenu(false)],
  ["the key", (store) => store.explainKey(true), (store) => store.explainKey(false)],
  ["a card", (store) => store.select("a"), (store) => store.select(null)],
  ["a cluster's list", (store) => store.listMembers(["a"]), (store) => store.listMembers([])],
];

describe.each(OPENINGS)("%s", (_, open, close) => {
  test("is an entry of its own, and closing it takes the entry back", () => {
    const { store, entries } = browse();
    open(store);
    expect(entries).toHaveLength(2);
    // The map comes to rest somewhere else, which is no step.
    store.settle(VIEW, VIEW, SEEN);
    expect(entries).toHaveLength(2);
    close(store);
    expect(entries).toHaveLength(1);
  });
});

test("each step of the story is an entry, and leaving it goes back before its first", () => {
  const store = createIliStore(dataset(SITES));
  let entry: Entry = { at: 0, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS };
  const left: number[] = [];
  store.api.subscribe((after, before) => {
    const move = historyMove(before, after, entry.opened);
    if (move.type === "retreat") left.push(entry.depth);
    else if (move.type !== "none") entry = nextEntry(entry, move, before, after);
  });
  for (const step of [1, 2, 3]) store.api.setState({ step, phase: "china" });
  expect(entry).toMatchObject({ at: 3, opened: "step", depth: 3 });
  // A card is an entry above the step.
  store.select("a");
  expect(entry).toMatchObject({ at: 4, opened: "site", depth: 1 });
  store.select(null);
  expect(left).toEqual([1]);
  entry = { at: 3, opened: "step", depth: 3, sheet: "peek", overlays: NO_OVERLAYS };
  store.api.setState({ step: null, phase: null });
  expect(left).toEqual([1, 3]);
  // From its end the reader goes on: the last step is an entry to come back to.
  entry = { at: 3, opened: "step", depth: 3, sheet: "peek", overlays: NO_OVERLAYS };
  store.api.setState({ step: 3, phase: "china" });
  store.api.setState({ step: null, phase: null, storyEnded: true });
  expect(left).toEqual([1, 3]);
  expect(entry).toMatchObject({ opened: null, sheet: null });
});

test("a menu that leads to a dialog gives its entry to it", () => {
  const { store, entries } = browse();
  store.openMenu(true);
  store.open({ type: "share" });
  expect(entries.map(({ opened }) => opened)).toEqual([null, "dialog"]);
  store.open({ type: "none" });
  expect(entries).toHaveLength(1);
});

test("a card that is chosen from a cluster's list leads back to it", () => {
  const { store, entries } = browse();
  store.listMembers(["a", "b"]);
  store.select("b");
  expect(entries.map(({ opened }) => opened)).toEqual([null, "clusterMembers", "site"]);
  store.select(null);
  expect(entries.at(-1)?.state.clusterMembers).toEqual(["a", "b"]);
});

test("a card after another one, and a choice beside a card, are steps that closing keeps", () => {
  const { store, entries } = browse();
  store.select("a");
  store.select("b");
  store.select(null);
  expect(entries.map(({ state }) => state.site)).toEqual([null, "a", "b", null]);
  store.select("a");
  store.choosePhase("china");
  store.select(null);
  expect(entries.at(-2)?.state.site).toBe("a");
  expect(entries.at(-1)?.state).toMatchObject({ site: null, phase: "china" });
});

test("what is changed in a dialog is no entry, and stays when the dialog is closed", () => {
  const { store, entries } = browse();
  store.plan(["a"]);
  store.open({ type: "trip" });
  store.plan(["a", "b"]);
  store.plan(["b"]);
  expect(entries).toHaveLength(3);
  store.open({ type: "none" });
  expect(entries).toHaveLength(2);
  expect(store.api.getState().trip).toEqual(["b"]);
});

describe("between two entries", () => {
  const entry = (at: number | null, opened: Entry["opened"]): Entry => ({
    ...{ at, opened },
    ...{ depth: 1, sheet: null },
    overlays: NO_OVERLAYS,
  });
  test.each([
    [entry(3, "dialog"), entry(2, null), true],
    [entry(2, null), entry(3, "menu"), true],
    [entry(3, "site"), entry(2, null), false],
    [entry(3, "dialog"), entry(1, null), false],
    [entry(2, "dialog"), entry(3, null), false],
    [entry(null, null), entry(1, "dialog"), false],
  ])("%j → %j only opens or closes an overlay: %s", (from, to, expected) => {
    expect(isOverlayStep(from, to)).toBe(expected);
  });
});

describe("an entry that the history kept", () => {
  const overlays = {
    dialog: { type: "directions", site: "a", back: "trip" },
    clusterMembers: ["a"],
    menu: false,
    keyOpen: false,
  } as const;
  test("is read as it was written", () => {
    const kept: Entry = { at: 4, opened: "dialog", depth: 1, sheet: null, overlays };
    expect(readEntry(structuredClone(kept))).toEqual(kept);
    const other = {
      at: 1,
      opened: null,
      depth: 3,
      sheet: "full",
      overlays: { ...overlays, dialog: { type: "about" } },
    };
    expect(readEntry(other)).toEqual(other);
  });
  test.each([
    null,
    7,
    { at: "1", overlays },
    { at: 1 },
    { at: 1, overlays: { dialog: { type: "toString" }, clusterMembers: [3], menu: "yes" } },
    { at: 1, overlays: { dialog: { type: "directions" } } },
  ])("%j, which is none of ours, has nothing open", (kept) => {
    expect(readEntry(kept).overlays).toEqual(NO_OVERLAYS);
  });
});

test("going back leaves the sheet as high as it was, and forward unfolds it again", () => {
  const store = createIliStore(dataset(SITES));
  const start: Entry = { at: 0, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS };
  let entry = start;
  store.api.subscribe((after, before) => {
    const move = historyMove(before, after, entry.opened);
    if (move.type === "push" || move.type === "replace") {
      entry = nextEntry(entry, move, before, after);
    }
  });
  store.select("a");
  expect(sheetBetween(entry, start)).toEqual({ sheet: "peek" });
  expect(sheetBetween(start, entry)).toEqual({ sheet: "half" });
  const card = entry;
  store.moveSheet("full");
  store.open({ type: "about" });
  expect(sheetBetween(entry, card)).toEqual({});
  expect(sheetBetween(start, readEntry(JSON.parse(JSON.stringify(card))))).toEqual({
    sheet: "half",
  });
});
