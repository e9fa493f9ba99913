import { describe, expect, test, vi } from "vitest";
import { readAddress, writeAddress } from "../domain/address";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import { dataset, day, SEASON, site, term } from "../domain/fixtures";
import { EMPTY_PROPOSAL } from "../domain/proposal-draft";
import { addressOf } from "./address";
import { historyStep } from "./history";
import { addressContext, openStore } from "./open";
import { seenWithin } from "./selectors";
import type { State } from "./state";
import { createIliStore, type Store } from "./store";

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

test.each([
  // A day becomes the end of what is up to it, which stays as it is when asked for again.
  ["from=2025-08-12&to=2025-08-20", "until", dates(1, 20)],
  ["from=2025-08-12&to=2025-08-20", "day", dates(12, 12)],
  ["from=2025-08-12&to=2025-08-12&mode=day", "day", dates(12, 12)],
  ["to=2025-08-20&mode=until", "until", dates(1, 20)],
  ["to=2025-08-20&mode=until", "span", dates(1, 20)],
  ["from=2025-08-12&to=2025-08-20", "span", dates(1, 20)],
  ["from=2025-08-12&to=2025-08-12&mode=day", "span", SEASON],
] as const)("at %s mode %s shows its days, and play stops", (query, mode, chosen) => {
  const { store } = opened(query);
  store.play(true);
  store.chooseMode(mode);
  expect(store.span.get()).toEqual(chosen);
  expect(store.api.getState()).toMatchObject({ mode, playing: false });
});

test("choosing a phase stops the play", () => {
  const { store } = opened("");
  store.play(true);
  store.choosePhase(term("china"));
  expect(store.api.getState()).toMatchObject({ phase: "china", playing: false, mode: "span" });
  expect(store.mapStatus.getState()).toBe("moving");
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
    store.choosePhase(term("kazakhstan"));
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
    openStore(
      data.report && !data.refusal ? { ...DATA, customPath: path } : DATA,
      query,
      { language: "en", theme: "light" },
      data,
    );

  test("is left out and told, for the story tells of the built-in sites", () => {
    const { store, problems } = openedWith(`step=2&data=${path}`, { path, report, refusal: null });
    expect(store.api.getState()).toMatchObject({ step: null, dataReport: report, data: path });
    expect(problems).toEqual([{ parameter: "step", value: "2" }]);
    expect(store.api.getState().notices).toEqual([
      { type: "address", parameter: "step", value: "2" },
    ]);
  });

  test("is not missed where there is none, and of data nothing but its own report is told", () => {
    const data = { path, report, refusal: null };
    expect(openedWith(`data=${path}`, data).problems).toEqual([]);
    // What no path of ours is was refused by then, and is told as that.
    const elsewhere = "https://x.kz/d.geojson";
    const refusal = { path: elsewhere, reason: "origin" } as const;
    const refused = openedWith(`data=${elsewhere}&phase=mars`, {
      path: null,
      report: null,
      refusal,
    });
    expect(refused.problems).toEqual([{ parameter: "phase", value: "mars" }]);
    expect(openedWith(`data=${elsewhere}`, data).problems).toEqual([]);
    expect(openedWith(`data=${elsewhere}`, NO_OTHER_DATA).problems).toEqual([
      { parameter: "data", value: elsewhere },
    ]);
  });

  test("stays where that data is refused", () => {
    const refusal = { path, reason: "missing" } as const;
    const { store, problems } = openedWith(`step=2&data=${path}`, { path, report: null, refusal });
    expect(store.api.getState()).toMatchObject({ step: 2, dataReport: null });
    expect(problems).toEqual([]);
    expect(store.api.getState().notices).toEqual([{ type: "data-refused", ...refusal }]);
  });
});

