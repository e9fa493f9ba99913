// @vitest-environment node
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { Compression, PMTiles, type RangeResponse, type Source, TileType } from "pmtiles";
import { beforeAll, describe, expect, it } from "vitest";

/** The committed archive is a build product: these are the promises that the map relies on. */
const inTiles = (name: string) =>
  fileURLToPath(new URL(`../../../public/tiles/${name}`, import.meta.url));

class FileSource implements Source {
  bytesRead = 0;
  private readonly file = readFileSync(inTiles("ili.pmtiles"));

  getKey(): string {
    return "ili.pmtiles";
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const part = new Uint8Array(this.file.subarray(offset, offset + length));
    this.bytesRead += part.length;
    return { data: part.buffer };
  }
}

type LonLat = readonly [number, number];

interface Feature {
  z: number;
  layer: string;
  properties: Record<string, string | number | boolean>;
  parts: LonLat[][];
}

const source = new FileSource();
const archive = new PMTiles(source);
const features: Feature[] = [];
const failed: string[] = [];
let tileCount = 0;

const MIN_ZOOM = 3;
const MAX_ZOOM = 9;
const WEST = 60;
const EAST = 105;

beforeAll(async () => {
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const [left, top] = tileAt([WEST, 56], z);
    const [right, bottom] = tileAt([EAST, 33], z);
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) await readTile(z, x, y);
    }
  }
});

async function readTile(z: number, x: number, y: number): Promise<void> {
  const found = await archive.getZxy(z, x, y);
  if (!found) return;
  tileCount++;
  try {
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(found.data)));
    for (const [name, layer] of Object.entries(layers)) {
      for (let i = 0; i < layer.length; i++) {
        const feature = layer.feature(i);
        const lonLat = ({ x: px, y: py }: { x: number; y: number }) =>
          toLonLat((x + px / feature.extent) / 2 ** z, (y + py / feature.extent) / 2 ** z);
        const parts = feature.loadGeometry().map((part) => part.map(lonLat));
        features.push({ z, layer: name, properties: feature.properties, parts });
      }
    }
  } catch (error) {
    failed.push(`${z}/${x}/${y}: ${String(error)}`);
  }
}

function toLonLat(x: number, y: number): LonLat {
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [(x - 0.5) * 360, lat];
}

