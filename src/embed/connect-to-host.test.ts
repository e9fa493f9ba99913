import { afterEach, expect, it, vi } from "vitest";
import { dataset, site } from "../domain/fixtures";
import { openStore } from "../state/open";
import { RESIZER_READY } from "./height-messages";
import { connectToHost } from "./host";
import { wantedHeight } from "./wanted-height";

afterEach(() => vi.unstubAllGlobals());

/** A frame of a width in a page, and what that hears and says. */
function frame({ hash = "", search = "", ready = "interactive", alone = false } = {}) {
  const heard: unknown[] = [];
  const parent = { postMessage: (message: unknown) => heard.push(message) };
  const listeners = new Set<(event: unknown) => void>();
  const observers = new Set<() => void>();
  const root = { clientWidth: 640 };
  const window: Record<string, unknown> = {
    location: { pathname: "/embed.html", search, hash },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal("window", Object.assign(window, { parent: alone ? window : parent }));
  vi.stubGlobal("document", { documentElement: root, readyState: ready });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly told: () => void) {}
      observe() {
        observers.add(this.told);
        this.told();
      }
      disconnect() {
        observers.delete(this.told);
      }
    },
  );
  const reader = { language: "en", theme: "light" } as const;
  const { store } = openStore(dataset([site("a", [77, 43])]), "", reader);
  const stop = connectToHost(store, () => {}, { accent: "#aa0000" });
  return {
    ...{ store, stop, heard },
    /** What is heard from now on, but for the state of the map. */
    heights(act: () => void) {
      heard.length = 0;
      act();
      return heard.filter((one) => JSON.stringify(one).includes("ili-map:state") === false);
    },
    say: (data: unknown) => {
      for (const listener of listeners) listener({ data, source: parent });
    },
    resize(width: number) {
      root.clientWidth = width;
      for (const told of observers) told();
    },
  };
}

it("a page that is nobody's frame is talked to by nobody", () => {
  const { heard, stop, store } = frame({ alone: true });
  store.mapStatus.setState("ready", true);
  stop();
  expect(heard).toEqual([]);
});

it("a new height is told once, to each who has asked by then", () => {
  const { heights, resize, say } = frame({ search: "?lang=en" });
  expect(heights(() => resize(640))).toEqual([]);
  const height = wantedHeight(300);
  expect(heights(() => resize(300))).toEqual([
    { type: "ili-map:resize", height },
    { "datawrapper-height": { "/embed.html?lang=en": height } },
    { sentinel: "amp", type: "embed-size", height },
  ]);
  // Another width of the same height is no news.
  expect(wantedHeight(301)).not.toBe(height);
  expect(wantedHeight(500)).toBe(wantedHeight(501));
  resize(500);
  expect(heights(() => resize(501))).toEqual([]);
  expect(heights(() => say("[iFrameSizer]frame0:8:true"))).toEqual([
    `[iFrameSizer]frame0:${wantedHeight(501)}:501:init`,
  ]);
  expect(heights(() => resize(300)).at(-1)).toBe(`[iFrameSizer]frame0:${height}:300:resize`);
  // And still what the others were told by.
  expect(heights(() => resize(640))).toHaveLength(4);
});

it.each([
  ["#?secret=aB3", "aB3", true],
  ["#?secret=aB3", "other", false],
  ["#map?secret=aB3", "aB3", false],
  ["#?secret=aB3&more", "aB3", false],
  ["#?secret=a-b", "a-b", false],
  ["", "", false],
])("WordPress at %s asks with %s and is answered: %s", (hash, secret, answered) => {
  const { heights, say } = frame({ hash });
  const height = wantedHeight(640);
  const told = heights(() => say({ message: "ready", secret }));
  expect(told.length > 0).toBe(answered);
  if (answered) expect(told).toContainEqual({ message: "height", value: height, secret });
  expect(heights(() => say({ message: "ready", secret: 7 }))).toEqual([]);
});

it("iframe-resizer hears at once from a frame that has loaded before, else by its own event", () => {
  const loaded = frame({ ready: "complete" });
  expect(loaded.heard).toContain(RESIZER_READY);
  expect(frame({ ready: "interactive" }).heard).not.toContain(RESIZER_READY);
});

it("the owner's stops and options are in what the map shows, told anew when they change", () => {
  const { store, heard } = frame();
  const states = () =>
    heard.flatMap((one) => {
      const { type, state } = Object(one);
      return type === "ili-map:state" ? [state] : [];
    });
  expect(states().at(-1)).toMatchObject({ accent: "#aa0000" });
  expect(states().at(-1)).not.toHaveProperty("stops");
  store.showStops({ text: "[1]", stops: [] });
  expect(states().at(-1)).toMatchObject({ stops: "[1]" });
  const { length } = heard;
  store.hover("a");
  expect(heard).toHaveLength(length);
});

it("after its undo nothing is told or heard", () => {
  const { heard, stop, store, resize, say } = frame();
  stop();
  heard.length = 0;
  resize(300);
  say({ type: "ili-map:set", state: { phase: "china" } });
  store.mapStatus.setState("ready", true);
  store.select("a");
  expect(heard).toEqual([]);
  expect(store.api.getState().phase).toBeNull();
});
