import { PbfWriter } from "pbf";
import type { Line, Point } from "./geo.ts";
import type { Layer, Properties } from "./item.ts";

/** A feature in tile coordinates, whole numbers. */
export interface EncodableFeature {
  type: 1 | 2 | 3;
  /** points: one part; lines: one each; polygons: rings, outer ones clockwise on the screen */
  parts: readonly Line[];
  properties: Properties;
}

export const EXTENT = 4096;

/** Mapbox Vector Tile 2. Properties without a value are never written: readers drop such tiles. */
export function encodeTile(layers: ReadonlyMap<Layer, readonly EncodableFeature[]>): Uint8Array {
  const pbf = new PbfWriter();
  for (const [name, features] of layers) {
    if (features.length > 0) pbf.writeMessage(3, writeLayer, { name, features });
  }
  return pbf.finish();
}

interface LayerContent {
  name: Layer;
  features: readonly EncodableFeature[];
}

function writeLayer({ name, features }: LayerContent, pbf: PbfWriter): void {
  const keys = new Map<string, number>();
  const values = new Map<string | number, number>();
  const index = <T>(map: Map<T, number>, key: T): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, name);
  for (const feature of features) {
    const tags: number[] = [];
    for (const [key, value] of Object.entries(feature.properties)) {
      if (value === undefined || value === "") continue;
      tags.push(index(keys, key), index(values, value));
    }
    pbf.writeMessage(2, writeFeature, { feature, tags });
  }
  for (const key of keys.keys()) pbf.writeStringField(3, key);
  for (const value of values.keys()) pbf.writeMessage(4, writeValue, value);
  pbf.writeVarintField(5, EXTENT);
}

interface FeatureContent {
  feature: EncodableFeature;
  tags: number[];
}

function writeFeature({ feature, tags }: FeatureContent, pbf: PbfWriter): void {
  pbf.writePackedVarint(2, tags);
  pbf.writeVarintField(3, feature.type);
  pbf.writePackedVarint(4, commands(feature));
}

function writeValue(value: string | number, pbf: PbfWriter): void {
  if (typeof value === "string") pbf.writeStringField(1, value);
  else if (Number.isInteger(value)) pbf.writeSVarintField(6, value);
  else pbf.writeDoubleField(3, value);
}

const MOVE = 1;
const LINE = 2;
const CLOSE = 7;
const zigzag = (n: number): number => (n << 1) ^ (n >> 31);

function commands({ type, parts }: EncodableFeature): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  const to = ([px, py]: Point) => {
    out.push(zigzag(px - x), zigzag(py - y));
    [x, y] = [px, py];
  };
  for (const part of parts) {
    const points = type === 3 ? part.slice(0, -1) : part;
    const [head, ...rest] = points;
    if (!head) continue;
    out.push((1 << 3) | MOVE);
    to(head);
    if (rest.length > 0) out.push((rest.length << 3) | LINE);
    for (const point of rest) to(point);
    if (type === 3) out.push((1 << 3) | CLOSE);
  }
  return out;
}
