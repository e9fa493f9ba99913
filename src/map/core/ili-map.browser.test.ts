import type { Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import relief from "../../../public/tiles/relief.json";
import type { Area } from "../../domain/dataset";
import type { Site } from "../../domain/site";
import { openArchive } from "./basemap/archive";
import { model, randomSites, SEASON, site, WORDS } from "./fixtures";
import { createIliMap } from "./ili-map";
import { createLeafletMap } from "./leaflet-map";
import type { MapHandle, MapModel, ReadyStatus } from "./model";
import { TRIP_DRAWING } from "./trip-drawing";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;
const PICTURE = { url: "/tiles/relief-small.webp", bounds: [west, south, east, north] as const };

const FAR_APART = [
  site("almaty", [76.95, 43.25], { evidence: "named" }),
  site("charyn", [79.08, 43.35]),
  site("bakanas", [76.27, 44.81], { start: SEASON.start + 30 }),
  site("yining", [81.33, 43.91], { phase: "china", evidence: "nearby" }),
];
const CLOSE = [site("a", [79, 43.4]), site("b", [79.06, 43.4]), site("c", [79.03, 43.44])];

let container: HTMLElement;
let map: LeafletMap;
let layers: MapHandle;
let now: MapModel;
const statuses: ReadyStatus[] = [];
const events = {
  onSelect: vi.fn<(id: string | null) => void>(),
  onHover: vi.fn<(id: string | null) => void>(),
  onView: vi.fn(),
  onStatus: (status: ReadyStatus) => {
    statuses.push(status);
  },
  onClusterMembers: vi.fn<(ids: readonly string[]) => void>(),
};

function open(
  sites: readonly Site[],
  archiveUrl = "/tiles/ili.pmtiles",
  loadTripDrawing = async () => TRIP_DRAWING,
): void {
  const reopen = () => openArchive("/tiles/ili.pmtiles");
  const archive = openArchive(archiveUrl);
  layers = createIliMap(map, { archive, reopen, relief: PICTURE, loadTripDrawing }, events);
  now = model(sites);
  layers.set(now);
  layers.moveTo({ type: "view", view: { zoom: 7, lat: 43.8, lon: 79 } });
}

function change(more: Partial<MapModel>): void {
  now = { ...now, ...more };
  layers.set(now);
}

const settled = (type: ReadyStatus["type"] = "ready") =>
  vi.waitFor(() => expect(statuses.at(-1)?.type).toBe(type), { timeout: 10_000, interval: 20 });
const button = (name: string) => container.querySelector<HTMLElement>(`[aria-label="${name}"]`);
const pin = (id: string) => container.querySelector<HTMLElement>(`[data-site-id="${id}"]`);
const clusters = () => [...container.querySelectorAll<HTMLElement>("[data-cluster-count]")];
const focusedId = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset["siteId"] : null;
const tabStops = () => [
  ...container.querySelectorAll<HTMLElement>('[tabindex="0"]'),
  ...(container.tabIndex === 0 ? [container] : []),
];

beforeEach(() => {
  statuses.length = 0;
  vi.clearAllMocks();
  container = document.createElement("div");
  Object.assign(container.style, { width: "900px", height: "600px" });
  document.body.append(container);
  map = createLeafletMap(container, true);
});
afterEach(() => {
  layers.remove();
  map.remove();
  container.remove();
});

test("every site is a button with its name, its time in words and its id", async () => {
  open(FAR_APART);
  await settled();
  change({ span: { start: SEASON.start, end: SEASON.start + 5 } });
  await settled();
  expect(button("Place almaty")?.matches("button.map-pin")).toBe(true);
  expect(button("Place charyn")?.matches(".map-ring")).toBe(true);
  expect(button("Place yining")?.matches(".map-dot[data-phase=china]")).toBe(true);
  expect(button("Place bakanas, not at this time")?.matches(".map-faint")).toBe(true);
  expect(container.getAttribute("aria-label")).toBe(WORDS.map);
});

test("buttons are kept while time, selection and filters change", async () => {
  open(FAR_APART);
  await settled();
  const before = pin("charyn");
  change({ selectedId: "charyn", matching: new Set(["almaty"]) });
  await settled();
  expect(pin("charyn")).toBe(before);
  expect(before?.matches(".map-selected.map-dimmed")).toBe(true);
  expect(before?.getAttribute("aria-current")).toBe("true");
});

test("while time moves the ground rests as one picture, until the map itself moves", async () => {
  const area = {
    type: "Feature",
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [78, 43],
          [80, 43],
          [80, 44.5],
          [78, 44.5],
          [78, 43],
        ],
      ],
    },
    properties: { id: "almaty-region", phase: "kazakhstan", names: {}, generalised: false },
  } as unknown as Area; // Only what the map draws of an area.
  open(FAR_APART);
  change({ areas: [area] });
  await settled();
  const snapshot = () => container.querySelector<HTMLElement>(".map-snapshot");
  const basemap = () => map.getPane("ili-basemap")?.style.visibility;
  expect(snapshot()?.hidden).toBe(true);

  change({ span: { start: SEASON.start, end: SEASON.start + 20 } });
  await vi.waitFor(() => expect(snapshot()?.hidden).toBe(false));
  expect(basemap()).toBe("hidden");
  const painted = [...(snapshot()?.querySelectorAll("canvas") ?? [])].map((canvas) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    return pixels.some((value) => value > 0);
  });
  // Relief, the areas of China, of which there are none here, those of Kazakhstan, the basemap.
  expect(painted).toEqual([true, false, true, true]);

  map.panBy([40, 0], { animate: false });
  expect(snapshot()?.hidden).toBe(true);
  expect(basemap()).toBe("");
});

