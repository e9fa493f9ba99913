import { readFileSync } from "node:fs";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import type { Archive } from "./archive";
import { createTileStore } from "./tile-store";

const FILE = readFileSync("public/tiles/ili.pmtiles");
const tiles = new PMTiles({
  getKey: () => "file",
  getBytes: async (offset, length) => ({
    data: FILE.buffer.slice(FILE.byteOffset + offset, FILE.byteOffset + offset + length),
  }),
});
// The tile over Khorgos at zoom 5.
const bytes = (await tiles.getZxy(5, 23, 11))?.data;

/** An archive whose only tile is 5/23/11, with all that was asked of it. */
function oneTile() {
  const asked: string[] = [];
  const archive: Archive = {
    minZoom: 3,
    maxZoom: 6,
    bytes: async (zoom, x, y, signal) => {
      asked.push(`${zoom}/${x}/${y}`);
      await Promise.resolve();
      signal.throwIfAborted();
      return zoom === 5 && x === 23 && y === 11 ? bytes : undefined;
    },
  };
  return { archive, asked };
}

const signal = () => new AbortController().signal;

test("below the last zoom the nearest ancestor stands in", async () => {
  const { archive, asked } = oneTile();
  const located = await createTileStore(archive).get(9, 23 * 16 + 5, 11 * 16 + 9, signal());
  expect(located).toMatchObject({ zoom: 5, x: 23, y: 11 });
  expect(asked).toEqual(["6/46/23", "5/23/11"]);
});

test("tiles that share an ancestor share one request", async () => {
  const { archive, asked } = oneTile();
  const store = createTileStore(archive);
  await Promise.all([store.get(6, 46, 22, signal()), store.get(6, 47, 23, signal())]);
  expect(asked.filter((one) => one === "5/23/11")).toHaveLength(1);
});

test("where the archive has nothing there is nothing", async () => {
  expect(await createTileStore(oneTile().archive).get(5, 0, 0, signal())).toBeUndefined();
});

test("one that leaves does not take the tile from one that waits", async () => {
  const store = createTileStore(oneTile().archive);
  const leaver = new AbortController();
  const left = store.get(5, 23, 11, leaver.signal);
  const waiting = store.get(5, 23, 11, signal());
  leaver.abort();
  await expect(left).rejects.toThrow();
  expect(await waiting).toMatchObject({ zoom: 5 });
});

test("a failure is not kept: the next view asks again", async () => {
  const { archive } = oneTile();
  let fails = true;
  const store = createTileStore({
    ...archive,
    bytes: (...position) =>
      fails ? Promise.reject(new TypeError("Failed to fetch")) : archive.bytes(...position),
  });
  await expect(store.get(5, 23, 11, signal())).rejects.toThrow();
  fails = false;
  expect(await store.get(5, 23, 11, signal())).toMatchObject({ zoom: 5 });
});