describe("the camera and the address", () => {
  const VIEW = { zoom: 9, lat: 43.2, lon: 77 };
  const SEEN = seenWithin([76, 43, 78, 44]);

  test("a phase is fitted anew, as the link to it opens, unless a card or the story is open", () => {
    const { store, entries } = opened("map=9/43/77");
    store.choosePhase(term("kazakhstan"));
    expect(store.api.getState().camera).toEqual({ type: "all" });
    expect(entries.at(-1)).toBe("phase=kazakhstan");
    const reading = opened("site=a&map=9/43/77");
    reading.store.choosePhase(term("kazakhstan"));
    expect(reading.store.api.getState().camera).toBeNull();
    expect(reading.entries.at(-1)).toBe("phase=kazakhstan&site=a&map=9/43/77");
    const story = opened("step=2&map=9/43/77");
    story.store.choosePhase(term("kazakhstan"));
    expect(story.store.api.getState()).toMatchObject({ camera: null, map: { zoom: 9 } });
  });

  test("an address that led near to its site says where the map is once the card is closed", () => {
    const { store, entries } = opened("site=a");
    store.setView(null, VIEW, SEEN);
    expect(entries).toEqual(["site=a"]);
    store.select(null);
    expect(entries.at(-1)).toBe("map=9/43.2/77");
  });

  test("closing nothing says nothing", () => {
    const { store, entries } = opened("");
    store.setView(null, VIEW, SEEN);
    store.select(null);
    store.listMembers(["a"]);
    expect(entries).toEqual([""]);
  });
});

const PROPOSAL = { draft: EMPTY_PROPOSAL, aim: null, shown: true, at: "start" } as const;

describe("each verb", () => {
  const before: Partial<State> = {
    ...{ dialog: { type: "about" }, clusterMembers: ["a"], keyOpen: true, menu: true },
    ...{ sheet: "full", playing: true },
  };
  const site = { site: "a", map: null, view: { zoom: 9, lat: 43, lon: 77 } } as const;

  test.each<[string, (store: Store) => void, Partial<State>]>([
    [
      "chooses a language",
      (store) => store.chooseLanguage("kk"),
      { lang: "kk", readerLanguage: "kk" },
    ],
    [
      "chooses a theme",
      (store) => store.chooseTheme("dark"),
      { theme: "dark", readerTheme: "dark" },
    ],
    [
      "filters by one thing",
      (store) => store.filter({ kind: [term("lake")] }),
      { kind: [term("lake")] },
    ],
    ["searches", (store) => store.search("saty"), { q: "saty" }],
    [
      "opens a card in the place of all else but a dialog",
      (store) => store.select("a"),
      {
        ...{ site: "a", clusterMembers: [], keyOpen: false, menu: false, sheet: "half" },
        camera: { type: "site", id: "a" },
      },
    ],
    [
      "opens a card without going nearer",
      (store) => store.select("a", "sight"),
      {
        ...{ site: "a", clusterMembers: [], keyOpen: false, menu: false, sheet: "half" },
        camera: { type: "sight", id: "a" },
      },
    ],
    ["points at a place", (store) => store.hover("a"), { hoveredId: "a" }],
    ["plans a trip", (store) => store.setTrip(["a"]), { trip: ["a"] }],
    [
      "brings the map to a place from below the sheet",
      (store) => store.showOnMap("a"),
      { camera: { type: "site", id: "a" }, sheet: "half" },
    ],
    ["plays", (store) => store.play(false), { playing: false }],
    ["plays faster", (store) => store.playAt(4), { speed: 4 }],
    [
      "opens a dialog from the menu",
      (store) => store.open({ type: "share" }),
      { dialog: { type: "share" }, menu: false },
    ],
    ["keeps what is proposed", (store) => store.propose(PROPOSAL), { proposal: PROPOSAL }],
    ["closes the menu", (store) => store.openMenu(false), { menu: false }],
    ["pulls the sheet", (store) => store.moveSheet("peek"), { sheet: "peek" }],
    [
      "explains the key",
      (store) => store.explainKey(false),
      { keyOpen: false, menu: false, sheet: "half" },
    ],
    [
      "lists a cluster",
      (store) => store.listMembers(["a", "b"]),
      { clusterMembers: ["a", "b"], keyOpen: false, menu: false, sheet: "half" },
    ],
    ["changes nothing by a card that was closed", (store) => store.select(null), {}],
    [
      "changes nothing by a span without days",
      (store) => store.chooseSpan({ start: 1, end: 1 }),
      {},
    ],
  ])("%s, and changes nothing else", (_, verb, change) => {
    const store = createIliStore(DATA, before);
    const state = store.api.getState();
    verb(store);
    expect(store.api.getState()).toEqual({ ...state, ...change });
  });

  test("that takes a card's place says where the map is", () => {
    for (const verb of [
      (store: Store) => store.select(null),
      (store: Store) => store.listMembers(["b"]),
    ]) {
      const near = createIliStore(DATA, site);
      verb(near);
      expect(near.api.getState()).toMatchObject({ site: null, map: site.view });
      // What the address says by itself stays.
      const store = createIliStore(DATA, { ...site, map: { zoom: 5, lat: 40, lon: 70 } });
      verb(store);
      expect(store.api.getState().map).toEqual({ zoom: 5, lat: 40, lon: 70 });
    }
  });

  test("leaves a sheet that shows the map as it is", () => {
    for (const sheet of ["peek", "half"] as const) {
      const { store } = opened("");
      store.moveSheet(sheet);
      store.showOnMap("a");
      expect(store.api.getState().sheet).toBe(sheet);
    }
  });

  test("tells nobody of what is so already", () => {
    const { store } = opened("map=9/43/77");
    store.hover("a");
    store.notify({ type: "ground-slow" });
    const changes: State[] = [];
    store.api.subscribe((state) => changes.push(state));
    store.hover("a");
    store.notify({ type: "ground-slow" });
    store.withdraw("part-failed", "basemap-missing");
    expect(changes).toEqual([]);
    const view = { zoom: 9, lat: 43, lon: 77 };
    const { map } = store.api.getState();
    store.setView(view, view, seenWithin([76, 42, 78, 44]));
    // The same position is the same object, by which the address is known not to change.
    expect(store.api.getState().map).toBe(map);
    expect(store.api.getState().view).toBe(view);
    store.setView({ ...view, zoom: 10 }, view, seenWithin([76, 42, 78, 44]));
    expect(store.api.getState().map).toEqual({ ...view, zoom: 10 });
  });

  test("keeps of a position its place alone, and forgets it", () => {
    const { store } = opened("");
    const position = { lonLat: [77, 43], accuracyM: 20, speed: 3 } as const;
    store.setPosition(position);
    expect(store.api.getState().position).toEqual({ lonLat: [77, 43], accuracyM: 20 });
    store.setPosition(null);
    expect(store.api.getState().position).toBeNull();
  });

  test("makes of each wish a new one, also of the same", () => {
    const { store } = opened("");
    const wish = { type: "all" } as const;
    store.wish(wish);
    const first = store.api.getState().camera;
    store.wish(wish);
    expect(first).toEqual(wish);
    expect(store.api.getState().camera).toEqual(wish);
    expect(store.api.getState().camera).not.toBe(first);
  });

  test("tells a notice once, dismisses that one, and withdraws all of a type", () => {
    const { store } = opened("");
    const notices = () => store.api.getState().notices.map(({ type }) => type);
    const far = (nearestKm: number) => ({ type: "position-far", nearestKm }) as const;
    for (const notice of [far(1), far(2), far(1), { type: "ground-slow" } as const]) {
      store.notify(notice);
    }
    expect(notices()).toEqual(["position-far", "position-far", "ground-slow"]);
    const [first] = store.api.getState().notices;
    if (first) store.dismiss(first);
    expect(store.api.getState().notices).toEqual([far(2), { type: "ground-slow" }]);
    store.notify({ type: "part-failed" });
    store.withdraw("position-far", "part-failed");
    expect(notices()).toEqual(["ground-slow"]);
  });
});