test("labels that are drawn step by step look like labels drawn at once", async () => {
  const sites = randomSites(60, 7).map((one) => ({ ...one, lonLat: spread(one.id) }));
  const days = (from: number) => ({ start: SEASON.start + from, end: SEASON.start + from + 6 });
  const pixels = () => {
    const canvas = container.querySelector<HTMLCanvasElement>(".map-labels");
    return canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  open(sites);
  await settled();
  for (let from = 0; from <= 40; from += 2) {
    change({ span: days(from) });
    await settled();
  }
  const stepped = pixels();
  // Another width and back: the labels are drawn anew.
  container.style.width = "901px";
  await vi.waitFor(() => expect(map.getSize().x).toBe(901));
  container.style.width = "900px";
  await vi.waitFor(() => expect(map.getSize().x).toBe(900));
  layers.moveTo({ type: "view", view: { zoom: 7, lat: 43.8, lon: 79 } });
  await settled();
  const anew = pixels();
  expect(stepped?.some((value) => value > 0)).toBe(true);
  expect(farthest(stepped, anew)).toBeLessThan(SLIGHT);
});

/** A place of its own for every site, in rows and columns. */
function spread(id: string): readonly [lon: number, lat: number] {
  const at = Number(id.slice(1));
  return [76 + (at % 10) * 0.6, 42.4 + Math.floor(at / 10) * 0.5];
}

/** Turned letters leave the canvas turned by a rounding error, which moves what is drawn after them. */
const SLIGHT = 12;

/** How far apart two pixels of two pictures of one size are at most, as they are seen: 0…255. */
function farthest(one: ArrayLike<number> = [], other: ArrayLike<number> = []): number {
  if (one.length !== other.length) return Infinity;
  // A colour that hardly covers anything is hardly a colour.
  const seen = (pixels: ArrayLike<number>, at: number) =>
    ((pixels[at] ?? 0) * (at % 4 === 3 ? 255 : (pixels[at - (at % 4) + 3] ?? 0))) / 255;
  let most = 0;
  for (let at = 0; at < one.length; at++) {
    most = Math.max(most, Math.abs(seen(one, at) - seen(other, at)));
  }
  return most;
}

test("areas of a phase that leaves the chosen time grow faint and are not painted anew", async () => {
  open(FAR_APART);
  await settled();
  const strengths = () =>
    [...container.querySelectorAll<HTMLElement>(".leaflet-ili-areas-pane > .leaflet-layer")].map(
      ({ style }) => Number(style.opacity || 1),
    );
  expect(strengths()).toEqual([1, 1]);
  change({ sites: FAR_APART.filter(({ phase }) => phase === "kazakhstan") });
  await settled();
  expect(strengths()).toEqual([0.35, 1]);
});

test("a click selects, the pointer hovers", async () => {
  open(FAR_APART);
  await settled();
  pin("charyn")?.click();
  expect(events.onSelect).toHaveBeenCalledWith("charyn");
  await userEvent.hover(pin("yining") ?? container);
  expect(events.onHover).toHaveBeenLastCalledWith("yining");
});

test("the map is one tab stop, and arrow keys walk to the nearest site", async () => {
  open(FAR_APART);
  await settled();
  expect(tabStops()).toHaveLength(1);
  layers.focusSite("almaty");
  await userEvent.keyboard("{ArrowRight}");
  expect(focusedId()).toBe("charyn");
  await userEvent.keyboard("{ArrowRight}");
  expect(focusedId()).toBe("yining");
  await userEvent.keyboard("{Home}");
  expect(focusedId()).toBe("bakanas");
  await userEvent.keyboard("{End}");
  expect(focusedId()).toBe("yining");
  expect(tabStops()).toEqual([pin("yining")]);
  await userEvent.keyboard("{Enter}");
  expect(events.onSelect).toHaveBeenLastCalledWith("yining");
  await userEvent.keyboard("{Escape}");
  expect(events.onSelect).toHaveBeenLastCalledWith(null);
});

test("a drag of the map that begins and ends on a pin opens nothing, the next click does", async () => {
  open(FAR_APART);
  await settled();
  const drag = async (from: HTMLElement) => {
    const { left, top, width, height } = from.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const at = (dx: number, more: MouseEventInit = {}) => ({
      ...{ bubbles: true, cancelable: true, button: 0, detail: 1, view: window },
      ...{ clientX: x + dx, clientY: y, ...more },
    });
    from.dispatchEvent(new PointerEvent("pointerdown", at(0)));
    from.dispatchEvent(new MouseEvent("mousedown", at(0)));
    for (const dx of [10, 25, 40]) {
      from.dispatchEvent(new PointerEvent("pointermove", at(dx, { buttons: 1 })));
      from.dispatchEvent(new MouseEvent("mousemove", at(dx, { buttons: 1 })));
    }
    from.dispatchEvent(new PointerEvent("pointerup", at(40)));
    from.dispatchEvent(new MouseEvent("mouseup", at(40)));
    from.dispatchEvent(new MouseEvent("click", at(40)));
    await settled();
  };
  const charyn = pin("charyn");
  if (!charyn) throw new Error("There is no pin.");
  const before = map.getCenter().lng;
  await drag(charyn);
  expect(map.getCenter().lng).toBeLessThan(before);
  expect(events.onSelect).not.toHaveBeenCalled();
  await userEvent.click(charyn);
  expect(events.onSelect).toHaveBeenCalledExactlyOnceWith("charyn");
});

test("a drag on a cluster does not open it either", async () => {
  open(CLOSE);
  await settled();
  const [cluster] = clusters();
  cluster?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  map.fire("dragstart");
  cluster?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
  expect(clusters()).toHaveLength(1);
  expect(map.getZoom()).toBe(7);
});

test("a key activates a site also after the map was dragged", async () => {
  open(FAR_APART);
  await settled();
  map.fire("dragstart");
  layers.focusSite("charyn");
  await userEvent.keyboard("{Enter}");
  expect(events.onSelect).toHaveBeenCalledWith("charyn");
});

test("without a site in sight the map itself takes the tab stop, and arrows pan", async () => {
  open([site("far", [88, 43])]);
  await settled();
  expect(tabStops()).toEqual([container]);
  container.focus();
  const before = map.getCenter().lng;
  await userEvent.keyboard("{ArrowRight}");
  expect(map.getCenter().lng).toBeGreaterThan(before);
});

test("a cluster says its count in the span, and opens into its sites", async () => {
  open(CLOSE);
  await settled();
  expect(clusters().map((one) => one.dataset["clusterCount"])).toEqual(["3"]);
  const [cluster] = clusters();
  expect(cluster?.getAttribute("aria-label")).toBe("3 places");
  cluster?.focus();
  await userEvent.keyboard("{Enter}");
  await settled();
  expect(map.getZoom()).toBeGreaterThan(7);
  expect(container.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.matches(".map-node")).toBe(true);
});

test("focus goes from a site to the cluster that takes it in, never to the page", async () => {
  open(CLOSE);
  layers.moveTo({ type: "view", view: { zoom: 10, lat: 43.41, lon: 79.03 } });
  await settled();
  layers.focusSite("b");
  layers.moveTo({ type: "view", view: { zoom: 7, lat: 43.41, lon: 79.03 } });
  await settled();
  expect(document.activeElement?.matches("[data-cluster-count]")).toBe(true);
});

test("a cluster that no zoom opens lists its members", async () => {
  open([site("a", [79, 43.8]), site("b", [79, 43.8])]);
  await settled();
  clusters()[0]?.click();
  const [ids] = events.onClusterMembers.mock.calls.at(-1) ?? [[]];
  expect([...ids].sort()).toEqual(["a", "b"]);
});

test("a site that is hovered elsewhere stands out, also through its cluster", async () => {
  open([...FAR_APART, ...CLOSE]);
  await settled();
  change({ hoveredId: "yining" });
  await settled();
  expect(pin("yining")?.matches(".map-hovered")).toBe(true);
  change({ hoveredId: "a" });
  await settled();
  expect(container.querySelector(".map-hovered")?.matches(".map-cluster")).toBe(true);
});

test("labels are drawn on one canvas that assistive technology does not see", async () => {
  open(FAR_APART);
  await settled();
  const canvas = container.querySelector<HTMLCanvasElement>("canvas.map-labels");
  const { data } = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
    data: [],
  };
  expect(data.some((value) => value > 0)).toBe(true);
  expect(canvas?.getAttribute("aria-hidden")).toBe("true");
});

