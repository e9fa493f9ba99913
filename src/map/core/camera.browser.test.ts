import type { Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import relief from "../../../public/tiles/relief.json";
import type { LonLat, Site } from "../../domain/site";
import type { ArchiveResult } from "./basemap/archive";
import { model, site } from "./fixtures";
import { createIliMap } from "./ili-map";
import { createLeafletMap } from "./leaflet-map";
import type { MapEvents, MapHandle, MapModel, ReadyStatus } from "./model";
import { TRIP_DRAWING } from "./trip-drawing";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;
const PICTURE = { url: "/tiles/relief-small.webp", bounds: [west, south, east, north] as const };
/** An archive without a tile: the camera does not look at the ground. */
const NO_GROUND: ArchiveResult = {
  type: "open",
  archive: { minZoom: 0, maxZoom: 0, bytes: async () => undefined },
};
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** A phone with its sheet half open, and a desk with a panel and a bar. */
const FRAMES = [
  { width: 390, height: 664, padding: { top: 84, right: 60, bottom: 330, left: 12 } },
  { width: 1440, height: 900, padding: { top: 12, right: 60, bottom: 190, left: 430 } },
];

const AT: LonLat = [77, 43.2];
/** A place, three neighbours at 1, 3 and 12 km, and others far away. */
const TOWN = [
  site("chosen", AT, { precisionKm: 0.1 }),
  site("near", [77.0123, 43.2]),
  site("street", [77.037, 43.2]),
  site("suburb", [77.148, 43.2]),
  site("charyn", [79.08, 43.35]),
  site("coarse", [82.5, 43.5], { precisionKm: 35 }),
  site("named", [80.4, 44.2], { evidence: "named" }),
];

let container: HTMLElement;
let map: LeafletMap;
let layers: MapHandle;
let now: MapModel;
const statuses: ReadyStatus[] = [];
const onView = vi.fn<MapEvents["onView"]>();
const onClusterMembers = vi.fn<MapEvents["onClusterMembers"]>();

function open(sites: readonly Site[], more: Partial<MapModel> = {}): void {
  map = createLeafletMap(container, more.reducedMotion ?? true);
  layers = createIliMap(
    map,
    {
      archive: Promise.resolve(NO_GROUND),
      reopen: () => Promise.resolve(NO_GROUND),
      relief: PICTURE,
      loadTripDrawing: async () => TRIP_DRAWING,
    },
    {
      onSelect: vi.fn(),
      onHover: vi.fn(),
      onView,
      onStatus: (status) => void statuses.push(status),
      onClusterMembers,
    },
  );
  now = model(sites, more);
  layers.set(now);
}

function frame(width: number, height: number): void {
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
}

function change(more: Partial<MapModel>): void {
  now = { ...now, ...more };
  layers.set(now);
}

const settled = () =>
  vi.waitFor(() => expect(statuses.at(-1)?.type).toBe("ready"), { timeout: 10_000, interval: 20 });
const view = (zoom: number, lonLat: LonLat = AT) => {
  const [lon, lat] = lonLat;
  layers.moveTo({ type: "view", view: { zoom, lat, lon } });
};
const approach = (id: string) => {
  const found = now.sites.find((one) => one.id === id);
  if (!found) throw new Error(`No site ${id}.`);
  layers.moveTo({ type: "site", site: found, framed: false });
};
/** Where a position is seen, in pixels from the middle of what the panels leave free. */
function fromMiddle(lonLat: LonLat) {
  const [lng, lat] = lonLat;
  const { x, y } = map.latLngToContainerPoint({ lat, lng });
  const { top, right, bottom, left } = now.padding;
  const size = map.getSize();
  return { x: x - (left + size.x - right) / 2, y: y - (top + size.y - bottom) / 2 };
}
function expectUncovered(lonLat: LonLat): void {
  const { x, y } = fromMiddle(lonLat);
  const { top, right, bottom, left } = now.padding;
  const size = map.getSize();
  expect(Math.abs(x)).toBeLessThanOrEqual((size.x - left - right) / 2);
  expect(Math.abs(y)).toBeLessThanOrEqual((size.y - top - bottom) / 2);
}
function expectInMiddle(lonLat: LonLat): void {
  expect(Math.hypot(fromMiddle(lonLat).x, fromMiddle(lonLat).y)).toBeLessThan(2);
}
const clusters = () => [...container.querySelectorAll<HTMLElement>("[data-cluster-count]")];
const pin = (id: string) => container.querySelector<HTMLElement>(`[data-site-id="${id}"]`);

beforeEach(() => {
  statuses.length = 0;
  vi.clearAllMocks();
  container = document.createElement("div");
  frame(900, 600);
  document.body.append(container);
});
afterEach(() => {
  layers.remove();
  map.remove();
  container.remove();
});

describe.each(FRAMES)("in a window of $width × $height", ({ width, height, padding }) => {
  beforeEach(() => frame(width, height));

  test.each(["chosen", "charyn", "named"])(
    "%s comes into the middle of what is uncovered, alone and near",
    async (id) => {
      open(TOWN, { padding });
      view(4.5);
      await settled();
      // Not selected, which would take it out of its cluster anyway.
      approach(id);
      await settled();
      expectInMiddle(now.sites.find((one) => one.id === id)?.lonLat ?? AT);
      expect(pin(id)).not.toBeNull();
      expect(map.getZoom()).toBeGreaterThanOrEqual(9);
    },
  );

  test("what is known to 35 km is seen with all of its circle", async () => {
    open(TOWN, { padding });
    view(4.5);
    approach("coarse");
    await settled();
    expectInMiddle([82.5, 43.5]);
    const circle = container.querySelector(".map-circle:not([hidden])")?.getBoundingClientRect();
    expect(circle?.width).toBeGreaterThan(30);
    expect(circle?.width).toBeLessThanOrEqual(width - padding.left - padding.right);
    expect(circle?.height).toBeLessThanOrEqual(height - padding.top - padding.bottom);
  });

  test("coming to a place never leads out again", async () => {
    open(TOWN, { padding });
    view(14);
    approach("charyn");
    await settled();
    expect(map.getZoom()).toBe(14);
    expectInMiddle([79.08, 43.35]);
  });

  test("a place keeps its middle when a panel grows, also in the middle of a zoom", async () => {
    open(TOWN, { reducedMotion: false });
    view(7, [78, 43.5]);
    await settled();
    change({ selectedId: "chosen" });
    approach("chosen");
    change({ padding });
    await settled();
    expectInMiddle(AT);
    change({ padding: { ...padding, bottom: padding.bottom - 100 } });
    await settled();
    expectInMiddle(AT);
  });

  test("another target in the middle of a movement wins, and the address says so", async () => {
    open(TOWN, { reducedMotion: false });
    view(7, [78, 43.5]);
    await settled();
    for (const first of [
      () => layers.moveTo({ type: "sight", lonLat: [95, 48] }),
      () => approach("charyn"),
      () => layers.zoomBy(1),
    ]) {
      first();
      await vi.waitFor(() => expect(statuses.at(-1)?.type).toBe("moving"));
      layers.moveTo({ type: "fit", lonLats: TOWN.map(({ lonLat }) => lonLat), framed: true });
      change({ padding: { ...padding } });
      await settled();
      expect(onView.mock.calls.at(-1)?.[1]).toBeNull();
      for (const { lonLat } of TOWN) expectUncovered(lonLat);
    }
  });

  test("quick presses are all counted", async () => {
    open(TOWN, { reducedMotion: false, padding });
    view(6, [78, 43.5]);
    await settled();
    for (let press = 0; press < 4; press++) {
      layers.zoomBy(1);
      await vi.waitFor(() => expect(statuses.at(-1)?.type).toBe("moving"));
    }
    await settled();
    expect(map.getZoom()).toBe(10);
  });

  test("steps of zoom keep the chosen place where it is, until the reader has left it", async () => {
    open(TOWN, { padding, selectedId: "charyn" });
    view(6, [79, 43.5]);
    layers.moveTo({ type: "sight", lonLat: [79.08, 43.35] });
    await settled();
    const before = fromMiddle([79.08, 43.35]);
    for (const step of [1, 1, 1, 1, -1, -1, 1]) {
      layers.zoomBy(step);
      await settled();
      const after = fromMiddle([79.08, 43.35]);
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
    }
    map.panBy([2000, 0], { animate: false });
    const centre = fromMiddle([79.08, 43.35]);
    layers.zoomBy(1);
    await settled();
    // About the middle: twice as far away in both directions.
    expect(fromMiddle([79.08, 43.35]).x).toBeCloseTo(centre.x * 2, -1);
  });

  test("a view of an address with a place keeps that out from below the panels", async () => {
    open(TOWN, { padding, selectedId: "charyn" });
    const [lon, lat] = [79.08, 43.35];
    for (const [away, zoom] of [
      [0, 8],
      [0.01, 15],
      [1.5, 8],
    ] as const) {
      const asked = { zoom, lat: lat + away / 3, lon: lon + away };
      layers.moveTo({ type: "view", view: asked });
      await settled();
      expectUncovered([lon, lat]);
      expect(map.getZoom()).toBe(zoom);
      // The address stays as it was: it leads here again.
      expect(onView.mock.calls.at(-1)?.[1]).toEqual(asked);
    }
  });

  test("the reader's own position comes into the middle with the place nearest to it", async () => {
    open(TOWN, { padding });
    view(4.5, [80, 44]);
    await settled();
    layers.moveTo({ type: "position", lonLat: [75, 44], beside: AT });
    await settled();
    expectInMiddle([75, 44]);
    expectUncovered(AT);
    layers.moveTo({ type: "position", lonLat: [77.05, 43.25], beside: AT });
    await settled();
    expectInMiddle([77.05, 43.25]);
    expect(map.getZoom()).toBe(9);
  });

  test("a cluster opens to the bounds of its members, in few presses", async () => {
    open(TOWN, { padding });
    view(4.5, [79, 43.5]);
    await settled();
    let presses = 0;
    while (!pin("near")) {
      const cluster = clusters().find((one) => Number(one.dataset["clusterCount"]) > 1);
      if (!cluster) throw new Error("There is no cluster to open.");
      const zoom = map.getZoom();
      cluster.click();
      await settled();
      expect(map.getZoom()).toBeGreaterThan(zoom);
      presses += 1;
    }
    expect(presses).toBeLessThanOrEqual(3);
    expectUncovered(AT);
    expectUncovered([77.0123, 43.2]);
  });
});

test("a panel that grows after a step of zoom does not hide the place", async () => {
  open(TOWN, { selectedId: "charyn" });
  view(8, [79.08, 43.35]);
  await settled();
  layers.zoomBy(1);
  await settled();
  change({ padding: { top: 12, right: 60, bottom: 190, left: 430 } });
  await settled();
  expectUncovered([79.08, 43.35]);
  expect(map.getZoom()).toBe(9);
});

test("a window of another size keeps the place in the middle, the address as it was", async () => {
  open(TOWN, { padding: FRAMES[0]?.padding ?? NO_PADDING });
  const [chosen] = TOWN;
  if (chosen) layers.moveTo({ type: "site", site: chosen, framed: true });
  await settled();
  expect(onView.mock.calls.at(-1)?.[1]).toBeNull();
  frame(500, 700);
  await vi.waitFor(() => expect(map.getSize().x).toBe(500));
  await settled();
  expectInMiddle(AT);
  expect(onView.mock.calls.at(-1)?.[1]).toBeNull();
  map.panBy([80, 0], { animate: false });
  await settled();
  const [shown, asked] = onView.mock.calls.at(-1) ?? [];
  expect(asked).toEqual(shown);
});

test("a place whose card has closed is not pulled back into the middle", async () => {
  open(TOWN, { selectedId: "charyn" });
  approach("charyn");
  await settled();
  change({ selectedId: null });
  const before = fromMiddle([79.08, 43.35]);
  change({ padding: { ...NO_PADDING, bottom: 200 } });
  await settled();
  expect(fromMiddle([79.08, 43.35]).y).toBeCloseTo(before.y + 100, 0);
});

test("a view as near as streets is not turned into a farther one", async () => {
  open(TOWN);
  view(16);
  await settled();
  expect(map.getZoom()).toBe(16);
  expect(onView.mock.calls.at(-1)?.[0].zoom).toBe(16);
});

test("figures come out from below the map's buttons for at most a quarter of a zoom step", async () => {
  frame(320, 568);
  const corner = { left: 268, top: 128, right: 312, bottom: 216 };
  const lonLats: LonLat[] = [
    [76, 43.2],
    [80, 42.2],
    [83.6, 43.9],
  ];
  const padding = { top: 132, right: 12, bottom: 262, left: 12 };
  open(TOWN, { padding });
  layers.moveTo({ type: "fit", lonLats, framed: true });
  await settled();
  const plain = map.getZoom();
  const below = () =>
    lonLats.filter(([lng, lat]) => {
      const { x, y } = map.latLngToContainerPoint({ lat, lng });
      return x + 20 > corner.left && x - 20 < corner.right && y > corner.top && y < corner.bottom;
    });
  expect(below()).toHaveLength(1);
  change({ padding: { ...padding, corners: [corner] } });
  layers.moveTo({ type: "fit", lonLats, framed: true });
  await settled();
  expect(below()).toEqual([]);
  expect(map.getZoom()).toBeGreaterThanOrEqual(plain - 0.25);
  for (const lonLat of lonLats) expectUncovered(lonLat);
});

test("a fitted view keeps its figures out from below the scale", async () => {
  open(TOWN, { padding: { top: 90, right: 12, bottom: 150, left: 12 } });
  frame(390, 664);
  await vi.waitFor(() => expect(map.getSize().x).toBe(390));
  const below: string[] = [];
  // Views that fit closely and loosely: zoom goes in steps.
  for (let north = 43.6; north < 45.6; north += 0.2) {
    const ends: readonly LonLat[] = [
      [78, 42.8],
      [79.6, north],
    ];
    layers.moveTo({ type: "fit", lonLats: ends, framed: true });
    await settled();
    const scale = container.querySelector(".map-scale")?.getBoundingClientRect();
    const window = container.getBoundingClientRect();
    if (!scale) throw new Error("There is no scale.");
    for (const [lng, lat] of ends) {
      const { x, y } = map.latLngToContainerPoint({ lng, lat }).add([window.left, window.top]);
      const { left, right, top } = scale;
      if (x < right + 12 && x > left - 12 && y > top - 12) below.push(`${north}: ${x}, ${y}`);
      expectUncovered([lng, lat]);
    }
  }
  expect(below).toEqual([]);
});

test.each([
  { left: 340, top: 60, right: 392, bottom: 190 },
  { left: 8, top: 60, right: 60, bottom: 190 },
])(
  "a view of an address and a step of zoom bring the place out from below the map's buttons: $left",
  async (corner) => {
    const [lon, lat] = [79.08, 43.35];
    const padding = { top: 50, right: 0, bottom: 200, left: 0, corners: [corner] };
    open(TOWN, { padding, selectedId: "charyn" });
    frame(400, 640);
    await vi.waitFor(() => expect(map.getSize().x).toBe(400));
    for (const [dx, dy] of [
      [0, 0],
      [14, 30],
      [-14, -30],
    ] as const) {
      view(8, [lon, lat]);
      await settled();
      // The view in which the place lies below the buttons, so far from their middle.
      const { x, y } = map.getSize();
      const asked = map.containerPointToLatLng([
        x - (corner.left + corner.right) / 2 + dx,
        y - (corner.top + corner.bottom) / 2 + dy,
      ]);
      const before = map.latLngToContainerPoint({ lat, lng: lon });
      layers.moveTo({ type: "view", view: { zoom: 8, lat: asked.lat, lon: asked.lng } });
      await settled();
      const expectOut = () => {
        const at = map.latLngToContainerPoint({ lat, lng: lon });
        const isBelow =
          at.x > corner.left - 20 &&
          at.x < corner.right + 20 &&
          at.y > corner.top - 20 &&
          at.y < corner.bottom + 40;
        expect(isBelow, `${at.x}, ${at.y}`).toBe(false);
        expect(Math.min(at.x, 400 - at.x, at.y - 50, 440 - at.y)).toBeGreaterThan(20);
        return at;
      };
      expect(expectOut().distanceTo(before)).toBeGreaterThan(50);
      // So does a step of zoom, where the reader's own hand had brought it there.
      for (const steps of [1, -1]) {
        map.setView(asked, 8, { animate: false });
        await settled();
        layers.zoomBy(steps);
        await settled();
        expectOut();
      }
    }
  },
);
