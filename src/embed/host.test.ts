import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ADDRESS_PARAMETERS } from "../domain/address";
import { NO_OTHER_DATA } from "../domain/custom-data";
import { dataset, site } from "../domain/fixtures";
import { openStore } from "../state/open";
import { queryOfSet, talkToHost, wantedHeight } from "./host";

afterEach(() => vi.unstubAllGlobals());

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
  const location = guarded({ pathname: "/embed.html", search: "?childId=map" }, "location");
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

function talking(path: string | null = null) {
  const places = dataset([site("almaty", [76.95, 43.25])]);
  const reader = { language: "en", theme: "light" } as const;
  const { store } = openStore(places, "", reader, { ...NO_OTHER_DATA, path });
  talkToHost(store);
  return store;
}

describe("a message from the host", () => {
  it("is read as the state that an address would carry", () => {
    const message = { type: "ili-map:set", state: { phase: "china", step: 2, site: "almaty" } };
    expect(queryOfSet(message)).toBe("phase=china&site=almaty&step=2");
  });

  it("never throws whatever its shape, and only a set message is read", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        expect(queryOfSet(message)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (state) => {
        const query = queryOfSet({ type: "ili-map:set", state });
        expect(query === undefined || typeof query === "string").toBe(true);
      }),
    );
  });

  it("cannot bring in a parameter that is not of the state", () => {
    expect(queryOfSet({ type: "ili-map:set", state: { cta: "https://x.example", q: "a" } })).toBe(
      "q=a",
    );
  });
});

describe("the embed in a page", () => {
  it("neither throws, nor leaves its address, nor writes into the page, whatever it is sent", () => {
    const { hear } = standInFrame();
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
    expect(api.getState().customData).toBeNull();
  });

  it("leaves the data as the frame was opened with it", () => {
    const { hear } = standInFrame();
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
    expect(parent.postMessage.mock.calls.map(([message]) => message)).toEqual([
      { type: "ili-map:resize", height },
      { "datawrapper-height": { "/embed.html?childId=map": height } },
      { sentinel: "amp", type: "embed-size", height },
      `pymxPYMxmapxPYMxheightxPYMx${height}`,
      `[iFrameSizer]frame0:${height}:640:init`,
    ]);
  });
});

describe("the height that the embed asks for", () => {
  it.each([
    [240, 420],
    [1000, 620],
    [4000, 760],
  ])("at %i px is %i px", (width, height) => expect(wantedHeight(width)).toBe(height));
});
