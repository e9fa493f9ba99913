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

it("does not listen to unknownAttributes", () => {
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

/** Ways in which a page gives a map less than it wants, or more, and what it then has of 600 px of width. */
const HEIGHTS: Readonly<Record<string, readonly [outer: string, own: string, px: number]>> = {
  "nothing, as a block": ["", "display: block", 480],
  "a most height": ["", "max-height: 260px", 260],
  "a most height of a block": ["", "display: block; max-height: 260px", 260],
  "a most height with room around it": [
    "",
    "display: block; box-sizing: border-box; padding: 10px; border: 2px solid; max-height: 300px",
    276,
  ],
  "a share of a box as the most": ["height: 500px", "display: block; max-height: 50%", 250],
  "a calculated most block size": [
    "",
    "display: block; max-block-size: min(90vh, calc(200px + 5em))",
    280,
  ],
  "a least height of a block": ["", "display: block; min-height: 700px", 700],
  "what a column that may not grow leaves a block": [
    "display: flex; flex-direction: column; max-height: 300px",
    "display: block",
    300,
  ],
  "a row of a grid": ["display: grid; grid: minmax(0, 200px) / 1fr", "display: block", 200],
  "both edges": [
    "position: relative; height: 333px",
    "display: block; position: absolute; inset: 0",
    333,
  ],
  "the shape of a picture": ["", "display: block; aspect-ratio: 2 / 1", 300],
  "a most height of an inline block": [
    "",
    "display: inline-block; width: 100%; max-height: 222px",
    222,
  ],
  "a grid of one": ["", "display: grid; max-height: 240px", 240],
  "nothing, as words are": ["", "all: unset", 480],
};

it.each(Object.entries(HEIGHTS))("has just the height of %s", async (_, [outer, own, px]) => {
  const page = document.createElement("div");
  page.style.cssText = `width: 600px; font-size: 16px; ${outer}`;
  const map = document.createElement("ili-map");
  map.style.cssText = own;
  map.loading = "click";
  const next = document.createElement("a");
  next.textContent = "The page's own words";
  document.body.append(page, next);
  page.append(map);
  const box = map.shadowRoot?.querySelector(".map");
  if (!box) throw new Error("The element has no map.");
  await expect.poll(() => Math.round(box.getBoundingClientRect().height)).toBe(px);
  next.scrollIntoView();
  const { left, top } = next.getBoundingClientRect();
  expect(document.elementFromPoint(left + 4, top + 4)?.textContent).toBe(next.textContent);
  page.remove();
  next.remove();
});

it("grows again when the page lets it", async () => {
  const { map, box } = addMap();
  map.style.cssText = "display: block; width: 600px; max-height: 200px";
  await expect.poll(() => box.offsetHeight).toBe(200);
  map.style.maxHeight = "";
  await expect.poll(() => box.offsetHeight).toBe(480);
});
