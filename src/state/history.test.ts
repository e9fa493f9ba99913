import { describe, expect, test } from "vitest";
import { dataset, site, term } from "../domain/fixtures";
import {
  type HistoryEntry,
  type HistoryMove,
  historyMove,
  isOverlayStep,
  NO_OVERLAYS,
  nextEntry,
  readEntry,
  sameOverlays,
  sheetBelow,
  sheetBetween,
} from "./history";
import { seenWithin } from "./selectors";
import { INITIAL_STATE, type State } from "./state";
import { createIliStore, type Store } from "./store";

const SITES = ["a", "b"].map((id, at) => site(id, [77 + at, 43]));
const VIEW = { zoom: 9, lat: 43.2, lon: 77 };
const SEEN = seenWithin([76, 43, 78, 44]);

/** The history that a browser would keep, driven by the verbs of a store. */
function browse() {
  const store = createIliStore(dataset(SITES));
  const entries: { opened: HistoryEntry["opened"]; state: State }[] = [
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
    store.setView(VIEW, VIEW, SEEN);
    expect(entries).toHaveLength(2);
    close(store);
    expect(entries).toHaveLength(1);
  });
});

test("each step of the story is an entry, and leaving it goes back before its first", () => {
  const store = createIliStore(dataset(SITES));
  let entry: HistoryEntry = { at: 0, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS };
  const left: number[] = [];
  store.api.subscribe((after, before) => {
    const move = historyMove(before, after, entry.opened);
    if (move.type === "retreat") left.push(entry.depth);
    else if (move.type !== "none") entry = nextEntry(entry, move, before, after);
  });
  for (const step of [1, 2, 3]) store.arrive({ step, phase: term("china") });
  expect(entry).toMatchObject({ at: 3, opened: "step", depth: 3 });
  // A card is an entry above the step.
  store.select("a");
  expect(entry).toMatchObject({ at: 4, opened: "site", depth: 1 });
  store.select(null);
  expect(left).toEqual([1]);
  entry = { at: 3, opened: "step", depth: 3, sheet: "peek", overlays: NO_OVERLAYS };
  store.arrive({ step: null, phase: null });
  expect(left).toEqual([1, 3]);
  // From its end the reader goes on: the last step is an entry to come back to.
  entry = { at: 3, opened: "step", depth: 3, sheet: "peek", overlays: NO_OVERLAYS };
  store.arrive({ step: 3, phase: term("china") });
  store.arrive({ step: null, phase: null, storyEnded: true });
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
  store.choosePhase(term("china"));
  store.select(null);
  expect(entries.at(-2)?.state.site).toBe("a");
  expect(entries.at(-1)?.state).toMatchObject({ site: null, phase: "china" });
});

test("what is changed in a dialog is no entry, and stays when the dialog is closed", () => {
  const { store, entries } = browse();
  store.setTrip(["a"]);
  store.open({ type: "trip" });
  store.setTrip(["a", "b"]);
  store.setTrip(["b"]);
  expect(entries).toHaveLength(3);
  store.open({ type: "none" });
  expect(entries).toHaveLength(2);
  expect(store.api.getState().trip).toEqual(["b"]);
});

