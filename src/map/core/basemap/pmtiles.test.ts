// @vitest-environment node
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { PMTiles, zxyToTileId } from "pmtiles";
import { expect, test } from "vitest";
import { decompress } from "./decompress";
import { type ByteSource, createPmtiles, EtagMismatch, tileId } from "./pmtiles";

const FILE = readFileSync("public/tiles/ili.pmtiles");
const { signal } = new AbortController();

const part = (offset: number, length: number) =>
  new Uint8Array(FILE.subarray(offset, offset + length)).buffer;

test("a tile has the number that the reference gives it", () => {
  fc.assert(
    fc.property(fc.nat(16), fc.nat(), fc.nat(), (zoom, x, y) => {
      const [column, row] = [x % 2 ** zoom, y % 2 ** zoom];
      expect(tileId(zoom, column, row)).toBe(zxyToTileId(zoom, column, row));
    }),
  );
});

test("header and tiles are those that the reference finds", async () => {
  const file = createPmtiles(
    { getBytes: async (at, length) => ({ data: part(at, length) }) },
    decompress,
  );
  const reference = new PMTiles({
    getKey: () => "reference",
    getBytes: async (at, length) => ({ data: part(at, length) }),
  });
  const { tileType, minZoom, maxZoom } = await reference.getHeader();
  expect(await file.header()).toMatchObject({ tileType, minZoom, maxZoom });
  let found = 0;
  for (let zoom = minZoom; zoom <= maxZoom + 1; zoom++) {
    for (let x = 0; x < 2 ** zoom; x += Math.ceil(2 ** zoom / 24)) {
      for (let y = 0; y < 2 ** zoom; y += Math.ceil(2 ** zoom / 24)) {
        const expected = (await reference.getZxy(zoom, x, y))?.data;
        const own = await file.tile(zoom, x, y, signal);
        expect(own?.byteLength).toBe(expected?.byteLength);
        if (own && expected) {
          expect(Buffer.from(own).equals(Buffer.from(expected))).toBe(true);
          found++;
        }
      }
    }
  }
  expect(found).toBeGreaterThan(20);
});

test("a file that was replaced is read anew, and a failure is not kept", async () => {
  let version = "1";
  let fails = true;
  const source: ByteSource = {
    async getBytes(at, length, _, etag) {
      if (fails) throw new TypeError("Failed to fetch");
      if (etag && etag !== version) throw new EtagMismatch();
      return { data: part(at, length), etag: version };
    },
  };
  const file = createPmtiles(source, decompress);
  await expect(file.header()).rejects.toThrow("Failed to fetch");
  fails = false;
  const first = await file.tile(5, 23, 11, signal);
  version = "2";
  const second = await file.tile(5, 23, 11, signal);
  expect(second?.byteLength).toBe(first?.byteLength);
});

test("what is no archive is told so", async () => {
  const html = new TextEncoder().encode("<!doctype html>".repeat(20)).buffer;
  const file = createPmtiles({ getBytes: async () => ({ data: html }) }, decompress);
  await expect(file.header()).rejects.toThrow("no PMTiles archive");
});
