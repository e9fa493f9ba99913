// @vitest-environment node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader, PbfWriter } from "pbf";
import { PMTiles, type Source } from "pmtiles";
import { expect, test } from "vitest";
import { decodeTile } from "./decode";
import { createWire, zigzag } from "./wire";

const file = readFileSync(
  fileURLToPath(new URL("../../../../public/tiles/ili.pmtiles", import.meta.url)),
);
const source: Source = {
  getKey: () => "ili.pmtiles",
  getBytes: async (offset, length) => ({
    data: new Uint8Array(file.subarray(offset, offset + length)).buffer,
  }),
};

test("tiles of the archive read as the reference implementation reads them", async () => {
  const archive = new PMTiles(source);
  let seen = 0;
  // Around Almaty and Khorgos at every zoom: towns, water, borders, roads.
  for (let zoom = 3; zoom <= 9; zoom++) {
    for (const [lon, lat] of [
      [76.95, 43.25],
      [80.4, 44.2],
    ] as const) {
      const x = Math.floor((lon / 360 + 0.5) * 2 ** zoom);
      const sine = Math.sin((lat * Math.PI) / 180);
      const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
      const found = await archive.getZxy(zoom, x, y);
      if (!found) continue;
      const reference = new VectorTile(new PbfReader(new Uint8Array(found.data))).layers;
      for (const [name, features] of Object.entries(decodeTile(found.data))) {
        const layer = reference[name];
        expect(features).toHaveLength(layer?.length ?? -1);
        features.forEach(({ shape, properties, parts }, at) => {
          const feature = layer?.feature(at);
          expect(shape).toBe([undefined, "point", "line", "polygon"][feature?.type ?? 0]);
          expect(properties).toEqual(feature?.properties);
          const extent = layer?.extent ?? 1;
          expect(parts).toEqual(
            feature
              ?.loadGeometry()
              .map((points) =>
                Float32Array.from(points.flatMap(({ x, y }) => [x / extent, y / extent])),
              ),
          );
          seen++;
        });
      }
    }
  }
  expect(seen).toBeGreaterThan(500);
});

test("numbers of any size, and values of every type, are read as they were written", () => {
  fc.assert(
    fc.property(
      fc.nat(Number.MAX_SAFE_INTEGER),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.double({ noNaN: true }),
      fc.string(),
      (large, signed, real, text) => {
        const writer = new PbfWriter();
        writer.writeVarintField(1, large);
        writer.writeSVarintField(2, signed);
        writer.writeDoubleField(3, real);
        writer.writeFloatField(4, 0.5);
        writer.writeStringField(5, text);
        const wire = createWire(writer.finish());
        expect([wire.field(), wire.varint()]).toEqual([1, large]);
        expect([wire.field(), zigzag(wire.varint())]).toEqual([2, signed]);
        expect([wire.field(), wire.double()]).toEqual([3, real]);
        expect(wire.field()).toBe(4);
        wire.skip();
        expect([wire.field(), wire.text(), wire.field()]).toEqual([5, text, 0]);
      },
    ),
  );
});

test("bytes that end too early are told, not drawn", async () => {
  const found = await new PMTiles(source).getZxy(3, 5, 2);
  const whole = found?.data ?? new ArrayBuffer(0);
  expect(whole.byteLength).toBeGreaterThan(100);
  expect(() => decodeTile(whole.slice(0, whole.byteLength - 7))).toThrow(RangeError);
});