function tileAt([lon, lat]: LonLat, z: number): readonly [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return [Math.floor((lon / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
}

/** Degrees from a point to a feature, along its lines too. */
function distance(at: LonLat, feature: Feature): number {
  let best = Infinity;
  for (const part of feature.parts) {
    part.forEach((to, i) => {
      best = Math.min(best, toSegment(at, part[i - 1] ?? to, to));
    });
  }
  return best;
}

function toSegment([x, y]: LonLat, [ax, ay]: LonLat, [bx, by]: LonLat): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

describe("the basemap archive", () => {
  it("says what it is in its header", async () => {
    const header = await archive.getHeader();
    expect(header.specVersion).toBe(3);
    expect(header.tileType).toBe(TileType.Mvt);
    expect(header.tileCompression).toBe(Compression.Gzip);
    expect([header.minZoom, header.maxZoom]).toEqual([MIN_ZOOM, MAX_ZOOM]);
    expect(header.minLon).toBeLessThanOrEqual(70);
    expect(header.minLat).toBeLessThanOrEqual(38.5);
    expect(header.maxLon).toBeGreaterThanOrEqual(93);
    expect(header.maxLat).toBeGreaterThanOrEqual(50.5);
    expect(header.minLat).toBeGreaterThanOrEqual(37);
    expect(header.maxLon).toBeLessThanOrEqual(105);
    expect(header.numAddressedTiles).toBe(tileCount);
  });

  it("is opened by the first read of 16 kB", async () => {
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength ?? 0).toBe(0);
    expect(header.jsonMetadataOffset + header.jsonMetadataLength).toBeLessThan(16_384);
  });

  it("names its layers and its sources in the metadata", async () => {
    const metadata: unknown = await archive.getMetadata();
    expect(metadata).toMatchObject({
      attribution: expect.stringContaining("OpenStreetMap"),
      vector_layers: expect.arrayContaining(
        ["landcover", "water", "boundaries", "roads", "physical_point", "places"].map((id) =>
          expect.objectContaining({ id }),
        ),
      ),
    });
  });

  it("decodes in every tile", () => {
    expect(failed).toEqual([]);
    expect(tileCount).toBeGreaterThan(500);
  });

  it("draws nothing south of 37° N or east of 105° E", () => {
    const outside = features.filter((f) => f.parts.flat().some(([x, y]) => y < 37 || x > 105));
    expect(outside.map((f) => `${f.z} ${f.layer} ${f.properties.name}`)).toEqual([]);
  });

  it("has a name wherever it has a name in some language", () => {
    const nameless = features.filter(
      ({ properties: p }) => (p["name:kk"] || p["name:ru"] || p["name:zh"]) && !p.name,
    );
    expect(nameless).toEqual([]);
  });

  it("keeps the angle of a river's name readable", () => {
    const angles = features.filter((f) => f.properties.kind === "river" && "angle" in f.properties);
    expect(angles.length).toBeGreaterThan(50);
    for (const { properties } of angles) {
      expect(Math.abs(Number(properties.angle))).toBeLessThanOrEqual(90);
    }
  });

  it("marks every road as schematic", () => {
    const roads = features.filter((f) => f.layer === "roads");
    expect(roads.length).toBeGreaterThan(0);
    expect(roads.every((f) => f.properties.schematic === 1)).toBe(true);
  });

  it("draws the roads along which a trip is estimated, and no others", () => {
    const file = new URL("../../data/roads.json", import.meta.url);
    // Its shape is checked with the content.
    const { roads }: { roads: readonly { ref: string; points: readonly LonLat[] }[] } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const drawn = features.filter((f) => f.layer === "roads" && f.z === MAX_ZOOM);
    expect(new Set(drawn.map((f) => f.properties.ref))).toEqual(new Set(roads.map((r) => r.ref)));
    for (const { ref, points } of roads)
      for (const point of points) {
        const away = Math.min(
          ...drawn.filter((f) => f.properties.ref === ref).map((f) => distance(point, f)),
        );
        expect(away, `${ref} ${point}`).toBeLessThan(0.01);
      }
  });
});

describe("what lies where", () => {
  const names = (en: RegExp, kk: string, ru: RegExp, zh: string) => ({
    name: expect.stringMatching(en),
    "name:en": expect.stringMatching(en),
    "name:kk": expect.stringContaining(kk),
    "name:ru": expect.stringMatching(ru),
    "name:zh": expect.stringContaining(zh),
  });

  it.each([
    ["Almaty", [76.92, 43.25], names(/Almaty/, "Алматы", /Алматы/, "阿拉木图")],
    ["Yining", [81.33, 43.91], names(/Yining/, "Құлжа", /Кульджа/, "伊宁")],
  ] as const)("%s, at every zoom", (name, at, expected) => {
    for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
      const town = features.find(
        (f) =>
          f.z === z &&
          f.properties.kind === "locality" &&
          String(f.properties.name).startsWith(name),
      );
      expect(town?.properties, `${name} at data zoom ${z}`).toMatchObject(expected);
      expect(town?.properties.rank).toBe(1);
      if (town) expect(distance(at, town)).toBeLessThan(0.05);
    }
  });

  it.each([
    ["Balkhash", [74.65, 46.45], 3, names(/Balkhash/, "Балқаш", /Балхаш/, "巴尔喀什")],
    ["Sayram", [81.2, 44.5], 5, names(/Sayram/, "Сайрам", /Сайрам/, "赛里木湖")],
    ["Kapchagay", [77.12, 43.86], 5, names(/Kapchagay/, "Қапшағай", /Капчагай/, "卡普恰盖")],
  ] as const)("the water of %s, with its label", (name, shore, from, expected) => {
    for (let z = from; z <= MAX_ZOOM; z++) {
      const isIt = (f: Feature) => f.z === z && String(f.properties.name).includes(name);
      const water = features.filter((f) => f.layer === "water" && isIt(f));
      expect(water[0]?.properties, `${name} at data zoom ${z}`).toMatchObject(expected);
      expect(Math.min(...water.map((f) => distance(shore, f)))).toBeLessThan(0.25);
      const label = features.find((f) => f.layer === "physical_point" && isIt(f));
      expect(label?.properties.kind).toBe("water");
    }
  });

  it("the Ili, at Yining, on the border and below the dam", () => {
    const ili = names(/^Ili$/, "Іле", /Или/, "伊犁河");
    for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
      const lines = features.filter(
        (f) => f.z === z && f.layer === "water" && f.properties.name === "Ili",
      );
      expect(lines[0]?.properties, `the Ili at data zoom ${z}`).toMatchObject(ili);
      if (z < 7) continue;
      for (const at of [
        [81.3, 43.87],
        [80.53, 43.82],
        [76.996, 44.064], // Tamgaly-Tas, rock carvings on its bank
      ] as const) {
        expect(Math.min(...lines.map((f) => distance(at, f)))).toBeLessThan(0.08);
      }
    }
  });

  it("the borders of Kazakhstan, China and Kyrgyzstan, at Khan Tengri", () => {
    const near = features.filter(
      (f) =>
        f.z === MAX_ZOOM &&
        f.layer === "boundaries" &&
        f.properties.kind === "country" &&
        distance([80.1744, 42.2108], f) < 0.01,
    );
    expect(near.length).toBeGreaterThanOrEqual(3);
  });
});

