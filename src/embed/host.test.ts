import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ADDRESS_PARAMETERS } from "../domain/address";
import { NO_OTHER_DATA } from "../domain/custom-data";
import { dataset, day, site } from "../domain/fixtures";
import { addressOf } from "../state/address";
import { openStore } from "../state/open";
import { connectToHost } from "./host";
import { readSetMessage } from "./set-handler";
import { wantedHeight } from "./wanted-height";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page in a frame that has nothing but what messages need: all else in it throws. */
function standInFrame() {
  const guarded = <T extends object>(parts: T, name: string): T =>
    new Proxy(parts, {
      get(target, key) {
        if (!(key in target)) throw new Error(`${name}.${String(key)} was read.`);
        return Reflect.get(target, key);
      },
      set(_, key) {
        throw new Error(`${name}.${String(key)} was set.`);
      },
    });
  const parent = { postMessage: vi.fn() };
  const listeners: ((event: unknown) => void)[] = [];
  const address = { pathname: "/embed.html", search: "?childId=map", hash: "#?secret=aB3" };
  const location = guarded(address, "location");
  const window = {
    parent,
    location,
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    removeEventListener: () => {},
  };
  const root = guarded({ clientWidth: 640 }, "documentElement");
  vi.stubGlobal("window", guarded(window, "window"));
  vi.stubGlobal("location", location);
  vi.stubGlobal(
    "document",
    guarded({ documentElement: root, readyState: "interactive" }, "document"),
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly told: () => void) {}
      observe() {
        this.told();
      }
      disconnect() {}
    },
  );
  const hear = (data: unknown, source: unknown = parent) => {
    for (const listener of listeners) listener({ data, source });
  };
  return { parent, hear };
}

const PLACES = dataset([
  site("almaty", [76.95, 43.25], { start: day(9, 1) }),
  site("medeu", [77.05, 43.16], { start: day(9, 1), evidence: "nearby" }),
  site("yining", [81.3, 43.9], { phase: "china", end: day(8, 31) }),
]);

function talking(path: string | null = null, query = "") {
  const reader = { language: "en", theme: "light" } as const;
  const { store } = openStore(PLACES, query, reader, { ...NO_OTHER_DATA, path });
  connectToHost(store, () => {}, {});
  return store;
}

/** A frame opened at a query, with what its page asks for and what that hears. */
function framed(query: string) {
  const { parent, hear } = standInFrame();
  vi.spyOn(console, "warn").mockReturnValue();
  const store = talking(null, query);
  const messages: Record<string, unknown>[] = [];
  parent.postMessage.mockImplementation((message) => messages.push(message));
  const heard = (type: string) => messages.filter((message) => message["type"] === type);
  const set = (state: unknown) => hear({ type: "ili-map:set", state });
  return { store, messages, heard, set, state: store.api.getState };
}

