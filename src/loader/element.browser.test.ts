import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { IliMap } from "./element";

customElements.define("ili-map", IliMap);
// Nothing lies there: the frame stays silent, and the test speaks for it.
IliMap.base = `${window.location.origin}/nowhere/ili-map.js`;

afterEach(() => document.querySelector("ili-map")?.remove());

function addMap() {
  const map = document.createElement("ili-map");
  map.loading = "eager";
  document.body.append(map);
  const frame = map.shadowRoot?.querySelector("iframe");
  const box = map.shadowRoot?.querySelector<HTMLElement>(".map");
  if (!frame?.contentWindow || !box) throw new Error("The element has no frame.");
  return { map, source: frame.contentWindow, box };
}

const say = (source: Window, data: unknown) =>
  window.dispatchEvent(new MessageEvent("message", { data, source }));

/** The page, but for the height of the map, which is inside its shadow. */
const pageNow = () => `${window.location.href} ${document.documentElement.outerHTML}`;

const message = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  fc.record({
    type: fc
      .constantFrom("ready", "resize", "select", "time", "error")
      .map((type) => `ili-map:${type}`),
    height: fc.oneof(fc.anything(), fc.double(), fc.integer()),
    site: fc.anything(),
    message: fc.anything(),
    version: fc.anything(),
  }),
);

it("changes nothing but its height, within bounds, whatever its frame says", () => {
  const { source, box } = addMap();
  const before = pageNow();
  const errors: unknown[] = [];
  const note = (event: ErrorEvent) => errors.push(event.error);
  window.addEventListener("error", note);
  fc.assert(
    fc.property(message, (data) => {
      say(source, data);
      expect(pageNow()).toBe(before);
      expect(box.offsetHeight).toBeGreaterThanOrEqual(120);
      expect(box.offsetHeight).toBeLessThanOrEqual(4096);
    }),
  );
  window.removeEventListener("error", note);
  expect(errors).toEqual([]);
});

it("does not listen to strangers", () => {
  const { map, box } = addMap();
  const before = box.offsetHeight;
  const heard: Event[] = [];
  for (const type of ["ready", "select", "time", "error"])
    map.addEventListener(`ili-map-${type}`, (event) => heard.push(event));
  fc.assert(
    fc.property(message, (data) => {
      say(window, data);
      window.dispatchEvent(new MessageEvent("message", { data }));
      expect(box.offsetHeight).toBe(before);
    }),
  );
  expect(heard).toEqual([]);
});

it("takes a state of any shape without a word", () => {
  const { map } = addMap();
  const set: unknown = Reflect.get(map, "set");
  if (typeof set !== "function") throw new Error("The element has no set().");
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (state) => {
      Reflect.apply(set, map, [state]);
      expect(map.isConnected).toBe(true);
    }),
  );
});

it("stops listening when it is taken out", () => {
  const { map, source } = addMap();
  const heard: Event[] = [];
  map.addEventListener("ili-map-ready", (event) => heard.push(event));
  map.remove();
  say(source, { type: "ili-map:ready", version: 1 });
  expect(heard).toEqual([]);
  expect(map.shadowRoot?.querySelector("iframe")).toBeNull();
});

it("keeps a height that the page gives", () => {
  const { map, source, box } = addMap();
  map.height = "300";
  say(source, { type: "ili-map:resize", height: 700 });
  expect(box.offsetHeight).toBe(300);
});