describe("what it costs", () => {
  it("is smaller than 2.5 MB", () => {
    expect(statSync(inTiles("ili.pmtiles")).size).toBeLessThan(2.5e6);
    expect(statSync(inTiles("relief.webp")).size).toBeLessThanOrEqual(100_000);
    expect(statSync(inTiles("relief-small.webp")).size).toBeLessThanOrEqual(38_000);
  });

  it.each([
    ["a phone", 5.5, [390, 844], 110_000],
    ["a phone", 6, [390, 844], 110_000],
    ["a desk", 6, [1440, 900], 95_000],
    ["a desk", 7, [1440, 900], 95_000],
  ] as const)("the first view of %s at map zoom %s", async (_, zoom, [width, height], most) => {
    const before = source.bytesRead;
    for (const [z, x, y] of tilesInView([81.5, 44], zoom, width, height)) {
      await archive.getZxy(z, x, y);
    }
    expect(source.bytesRead - before).toBeGreaterThan(1000);
    expect(source.bytesRead - before).toBeLessThan(most);
  });
});

/** A tile is shown at 512 px: its zoom is the map's less one. */
function tilesInView([lon, lat]: LonLat, zoom: number, width: number, height: number) {
  const z = Math.floor(zoom) - 1;
  const size = 256 * 2 ** (zoom - z);
  const sin = Math.sin((lat * Math.PI) / 180);
  const x = (lon / 360 + 0.5) * 2 ** z;
  const y = (0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI) * 2 ** z;
  const [halfWidth, halfHeight] = [width / size / 2, height / size / 2];
  const tiles: [number, number, number][] = [];
  for (let tx = Math.floor(x - halfWidth); tx <= x + halfWidth; tx++) {
    for (let ty = Math.floor(y - halfHeight); ty <= y + halfHeight; ty++) tiles.push([z, tx, ty]);
  }
  return tiles;
}

describe("what stands beside it", () => {
  it.each(["ili.pmtiles", "relief.webp", "relief-small.webp", "relief.json"])(
    "the README gives the checksum of %s",
    (name) => {
      const digest = createHash("sha256")
        .update(readFileSync(inTiles(name)))
        .digest("hex");
      expect(readFileSync(inTiles("README.md"), "utf8")).toContain(`\`${name}\``);
      expect(readFileSync(inTiles("README.md"), "utf8")).toContain(digest);
    },
  );

  it("the relief says where it lies", () => {
    const relief: unknown = JSON.parse(readFileSync(inTiles("relief.json"), "utf8"));
    expect(relief).toMatchObject({
      bounds: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
      width: expect.any(Number),
      height: expect.any(Number),
    });
  });
});