describe("a message from the host", () => {
  it("never throws whatever its shape, and only a set message is read", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        expect(readSetMessage(message)).toBeUndefined();
      }),
    );
    const state = { phase: "china", step: 2 };
    expect(readSetMessage({ type: "ili-map:set", state })).toEqual(state);
  });

  it("changes what it names and keeps the rest", () => {
    const { set, state } = framed("lang=kk&trip=almaty,yining&theme=dark&q=me");
    set({ phase: "china" });
    expect(state()).toMatchObject({ phase: "china", lang: "kk", theme: "dark", q: "me" });
    expect(state().trip).toEqual(["almaty", "yining"]);
    set({ trip: ["medeu"], q: null, theme: "", phase: undefined });
    expect(state()).toMatchObject({ trip: ["medeu"], q: "", theme: null, phase: "china" });
    set({ trip: [] });
    expect(state().trip).toEqual([]);
  });

  it("changes nothing by a value that cannot be read, says so, and applies the rest", () => {
    const { set, state, heard } = framed("phase=kazakhstan&sites=medeu");
    set({
      phase: "mars",
      sites: { a: 1 },
      cta: "https://x.example",
      site: "almaty",
      mode: ["day"],
    });
    expect(state()).toMatchObject({ phase: "kazakhstan", sites: ["medeu"], site: "almaty" });
    const errors = heard("ili-map:error");
    expect(new Set(errors.map(({ key }) => key))).toEqual(
      new Set(["phase", "sites", "cta", "mode"]),
    );
    expect(errors[0]?.["message"]).toEqual(expect.stringContaining("="));
  });

  it("takes the members of a list that can be read", () => {
    const { set, state, heard } = framed("");
    set({ sites: ["almaty", "nowhere", "almaty", { id: "medeu" }] });
    expect(state().sites).toEqual(["almaty"]);
    expect(heard("ili-map:error")).toEqual([
      {
        type: "ili-map:error",
        key: "sites",
        message: "sites=nowhere,(object) cannot be read and is left out.",
      },
      {
        type: "ili-map:error",
        key: "sites",
        message: "sites=almaty counts once.",
      },
    ]);
  });

  it("says of a value that cannot be read at all that it changes nothing", () => {
    const { set, state, heard } = framed("sites=medeu");
    set({ sites: ["nowhere", "elsewhere"], trip: [1] });
    expect(state()).toMatchObject({ sites: ["medeu"], trip: [] });
    expect(heard("ili-map:error").map(({ message }) => message)).toEqual([
      "sites=nowhere,elsewhere cannot be read and changes nothing.",
      "trip=1 cannot be read and changes nothing.",
    ]);
  });

  it("reads a key that is plainly misspelt, says so, and knows those of an address alone", () => {
    const { set, state, heard } = framed("");
    set({ phse: "china", Theme: "dark", colour: "red", accent: "red", Trip: "medeu", trip: [] });
    expect(state()).toMatchObject({ phase: "china", theme: "dark", trip: [] });
    expect(heard("ili-map:error").map(({ key, message }) => [key, message])).toEqual([
      ["phse", '"phse" is read as "phase".'],
      ["Theme", '"Theme" is read as "theme".'],
      ["colour", '"colour" is no parameter of the map.'],
      ["accent", '"accent" is read when a frame opens.'],
      ["Trip", '"Trip" is no parameter of the map.'],
    ]);
  });

  it("does not let the days end before they begin, against those that stay either", () => {
    const { set, state, heard } = framed("from=2025-08-12&to=2025-08-20");
    set({ to: "2025-08-05" });
    set({ from: "2025-09-05", to: "2025-09-04", mode: "until" });
    expect(addressOf(state())).toMatchObject({ from: day(8, 12), to: day(8, 20), mode: "until" });
    expect(heard("ili-map:error").map(({ key }) => key)).toEqual(["to", "from"]);
  });

  it("shows the phase that it names in place of the reader's own days, not of the owner's", () => {
    const reader = framed("");
    reader.store.chooseSpan({ start: day(9, 2), end: day(9, 5) });
    reader.set({ phase: "china" });
    expect(addressOf(reader.state())).toMatchObject({ phase: "china", from: null, to: null });
    const owner = framed("");
    owner.set({ from: "2025-08-12" });
    owner.set({ phase: "china" });
    expect(addressOf(owner.state())).toMatchObject({ phase: "china", from: day(8, 12) });
  });
});

describe("what the host hears", () => {
  it("begins with ready, once, and then has the time and the place, whatever came before", () => {
    const { store, messages, set } = framed("phase=china");
    set({ phase: "kazakhstan" });
    store.select("medeu");
    const { length } = messages;
    for (const status of ["ready", "moving", "ready", "moving", "ready"] as const) {
      store.mapStatus.setState(status, true);
    }
    expect(messages.slice(0, length).every(({ type }) => type === "ili-map:state")).toBe(true);
    expect(messages.slice(length).map(({ type }) => type)).toEqual([
      ...["ili-map:ready", "ili-map:state", "ili-map:time", "ili-map:select"],
    ]);
  });

  it("has an error once while it lasts, and ready when that is over", () => {
    const { store, messages } = framed("");
    store.notify({ type: "basemap-missing" });
    for (const status of ["error", "moving", "error", "moving", "ready"] as const) {
      store.mapStatus.setState(status, true);
    }
    const types = messages.map(({ type }) => type);
    expect(types.filter((type) => type === "ili-map:error")).toHaveLength(1);
    expect(types.at(-1)).toBe("ili-map:ready");
  });

  it("has each error and the recovery from it also where the map does not move between them", () => {
    const { store, messages } = framed("");
    store.mapStatus.setState("error", true);
    store.notify({ type: "basemap-missing" });
    for (const status of ["ready", "error", "ready", "error"] as const) {
      store.mapStatus.setState(status, true);
    }
    const told = messages
      .filter(({ type }) => type === "ili-map:error" || type === "ili-map:ready")
      .map(({ type, message }) => message ?? type);
    // Ready is told once; what is missing each time that it is missing anew.
    expect(told).toEqual(["unknown", "ili-map:ready", "basemap-missing", "basemap-missing"]);
  });

  it("is what the map shows, once, where the first that it has to tell is an error", () => {
    const { store, messages } = framed("site=medeu");
    const { length } = messages;
    for (const status of ["moving", "error", "moving", "error"] as const) {
      store.mapStatus.setState(status, true);
    }
    expect(messages.slice(length).map(({ type }) => type)).toEqual([
      ...["ili-map:error", "ili-map:state", "ili-map:time", "ili-map:select"],
    ]);
  });

  it("is the time after another mode of the same days, and not after other words for them", () => {
    const { store, heard, set } = framed("from=2025-08-12&to=2025-08-20");
    store.mapStatus.setState("ready", true);
    const days = () => heard("ili-map:time").map(({ from, to }) => `${from}/${to}`);
    set({ mode: "day" });
    set({ mode: "span" });
    set({ phase: "china", from: "2025-08-12", to: "2025-08-20" });
    expect(days()).toEqual([
      "2025-08-12/2025-08-20",
      "2025-08-12/2025-08-12",
      "2025-08-12/2025-08-20",
    ]);
  });

  it("is the time and the place once the map is ready, and after each change of them", () => {
    const { store, heard, set } = framed("phase=china");
    store.mapStatus.setState("ready", true);
    expect(heard("ili-map:time")).toEqual([
      { type: "ili-map:time", from: "2025-08-01", to: "2025-08-31", sites: ["yining"] },
    ]);
    expect(heard("ili-map:select")).toEqual([{ type: "ili-map:select", site: null }]);
    store.mapStatus.setState("moving", true);
    store.mapStatus.setState("ready", true);
    set({ phase: null });
    set({ evidence: ["nearby"] });
    set({ evidence: null, q: "Place almaty" });
    set({ q: null, sites: ["medeu", "almaty"] });
    set({ kind: ["desert"] });
    set({ theme: "dark" });
    expect(heard("ili-map:time").map(({ sites }) => sites)).toEqual([
      ["yining"],
      ["almaty", "medeu", "yining"],
      ["medeu"],
      ["almaty"],
      ["almaty", "medeu"],
      [],
    ]);
    set({ site: "medeu" });
    expect(heard("ili-map:select").at(-1)).toEqual({ type: "ili-map:select", site: "medeu" });
    expect(heard("ili-map:state").at(-1)?.["state"]).toEqual({
      site: "medeu",
      kind: "desert",
      sites: "medeu,almaty",
      theme: "dark",
    });
  });
});

