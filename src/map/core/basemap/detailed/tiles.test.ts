// @vitest-environment node
import { readFileSync } from "node:fs";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Archive, ArchiveResult } from "../archive";
import { decodeTile, type Tile } from "../decode";
import { decompress } from "../decompress";
import { createPmtiles } from "../pmtiles";
import type { LocatedTile, TileStore } from "../tile-store";
import { LAYERS } from "./read";
import { createDetailTiles } from "./tiles";

const FILE = readFileSync("e2e/fixtures/made-up-town.pmtiles");
const TOWN = [77.5, 45.4] as const;

const file = createPmtiles(
  {
    getBytes: async (offset, length) => ({
      data: new Uint8Array(FILE.subarray(offset, offset + length)).buffer,
    }),
  },
  decompress,
);
const town: Archive = { minZoom: 7, maxZoom: 15, bytes: file.tile };
const schematic: TileStore = {
  get: async (zoom, x, y): Promise<LocatedTile> => ({ tile: {}, zoom, x, y }),
};
const found = (archive: Archive) => async (): Promise<ArchiveResult> => ({
  type: "open",
  archive,
});
const signal = () => new AbortController().signal;

/** The tile of a position at a data zoom. */
function tileAt(zoom: number, [lon, lat]: readonly [number, number] = TOWN) {
  const sine = Math.sin((lat * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor((lon / 360 + 0.5) * 2 ** zoom), Math.floor(down * 2 ** zoom)] as const;
}
const get = (store: TileStore, zoom: number, at = TOWN as readonly [number, number]) =>
  store.get(zoom, ...tileAt(zoom, at), signal());

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("every layer that is painted reads as the reference implementation reads it", async () => {
  const kinds = new Set<string>();
  for (let zoom = 9; zoom <= 15; zoom++) {
    const bytes = await town.bytes(zoom, ...tileAt(zoom), signal());
    if (!bytes) throw new Error(`The town has no tile at zoom ${zoom}.`);
    const reference = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers;
    for (const [name, features] of Object.entries(decodeTile(bytes, LAYERS))) {
      const layer = reference[name];
      expect(features).toHaveLength(layer?.length ?? -1);
      features.forEach(({ properties, kind }, at) => {
        expect(properties).toEqual(layer?.feature(at).properties);
        kinds.add(`${name} ${kind}`);
      });
    }
  }
  for (const kind of ["roads highway", "roads minor_road", "buildings building", "water lake"]) {
    expect(kinds).toContain(kind);
  }
});

test("from the last zoom of the schematic ground on, the detailed archive is asked", async () => {
  const store = createDetailTiles(schematic, found(town));
  expect((await get(store, 8))?.style).toBeUndefined();
  for (let zoom = 9; zoom <= 15; zoom++) {
    expect(await get(store, zoom)).toMatchObject({ zoom, style: {} });
  }
  // Past its last zoom its tiles grow.
  expect(await get(store, 17)).toMatchObject({ zoom: 15, style: {} });
});

test("far away nothing of the detailed archive is asked for", async () => {
  const open = vi.fn(found(town));
  const store = createDetailTiles(schematic, open);
  await get(store, 8);
  expect(open).not.toHaveBeenCalled();
});

test("beyond its edge the schematic ground goes on, and no parent of a missing tile", async () => {
  const store = createDetailTiles(schematic, found(town));
  const beside = [TOWN[0] + 0.05, TOWN[1]] as const;
  // The same tile at a small zoom, another one at a large one.
  expect((await get(store, 9, beside))?.style).toBeDefined();
  expect((await get(store, 15, beside))?.style).toBeUndefined();
});

test("an archive that cannot be opened leaves the schematic ground, and is asked for again later", async () => {
  const open = vi
    .fn(found(town))
    .mockResolvedValueOnce({ type: "problem", problem: "basemap-missing" });
  const store = createDetailTiles(schematic, open);
  expect((await get(store, 14))?.style).toBeUndefined();
  expect((await get(store, 14))?.style).toBeUndefined();
  expect(open).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect((await get(store, 14))?.style).toBeDefined();
});

test.each([
  ["are none", async () => new Uint8Array([26, 200, 1]).buffer],
  ["do not come", () => Promise.reject(new TypeError("Nothing answers."))],
])("a tile whose bytes %s leaves the schematic ground", async (_, bytes) => {
  const store = createDetailTiles(schematic, found({ ...town, bytes }));
  expect(await get(store, 14)).toMatchObject({ zoom: 14, tile: {} });
});

test("who is gone hears nothing of either archive", async () => {
  const leaving = new AbortController();
  const store = createDetailTiles(schematic, found(town));
  const tile = store.get(14, ...tileAt(14), leaving.signal);
  leaving.abort();
  await expect(tile).rejects.toThrow();
});

test("how much of a window is detailed counts what the window shows", () => {
  const { inView } = createDetailTiles(schematic, found(town));
  const [x, y] = tileAt(13);
  const side = 512;
  const view = { zoom: 14, left: x * side + 10, top: y * side + 10, width: 600, height: 300 };
  const tile = (across: number, down: number, isDetailed: boolean) => ({
    coords: { x: x + across, y: y + down, z: 14 },
    located: {
      ...{ tile: {} as Tile, zoom: 13, x, y },
      ...(isDetailed && { style: { rules: [], colours: () => ({}) } }),
    },
  });
  const beyond = tile(2, 0, false);
  expect(inView([tile(0, 0, true), tile(1, 0, true), beyond], view)).toBe("whole");
  expect(inView([tile(0, 0, true), tile(1, 0, false), beyond], view)).toBe("part");
  expect(inView([tile(0, 0, false), tile(1, 0, false), tile(0, 1, true)], view)).toBe("none");
  expect(inView([tile(0, 0, true)], { ...view, zoom: 9 })).toBeNull();
});
