import type { Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import relief from "../../../../../public/tiles/relief.json";
import { model } from "../../fixtures";
import { createIliMap } from "../../ili-map";
import { createLeafletMap } from "../../leaflet-map";
import type { MapHandle, ReadyStatus } from "../../model";
import { TRIP_DRAWING } from "../../trip-drawing";
import { type ArchiveResult, openArchive } from "../archive";
import type { AddDetail, DetailInView } from "../detail";
import { createDetailTiles } from "./tiles";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;
const TOWN = "/e2e/fixtures/made-up-town.pmtiles";

let container: HTMLElement;
let map: LeafletMap;
let layers: MapHandle;
/** What the map tells, in its order. */
const told: (DetailInView | ReadyStatus["type"])[] = [];

function open(addDetail: AddDetail, zoom = 14): void {
  const archive = openArchive("/tiles/ili.pmtiles");
  const picture = { url: "/tiles/relief-small.webp", bounds: [west, south, east, north] as const };
  layers = createIliMap(
    map,
    {
      archive,
      reopen: () => archive,
      relief: picture,
      addDetail,
      loadTripDrawing: async () => TRIP_DRAWING,
    },
    {
      onSelect: () => {},
      onHover: () => {},
      onView: () => {},
      onClusterMembers: () => {},
      onStatus: ({ type }) => told.push(type),
      onDetail: (detail) => told.push(detail),
    },
  );
  layers.set(model([]));
  layers.moveTo({ type: "view", view: { zoom, lat: 45.4, lon: 77.5 } });
}

const ready = () =>
  vi.waitFor(() => expect(told.at(-1)).toBe("ready"), { timeout: 20_000, interval: 20 });

beforeEach(() => {
  told.length = 0;
  container = document.createElement("div");
  Object.assign(container.style, { width: "500px", height: "400px" });
  document.body.append(container);
  map = createLeafletMap(container, true);
});
afterEach(() => {
  layers.remove();
  map.remove();
  container.remove();
});

test("the map is ready only once the detailed tiles are drawn, and has told of them before", async () => {
  let answer: ((result: ArchiveResult) => void) | undefined;
  const opening = new Promise<ArchiveResult>((resolve) => {
    answer = resolve;
  });
  const asked = vi.fn(() => opening);
  open(async (schematic) => createDetailTiles(schematic, asked));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 10_000 });
  expect(told).not.toContain("ready");
  answer?.(await openArchive(TOWN));
  await ready();
  expect(told.slice(-2)).toEqual(["whole", "ready"]);
  expect(told).not.toContain("none");
});

test("streets are come near to", async () => {
  open(async (schematic) => createDetailTiles(schematic, () => openArchive(TOWN)), 18);
  await ready();
  expect(map.getZoom()).toBe(18);
  expect(told.slice(-2)).toEqual(["whole", "ready"]);
});

test("without the code that reads it the schematic ground is drawn, and told as such", async () => {
  open(() => Promise.reject(new TypeError("Nothing answers.")));
  await ready();
  expect(told.slice(-2)).toEqual(["none", "ready"]);
  expect(container.querySelectorAll(".leaflet-tile-loaded").length).toBeGreaterThan(0);
});