describe("the embed in a page", () => {
  it("neither throws, nor leaves its address, nor writes into the page, whatever it is sent", () => {
    const { hear } = standInFrame();
    vi.spyOn(console, "warn").mockReturnValue();
    const { api } = talking();
    const data = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    const state = fc.dictionary(
      fc.oneof(fc.constantFrom(...ADDRESS_PARAMETERS), fc.string()),
      fc.oneof(data, fc.constantFrom("<img src=x onerror=alert(1)>", "javascript:alert(1)")),
    );
    const shaped = fc.oneof(
      data,
      fc.record({ type: fc.constant("ili-map:set"), state: fc.oneof(state, data) }),
      fc.tuple(fc.constantFrom("[iFrameSizer]", "pymxPYMx", "[Iframe"), fc.string()).map(String),
      fc.string().map((text) => `[iFrameSizer]${text}:8:false:${text}`),
      data.map((value) => ({ "datawrapper-height": value })),
      data.map((value) => ({ sentinel: "amp", type: value })),
    );
    fc.assert(fc.property(shaped, (message) => hear(message)));
    expect(api.getState()).toMatchObject({ data: null, dataReport: null });
  });

  it("leaves the data as the frame was opened with it", () => {
    const { hear } = standInFrame();
    vi.spyOn(console, "warn").mockReturnValue();
    const { api } = talking("/data/own.geojson");
    hear({ type: "ili-map:set", state: { phase: "china" } });
    expect(api.getState()).toMatchObject({ phase: "china", data: "/data/own.geojson" });
    hear({ type: "ili-map:set", state: { data: "/data/other.geojson" } });
    expect(api.getState().data).toBe("/data/own.geojson");
  });

  it("hears nobody but the page that it is in", () => {
    const { hear, parent } = standInFrame();
    const { api } = talking();
    const before = api.getState();
    const told = parent.postMessage.mock.calls.length;
    hear({ type: "ili-map:set", state: { phase: "china" } }, {});
    hear("[iFrameSizer]frame0:8:false", {});
    expect(api.getState()).toBe(before);
    expect(parent.postMessage).toHaveBeenCalledTimes(told);
  });

  it("tells its height in every form that the page has asked for", () => {
    const { hear, parent } = standInFrame();
    talking();
    hear("[iFrameSizer]frame0:8:false:false");
    const height = wantedHeight(640);
    const told = parent.postMessage.mock.calls.map(([message]) => message);
    expect(told.filter(({ type }) => type !== "ili-map:state")).toEqual([
      { type: "ili-map:resize", height },
      { "datawrapper-height": { "/embed.html?childId=map": height } },
      { sentinel: "amp", type: "embed-size", height },
      { message: "height", value: height, secret: "aB3" },
      `pymxPYMxmapxPYMxheightxPYMx${height}`,
      `[iFrameSizer]frame0:${height}:640:init`,
    ]);
  });
});