describe("between two entries", () => {
  const entry = (at: number | null, opened: HistoryEntry["opened"]): HistoryEntry => ({
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
    const kept: HistoryEntry = { at: 4, opened: "dialog", depth: 1, sheet: null, overlays };
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
  const start: HistoryEntry = { at: 0, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS };
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

test("a card that is closed after a stop was added, or after another one, leaves the sheet as it was", () => {
  for (const meanwhile of [
    (store: Store) => store.setTrip(["a"]),
    (store: Store) => store.select("b"),
    (store: Store) => {
      store.setTrip(["a"]);
      store.setTrip(["a", "b"]);
    },
  ]) {
    const store = createIliStore(dataset(SITES));
    let last: HistoryEntry;
    let entry: HistoryEntry = {
      ...{ at: 0, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS },
    };
    const restored: (State["sheet"] | null)[] = [];
    store.api.subscribe((after, before) => {
      const move = historyMove(before, after, entry.opened);
      if (move.type !== "push" && move.type !== "replace") return;
      last = entry;
      entry = nextEntry(last, move, before, after);
      restored.push(sheetBelow(last, entry, before, after));
      // Going back to where the card is open leaves it as it is.
      if (entry.opened === null && after.site) expect(sheetBetween(entry, last)).toEqual({});
    });
    store.select("a");
    meanwhile(store);
    expect(new Set(restored)).toEqual(new Set([null]));
    store.select(null);
    expect(restored.at(-1)).toBe("peek");
  }
});

test("a card that gives way to what unfolds the sheet, too, leaves it unfolded", () => {
  const card: HistoryEntry = {
    ...{ at: 2, opened: null, depth: 1, sheet: "peek", overlays: NO_OVERLAYS },
  };
  const list: HistoryEntry = { ...card, at: 3, opened: "clusterMembers", sheet: "half" };
  const none: HistoryEntry = { ...card, at: 3, sheet: null };
  expect(sheetBelow(card, list, { site: "a" }, { site: null })).toBeNull();
  expect(sheetBelow(card, none, { site: "a" }, { site: "b" })).toBeNull();
  expect(sheetBelow(card, none, { site: null }, { site: null })).toBeNull();
  expect(sheetBelow(card, none, { site: "a" }, { site: null })).toBe("peek");
});

test("going back to a card that was closed with an entry of its own unfolds the sheet again", () => {
  const card: HistoryEntry = {
    ...{ at: 2, opened: null, depth: 1, sheet: "peek", overlays: NO_OVERLAYS },
  };
  expect(sheetBetween({ ...card, at: 3, sheet: null }, card)).toEqual({ sheet: "half" });
  // From another change while the card was open it stays as the reader has it.
  expect(sheetBetween({ ...card, at: 3 }, card)).toEqual({});
});

describe("what a change asks of the history", () => {
  const CLOSED = { type: "none" } as const;
  const ABOUT = { type: "about" } as const;
  const MAP = { zoom: 9, lat: 43, lon: 77 };

  test.each<[string, Partial<State>, Partial<State>, HistoryEntry["opened"], HistoryMove]>([
    ["nothing, where nothing changes", {}, {}, null, { type: "none" }],
    ["nothing, where nothing of it is kept", {}, { hoveredId: "a" }, "site", { type: "none" }],
    ["the same entry for another view", {}, { map: MAP }, null, { type: "replace", opened: null }],
    [
      "the same entry for another view beside a card",
      { site: "a" },
      { map: MAP },
      "site",
      { type: "replace", opened: "site" },
    ],
    [
      "a new entry for a choice",
      {},
      { kind: [term("lake")] },
      null,
      { type: "push", opened: null },
    ],
    [
      "a new entry for a choice beside a card, that closing it would not take back",
      { site: "a" },
      { kind: [term("lake")] },
      "site",
      { type: "push", opened: null },
    ],
    [
      "the same entry for a choice in a dialog",
      { dialog: ABOUT },
      { kind: [term("lake")] },
      "dialog",
      { type: "replace", opened: "dialog" },
    ],
    [
      "the same entry for another dialog",
      { dialog: ABOUT },
      { dialog: { type: "share" } },
      "dialog",
      { type: "replace", opened: "dialog" },
    ],
    [
      "the same entry for another list",
      { clusterMembers: ["a"] },
      { clusterMembers: ["a", "b"] },
      "clusterMembers",
      { type: "replace", opened: "clusterMembers" },
    ],
    [
      "an entry of its own for each step of a story that we opened",
      { step: 1 },
      { step: 2 },
      "step",
      { type: "push", opened: "step" },
    ],
    [
      "an entry for each step of a story in which the page was opened",
      { step: 1 },
      { step: 2 },
      null,
      { type: "push", opened: null },
    ],
    [
      "an entry for a choice beside a step that is above another card",
      { step: 1, site: "a" },
      { kind: [term("lake")] },
      "site",
      { type: "push", opened: null },
    ],
    [
      "the menu's entry for the dialog that it leads to",
      { menu: true },
      { menu: false, dialog: ABOUT },
      "menu",
      { type: "replace", opened: "dialog" },
    ],
    [
      "the dialog's entry for the card that it leads to",
      { dialog: ABOUT },
      { dialog: CLOSED, site: "a" },
      "dialog",
      { type: "replace", opened: "site" },
    ],
    [
      "the key's entry for the card that takes its place",
      { keyOpen: true },
      { keyOpen: false, site: "a" },
      "keyOpen",
      { type: "replace", opened: "site" },
    ],
    [
      "an entry after a list for the card that is chosen from it",
      { clusterMembers: ["a"] },
      { clusterMembers: [], site: "a" },
      "clusterMembers",
      { type: "push", opened: "site" },
    ],
    [
      "an entry for a dialog where the menu that closes is not what this one opened",
      { menu: true },
      { menu: false, dialog: ABOUT },
      null,
      { type: "push", opened: "dialog" },
    ],
    ["the way back for a card", { site: "a" }, { site: null }, "site", { type: "retreat" }],
    [
      "the way back for a card, wherever the map and the days are",
      { site: "a" },
      { site: null, map: MAP, span: { start: 20_000, end: null } },
      "site",
      { type: "retreat" },
    ],
    [
      "an entry where a card closes in which the page was opened",
      { site: "a" },
      { site: null },
      null,
      { type: "push", opened: null },
    ],
    [
      "an entry where a card closes and more changes",
      { site: "a" },
      { site: null, kind: [term("lake")] },
      "site",
      { type: "push", opened: null },
    ],
    [
      "the same entry where a dialog closes and more changes, and from then on nothing is open in it",
      { dialog: ABOUT },
      { dialog: CLOSED, kind: [term("lake")] },
      "dialog",
      { type: "replace", opened: null },
    ],
    [
      "the same entry where a dialog closes that it did not open",
      { dialog: ABOUT, site: "a" },
      { dialog: CLOSED },
      "site",
      { type: "replace", opened: "site" },
    ],
    [
      "an entry where another card's site goes with a dialog",
      { dialog: ABOUT, site: "a" },
      { dialog: CLOSED, site: null },
      "dialog",
      { type: "retreat" },
    ],
    [
      "the way back for a story with what it had changed",
      { step: 2, phase: term("china") },
      { step: null, phase: null },
      "step",
      { type: "retreat" },
    ],
    [
      "an entry after the story's end, to come back to it",
      { step: 2, phase: term("china") },
      { step: null, phase: null, storyEnded: true },
      "step",
      { type: "push", opened: null },
    ],
    [
      "an entry where a card closes together with the story",
      { step: 2, site: "a", phase: term("china") },
      { step: null, site: null, phase: null },
      "step",
      { type: "push", opened: null },
    ],
  ])("is %s", (_, before, change, opened, move) => {
    const state = { ...INITIAL_STATE, ...before };
    expect(historyMove(state, { ...state, ...change }, opened)).toEqual(move);
  });

  test("overlays are the same where only the address differs", () => {
    const same = (more: Partial<State>) =>
      sameOverlays(INITIAL_STATE, { ...INITIAL_STATE, ...more });
    expect([{}, { site: "a" }, { step: 2 }, { map: MAP }].map(same)).toEqual([
      ...[true, true, true, true],
    ]);
    expect(
      [{ dialog: ABOUT }, { menu: true }, { keyOpen: true }, { clusterMembers: ["a"] }].map(same),
    ).toEqual([false, false, false, false]);
  });
});

describe("an entry", () => {
  const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
    ...{ at: 3, opened: null, depth: 1, sheet: null, overlays: NO_OVERLAYS },
    ...more,
  });
  const after: State = { ...INITIAL_STATE, sheet: "half", menu: true };
  const overlays = { ...NO_OVERLAYS, menu: true };

  test("that is written anew keeps its number and the sheet of before what it opened", () => {
    const site = entry({ opened: "site", sheet: "peek", depth: 2 });
    const again = nextEntry(site, { type: "replace", opened: "site" }, { sheet: "full" }, after);
    expect(again).toEqual({ ...site, overlays });
    const other = nextEntry(site, { type: "replace", opened: "step" }, { sheet: "full" }, after);
    expect(other).toEqual({ ...site, opened: "step", sheet: "full", overlays });
    const none = nextEntry(site, { type: "replace", opened: null }, { sheet: "full" }, after);
    expect(none).toEqual({ ...site, opened: null, sheet: null, overlays });
  });

  test.each([
    ["site", "full"],
    ["step", "full"],
    ["keyOpen", "full"],
    ["clusterMembers", "full"],
    // These stand above the sheet.
    ["dialog", null],
    ["menu", null],
    [null, null],
  ] as const)("for %s comes after the last one, and keeps the sheet as %s", (opened, sheet) => {
    const next = nextEntry(entry({}), { type: "push", opened }, { sheet: "full" }, after);
    expect(next).toEqual({ at: 4, opened, depth: 1, sheet, overlays });
    const first = nextEntry(
      entry({ at: null }),
      { type: "push", opened },
      { sheet: "full" },
      after,
    );
    expect(first.at).toBe(1);
  });

  test("deepens with each step of the story, and with nothing else", () => {
    const push = (opened: HistoryEntry["opened"], last: Partial<HistoryEntry>) =>
      nextEntry(entry(last), { type: "push", opened }, { sheet: "peek" }, after).depth;
    expect(push("step", { opened: "step", depth: 3 })).toBe(4);
    expect(push("step", { opened: "site", depth: 3 })).toBe(1);
    expect(push("site", { opened: "site", depth: 3 })).toBe(1);
    expect(push(null, { opened: null, depth: 3 })).toBe(1);
  });

  test("that is not ours tells nothing of the sheet, nor does one that did not unfold it", () => {
    const card = entry({ at: 4, opened: "site", sheet: "peek" });
    expect(sheetBetween(card, entry({ at: 3 }))).toEqual({ sheet: "peek" });
    expect(sheetBetween(entry({ at: 3 }), card)).toEqual({ sheet: "half" });
    expect(sheetBetween(card, entry({ at: null }))).toEqual({});
    expect(sheetBetween(entry({ at: null }), card)).toEqual({});
    expect(sheetBetween(entry({ at: 4 }), entry({ at: 3 }))).toEqual({});
    expect(sheetBetween(entry({ at: 3 }), entry({ at: 4 }))).toEqual({});
  });

  test("beside the key only opens or closes what stands aside; one that is not ours does not", () => {
    const key = entry({ at: 4, opened: "keyOpen" });
    expect(isOverlayStep(key, entry({ at: 3 }))).toBe(true);
    expect(isOverlayStep(entry({ at: 3 }), key)).toBe(true);
    expect(isOverlayStep(key, entry({ at: null }))).toBe(false);
    expect(isOverlayStep(entry({ at: null }), key)).toBe(false);
    const first = entry({ at: 1, opened: "menu" });
    expect(isOverlayStep(entry({ at: null, opened: "menu" }), first)).toBe(false);
    expect(isOverlayStep(first, entry({ at: null, opened: "menu" }))).toBe(false);
  });
});

test("of an entry that was kept each part is read for itself", () => {
  const read = (overlays: unknown, more: object = {}) => readEntry({ at: 2, overlays, ...more });
  expect(read({ menu: true, keyOpen: true }).overlays).toMatchObject({ menu: true, keyOpen: true });
  expect(read({ menu: 1, keyOpen: "true" }).overlays).toEqual(NO_OVERLAYS);
  expect(read({ clusterMembers: ["a", 3, null, "b"] }).overlays.clusterMembers).toEqual(["a", "b"]);
  for (const dialog of [undefined, null, 7, "about", {}, { type: 7 }, { type: "directions" }]) {
    expect(read({ dialog }).overlays.dialog).toEqual({ type: "none" });
  }
  const directions = { type: "directions", site: "a" };
  expect(read({ dialog: { ...directions, back: "away" } }).overlays.dialog).toEqual(directions);
  const ofTrip = { type: "share", of: "trip" };
  expect(read({ dialog: ofTrip }).overlays.dialog).toEqual(ofTrip);
  expect(read({ dialog: { ...ofTrip, of: "all" } }).overlays.dialog).toEqual({ type: "share" });
  expect(read({ dialog: { type: "tell-point", more: 1 } }).overlays.dialog).toEqual({
    type: "tell-point",
  });
  const parts = { depth: "2", sheet: "high", opened: "nothing" };
  expect(read({}, parts)).toMatchObject({ at: 2, depth: 1, sheet: null, opened: null });
  expect(read({}, { depth: 4, sheet: "full", opened: "step" })).toMatchObject({
    ...{ depth: 4, sheet: "full", opened: "step" },
  });
});