test("who follows the span hears of its days alone, and no more once they stop", () => {
  const { store } = opened("");
  const heard = vi.fn();
  const stop = store.span.subscribe(heard);
  const whole = store.span.get();
  store.search("saty");
  store.chooseSpan(SEASON);
  expect(heard).not.toHaveBeenCalled();
  expect(store.span.get()).toBe(whole);
  store.chooseSpan(dates(3, 5));
  expect(heard).toHaveBeenCalledOnce();
  // The same days by another name are no news.
  store.arrive({ mode: "span" });
  expect(heard).toHaveBeenCalledOnce();
  store.chooseSpan({ start: day(8, 3), end: day(8, 7) });
  store.chooseSpan({ start: day(8, 4), end: day(8, 7) });
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  store.chooseSpan(SEASON);
  expect(heard).toHaveBeenCalledTimes(3);
});

test("a page opens with a card or a search half unfolded", () => {
  const sheetOf = (query: string) => opened(query).store.api.getState().sheet;
  expect(["", "phase=china", "site=a", "q=saty", "site=nowhere"].map(sheetOf)).toEqual([
    ...["peek", "peek", "half", "half", "peek"],
  ]);
});

test("what an address says twice costs the reader no notice", () => {
  const { store } = opened("sites=a,a&phase=mars");
  expect(store.api.getState().notices).toEqual([
    { type: "address", parameter: "phase", value: "mars" },
  ]);
});