test("names are written once before the map is ready, however tiles come", async () => {
  const write = vi.spyOn(CanvasRenderingContext2D.prototype, "fillText");
  open(FAR_APART);
  await settled();
  const written = write.mock.calls.map(([text]) => text).filter((text) => text.includes("almaty"));
  write.mockRestore();
  expect(written).toHaveLength(1);
});

test("signs and names do not wait for a basemap that never answers", async () => {
  const never = () => new Promise<never>(() => {});
  const options = { reopen: never, relief: PICTURE, loadTripDrawing: async () => TRIP_DRAWING };
  layers = createIliMap(map, { ...options, archive: never() }, events);
  layers.set(model(FAR_APART));
  layers.moveTo({ type: "view", view: { zoom: 7, lat: 43.8, lon: 79 } });
  await vi.waitFor(() => expect(pin("charyn")).not.toBeNull(), { timeout: 5000 });
  const canvas = container.querySelector<HTMLCanvasElement>("canvas.map-labels");
  expect(canvas?.width).toBeGreaterThan(900);
  expect(statuses.at(-1)).toEqual({ type: "moving" });
});

test("a trip is a line with numbers, and without those where their code does not come", async () => {
  const trip = FAR_APART.slice(0, 2);
  const drawn = () => [
    container.querySelectorAll(".map-trip-line").length,
    container.querySelectorAll(".map-trip-badge").length,
  ];
  open(FAR_APART);
  change({ trip });
  await settled();
  expect(drawn()).toEqual([1, 2]);
  layers.remove();
  open(FAR_APART, undefined, () => Promise.reject(new TypeError("no answer")));
  change({ trip });
  await vi.waitFor(() => expect(drawn()).toEqual([1, 0]));
  await settled();
});

