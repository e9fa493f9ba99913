import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_OTHER_DATA, type OtherData } from "../domain/custom-data";
import { dataset, day, site } from "../domain/fixtures";
import { cameraTarget } from "../shell/camera-target";
import { addressOf } from "../state/address";
import { openStore } from "../state/open";
import { seenWithin } from "../state/selectors";
import { reportBlockedLinks } from "./blocked-links";
import { reportOtherData } from "./other/report-other-data";
import { reportToOwner } from "./post-to-host";
import { reportProblems } from "./report-problems";
import { createSetHandler, readSetMessage } from "./set-handler";

/** What the page around the frame hears of what cannot be done, as key and message. */
const told: unknown[][] = [];
let parent: unknown;

beforeEach(() => {
  told.length = 0;
  parent = {
    postMessage: ({ type, key, message }: Record<string, unknown>, origin: string) => {
      expect([type, origin]).toEqual(["ili-map:error", "*"]);
      told.push([key, message]);
    },
  };
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PLACES = dataset([
  site("almaty", [76.95, 43.25], { start: day(9, 1) }),
  site("medeu", [77.05, 43.16], { start: day(9, 1), evidence: "nearby" }),
  site("yining", [81.3, 43.9], { phase: "china", end: day(8, 31) }),
]);

function opened(query = "", data: OtherData = NO_OTHER_DATA, hash = "") {
  vi.stubGlobal("window", { parent, location: { hash } });
  const reader = { language: "en", theme: "light" } as const;
  const isOther = data.report !== null && data.refusal === null;
  const places = isOther ? { ...PLACES, customPath: data.path ?? "" } : PLACES;
  const { store, problems } = openStore(places, query, reader, data);
  const readStops = vi.fn<(value: unknown) => void>();
  const set = createSetHandler(store, readStops);
  return { store, set, readStops, problems, state: store.api.getState };
}

it("is told by a message of one shape alone", () => {
  expect(readSetMessage({ type: "ili-map:set", state: {} })).toEqual({});
  for (const state of [undefined, null, "phase=china", 7, [], [["phase", "china"]]]) {
    expect(readSetMessage({ type: "ili-map:set", state })).toBeUndefined();
  }
  expect(readSetMessage({ type: "ili-map:get", state: {} })).toBeUndefined();
  expect(readSetMessage([])).toBeUndefined();
});

describe("the map after a message", () => {
  const address = { type: "address" } as const;

  it.each([
    ["", { map: "8/43/77" }, address],
    ["map=7/44/78", { map: null }, address],
    ["", { site: "almaty" }, { type: "site", id: "almaty" }],
    // The view that is asked for goes before the place.
    ["", { site: "almaty", map: "8/43/77" }, address],
    ["site=almaty", { site: null }, null],
    ["", { phase: "china" }, address],
    ["", { from: "2025-08-12" }, address],
    ["", { to: "2025-08-12" }, address],
    ["", { kind: "lake" }, address],
    ["", { evidence: "nearby" }, address],
    ["", { area: "almaty" }, address],
    ["", { sites: "almaty" }, address],
    ["", { trip: "almaty,medeu" }, address],
    // The owner's view stays while what is shown in it changes.
    ["map=7/44/78", { phase: "china" }, null],
    ["", { theme: "dark" }, null],
    ["", { q: "medeu" }, null],
    ["", { phase: "mars" }, null],
    ["", {}, null],
  ])("opened at %j and asked for %j goes to %j", (query, asked, camera) => {
    const { set, state } = opened(query);
    set(asked);
    expect(state().camera).toEqual(camera);
  });

  it("goes to the owner's stops too, and to what stands beside them", () => {
    const { store, set, state } = opened();
    const stops = [
      { text: "", day: null, site: null, name: "Ours", lonLat: [75, 42] },
      { text: "", day: null, site: "medeu" },
    ] as const;
    const target = () => cameraTarget(store, state().camera ?? { type: "all" });
    store.showStops({ text: "[]", stops });
    set({ phase: "china" });
    expect(target()).toEqual({
      type: "fit",
      framed: true,
      lonLats: [
        [75, 42],
        [77.05, 43.16],
      ],
    });
    set({ sites: "almaty" });
    expect(target()).toMatchObject({
      lonLats: [
        [75, 42],
        [77.05, 43.16],
        [76.95, 43.25],
      ],
    });
    set({ sites: null, trip: "yining" });
    expect(target()).toMatchObject({
      lonLats: [
        [75, 42],
        [77.05, 43.16],
        [81.3, 43.9],
      ],
    });
    set({ site: "yining", trip: null });
    expect(state().camera).toEqual({ type: "site", id: "yining" });
  });

  it("leaves the reader's own view for places that the owner asks for, not the owner's own", () => {
    const reader = opened();
    reader.store.setView(
      { zoom: 9, lat: 43, lon: 77 },
      { zoom: 9, lat: 43, lon: 77 },
      seenWithin([0, 0, 1, 1]),
    );
    reader.set({ sites: "yining" });
    expect(reader.state()).toMatchObject({ map: null, camera: address });
    const owner = opened();
    owner.set({ map: "8/43/77" });
    owner.store.setView(
      { zoom: 9, lat: 44, lon: 78 },
      { zoom: 9, lat: 44, lon: 78 },
      seenWithin([0, 0, 1, 1]),
    );
    owner.store.wish({ type: "zoom", steps: 1 });
    owner.set({ trip: "yining,almaty" });
    // The map goes where its address says that it is.
    expect(owner.state()).toMatchObject({ map: { zoom: 8, lat: 43, lon: 77 }, camera: address });
    owner.set({ theme: "dark" });
    expect(owner.state().map).toEqual({ zoom: 8, lat: 43, lon: 77 });
  });
});

describe("the days after a message", () => {
  it("are the owner's again where a phase is named, and the reader's where none is", () => {
    const { store, set, state } = opened("from=2025-08-10");
    store.chooseSpan({ start: day(9, 2), end: day(9, 5) });
    set({ theme: "dark" });
    expect(addressOf(state())).toMatchObject({ from: day(9, 2), to: day(9, 4) });
    set({ phase: "china" });
    expect(addressOf(state())).toMatchObject({ phase: "china", from: day(8, 10), to: null });
    // What a message gave is the owner's from then on.
    set({ from: null, to: "2025-09-20" });
    store.chooseSpan({ start: day(9, 2), end: day(9, 5) });
    set({ phase: "kazakhstan" });
    expect(addressOf(state())).toMatchObject({ from: null, to: day(9, 20) });
  });

  it("are held against the owner's where a phase is named beside one of them", () => {
    const { store, set, state } = opened();
    store.chooseSpan({ start: day(9, 2), end: day(9, 5) });
    // Against the reader's days it would end before it begins.
    set({ phase: "china", to: "2025-08-20" });
    expect(addressOf(state())).toMatchObject({ from: null, to: day(8, 20) });
    expect(told).toEqual([]);
  });

  it("are held against the reader's where no phase is named", () => {
    const { store, set, state } = opened();
    store.chooseSpan({ start: day(9, 2), end: day(9, 5) });
    set({ to: "2025-08-20" });
    expect(addressOf(state())).toMatchObject({ from: day(9, 2), to: day(9, 4) });
    expect(told.map(([key]) => key)).toEqual(["to"]);
  });

  it("of a frame that its element opened anew are not the owner's", () => {
    const { set, state } = opened("from=2025-09-02&map=9/43/77", NO_OTHER_DATA, "#again&cta=x");
    set({ phase: "china", sites: "yining" });
    expect(addressOf(state())).toMatchObject({ from: null, map: null });
    const other = opened("from=2025-09-02", NO_OTHER_DATA, "#map");
    other.set({ phase: "kazakhstan" });
    expect(addressOf(other.state()).from).toBe(day(9, 2));
  });
});

describe("what the reader was at", () => {
  it.each([
    [{ phase: "china" }, false],
    [{ from: "2025-08-12" }, false],
    [{ to: "2025-08-12" }, false],
    [{ mode: "until" }, false],
    [{ theme: "dark" }, true],
    [{ sites: "medeu" }, true],
    [{ from: "never" }, true],
  ])("plays on or stops: %j", (asked, playing) => {
    const { store, set, state } = opened();
    store.play(true);
    set(asked);
    expect(state().playing).toBe(playing);
  });

  it("is left where another place is chosen", () => {
    const { store, set, state } = opened();
    store.listMembers(["almaty", "medeu"]);
    set({ theme: "dark" });
    expect(state().clusterMembers).toEqual(["almaty", "medeu"]);
    set({ site: "yining" });
    expect(state()).toMatchObject({ clusterMembers: [], site: "yining" });
  });

  it("does not change by a message that asks for nothing", () => {
    const { set, store, state } = opened();
    const changed = vi.fn();
    const before = state();
    store.api.subscribe(changed);
    set({});
    set({ phase: undefined, site: undefined, stops: undefined, data: null });
    set({ phase: "mars" });
    expect(changed).not.toHaveBeenCalled();
    expect(state()).toBe(before);
  });
});

describe("what cannot be changed", () => {
  const path = "/data/own.geojson";
  const report = { path, total: 2, kept: 1, problems: [], problemCount: 1 };

  it("is the data, which may be named as it is", () => {
    const own = opened(`data=${path}`, { path, report, refusal: null });
    own.set({ data: path });
    expect(told).toEqual([]);
    own.set({ data: null, phase: "china" });
    own.set({ data: "/other.geojson" });
    expect(own.state()).toMatchObject({ data: path, phase: "china" });
    expect(told).toEqual([
      ["data", "data stays as the frame was opened with it."],
      ["data", "data stays as the frame was opened with it."],
    ]);
    told.length = 0;
    const builtIn = opened();
    builtIn.set({ data: null });
    builtIn.set({ data: "" });
    expect(told).toEqual([]);
    builtIn.set({ data: path });
    expect(told).toHaveLength(1);
  });

  it("is the step where the story is not of these places; else only the full map shows it", () => {
    const own = opened(`data=${path}`, { path, report, refusal: null });
    own.set({ step: 2 });
    expect(own.state().step).toBeNull();
    expect(told).toEqual([["step", "step stays as the frame was opened with it."]]);
    told.length = 0;
    own.set({ step: null });
    expect(told).toEqual([]);
    const builtIn = opened();
    builtIn.set({ step: 2 });
    expect(builtIn.state().step).toBe(2);
    expect(told).toEqual([["step", "step=2 shows nothing here: only the full map has the story."]]);
    told.length = 0;
    builtIn.set({ step: null });
    expect(builtIn.state().step).toBeNull();
    expect(told).toEqual([]);
  });

  it("is said with no more of a long value than a line holds", () => {
    opened().set({ phase: "x".repeat(500) });
    expect(told).toEqual([
      ["phase", `phase=${"x".repeat(120)} cannot be read and changes nothing.`],
    ]);
  });
});

it("hands on the owner's stops as they are, and only where there are any", () => {
  const { set, readStops } = opened();
  set({ theme: "dark" });
  expect(readStops).not.toHaveBeenCalled();
  for (const stops of [null, "", "[]", [{ name: "a" }]]) set({ stops });
  expect(readStops.mock.calls).toEqual([[null], [""], ["[]"], [[{ name: "a" }]]]);
  expect(told).toEqual([]);
});

describe("what is told of the address when a frame opens", () => {
  const path = "/data/own.geojson";
  const report = { path, total: 5, kept: 3, problems: [], problemCount: 2 };

  it("is told to the owner, and to nobody else where the page is framed", () => {
    const { store, problems, state } = opened("phase=mars&sites=almaty,almaty,nowhere&step=3");
    store.notify({ type: "basemap-missing" });
    const corrections = [
      { given: "phse", meant: "phase" },
      { given: "colour", meant: null },
      { given: "utm_source", meant: null },
      { given: "accent", meant: null },
    ] as const;
    // Each reader of the address knows its own names.
    const other = {
      corrections: corrections
        .filter(({ given }) => given !== "accent")
        .map(({ given }) => ({ given, meant: null })),
    };
    reportProblems(store, problems, [{ corrections }, other]);
    expect(told).toEqual([
      ["phase", "phase=mars cannot be read and is left out."],
      ["sites", "sites=nowhere cannot be read and is left out."],
      ["sites", "sites=almaty counts once."],
      ["phse", '"phse" is read as "phase".'],
      ["colour", '"colour" is no parameter of the map.'],
      ["step", "step=3 shows nothing here: only the full map has the story."],
    ]);
    expect(state().notices).toEqual([{ type: "basemap-missing" }]);
  });

  it("stands in the page where that is nobody's frame, but for what costs the reader nothing", () => {
    const refusal = { path, reason: "missing" } as const;
    const data = { path, report: null, refusal };
    const { store, problems, state } = opened(`phase=mars&sites=medeu,medeu&data=${path}`, data);
    const window: Record<string, unknown> = { location: { hash: "" } };
    vi.stubGlobal("window", Object.assign(window, { parent: window }));
    reportProblems(store, problems, []);
    expect(told).toEqual([]);
    expect(state().notices).toEqual([
      { type: "data-refused", ...refusal },
      { type: "address", parameter: "phase", value: "mars" },
    ]);
  });

  it("of data that was refused is left to the foot of a frame", () => {
    const refusal = { path, reason: "missing" } as const;
    const { store, problems, state } = opened(`data=${path}`, { path, report: null, refusal });
    store.notify({ type: "ground-slow" });
    reportProblems(store, problems, []);
    expect(state().notices).toEqual([{ type: "ground-slow" }]);
  });

  it("has the names that an element's set() was called with no object", () => {
    const { store } = opened();
    reportProblems(store, [], [{ corrections: [{ given: "set()", meant: null }] }]);
    expect(told).toEqual([["set()", 'set() takes an object, such as { phase: "china" }.']]);
  });

  it.each([
    [{ path, report: null, refusal: { path, reason: "json" as const } }, /\(json\)/],
    [
      { path, report: null, refusal: { path, reason: "origin" as const } },
      /\(origin\).* same site as the map/,
    ],
    [
      { path, report: null, refusal: { path, reason: "worker" as const } },
      /\(worker\).* needs allow-same-origin/,
    ],
    [{ path, report, refusal: null }, /3 of 5 places/],
    [{ path, report: { ...report, kept: 5 }, refusal: null }, null],
    [NO_OTHER_DATA, null],
  ])("says why other data is not shown, or not all of it: %#", (data, said) => {
    opened();
    reportOtherData(data, reportToOwner);
    expect(told).toEqual(said ? [["data", expect.stringMatching(said)]] : []);
  });
});

describe("a link in a frame", () => {
  /** Stands for an element of the page, of which only what is asked for here is there. */
  class StandIn {
    constructor(private readonly link: unknown) {}
    closest() {
      return this.link;
    }
  }

  function page(origin: string, opens: object | null) {
    opened();
    const listeners = new Set<(event: unknown) => void>();
    const open = vi.fn(() => opens);
    vi.stubGlobal("Element", StandIn);
    vi.stubGlobal("window", { parent, origin, open });
    vi.stubGlobal("document", {
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    });
    const tell = vi.fn();
    const stop = reportBlockedLinks(tell);
    const click = (target: unknown, defaultPrevented = false) => {
      const event = { target, defaultPrevented, preventDefault: vi.fn() };
      for (const listener of listeners) listener(event);
      return event.preventDefault.mock.calls.length > 0;
    };
    return { stop, click, open, tell };
  }
  const link = (href: string) => new StandIn({ href });

  it("opens by itself where nothing forbids it", () => {
    const { click, open } = page("https://x.kz", null);
    expect(click(link("https://a.kz"))).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  it("is opened by script in a sandbox, and knows nothing of who opened it", () => {
    const other = { opener: "us" };
    const { click, open, tell } = page("null", other);
    expect(click(link("https://a.kz"))).toBe(true);
    expect(open).toHaveBeenCalledExactlyOnceWith("https://a.kz");
    expect(other.opener).toBeNull();
    expect(tell).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  it("that a sandbox forbids gives the reader its address, and the owner the reason", () => {
    const { click, tell } = page("null", null);
    click(link("https://a.kz"));
    click(link("https://b.kz"));
    expect(tell.mock.calls).toEqual([[{ href: "https://a.kz" }], [{ href: "https://b.kz" }]]);
    expect(told.map(([key]) => key)).toEqual(["sandbox", "sandbox"]);
  });

  it("is left to whoever has handled it, and so is what is no link", () => {
    const { click, open, stop } = page("null", null);
    expect(click(link("https://a.kz"), true)).toBe(false);
    expect(click(new StandIn(null))).toBe(false);
    expect(click({ closest: () => ({ href: "https://a.kz" }) })).toBe(false);
    stop();
    expect(click(link("https://a.kz"))).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });
});