test("the status is moving until all is drawn, then ready, once for each change", async () => {
  open(FAR_APART);
  await settled();
  expect(statuses.map(({ type }) => type)).toEqual(["moving", "ready"]);
  layers.moveTo({ type: "view", view: { zoom: 8, lat: 43.4, lon: 80 } });
  await settled();
  expect(statuses.map(({ type }) => type)).toEqual(["moving", "ready", "moving", "ready"]);
  const blank = [...container.querySelectorAll<HTMLCanvasElement>(".leaflet-tile")].filter(
    (tile) => !tile.matches(".leaflet-tile-loaded"),
  );
  expect(blank).toEqual([]);
});

test("a missing archive is told, and the sites stay usable", async () => {
  open(FAR_APART, "/tiles/nothing.pmtiles");
  await settled("error");
  expect(statuses.at(-1)).toEqual({ type: "error", problem: "basemap-missing" });
  pin("charyn")?.click();
  expect(events.onSelect).toHaveBeenCalledWith("charyn");
});

test("a camera target stands clear of the panels", async () => {
  open(FAR_APART);
  change({ padding: { top: 0, right: 0, bottom: 150, left: 400 } });
  layers.moveTo({ type: "sight", lonLat: [76.27, 44.81] });
  await settled();
  const box = pin("bakanas")?.getBoundingClientRect();
  const frame = container.getBoundingClientRect();
  expect(box?.left).toBeGreaterThan(frame.left + 400);
  layers.moveTo({ type: "fit", lonLats: FAR_APART.map(({ lonLat }) => lonLat), framed: true });
  await settled();
  for (const { id } of FAR_APART) {
    const fitted = pin(id)?.getBoundingClientRect();
    expect(fitted?.left).toBeGreaterThan(frame.left + 400);
    expect(fitted?.bottom).toBeLessThan(frame.bottom - 150);
  }
});

test("the ground fills what the panels leave free, however far one zooms out", async () => {
  open(FAR_APART);
  layers.moveTo({ type: "view", view: { zoom: 0, lat: 0, lon: 0 } });
  await settled();
  const [left, right] = [map.getBounds().getWest(), map.getBounds().getEast()];
  expect(right - left).toBeLessThanOrEqual(east - west);
});

test("removed layers leave nothing behind", async () => {
  open(FAR_APART);
  await settled();
  layers.remove();
  expect(container.querySelectorAll(".map-node, canvas, img, .map-scale")).toHaveLength(0);
});
