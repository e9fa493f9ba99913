import { clipLine, clipPolygon } from "./clip.ts";
import { type EncodableFeature, EXTENT, encodeTile } from "./encode.ts";
import {
  type BBox,
  bboxOf,
  inBBox,
  type Line,
  overlaps,
  type Point,
  simplify,
  toUnit,
} from "./geo.ts";
import type { Item, Layer, Shape } from "./item.ts";
import { type ArchiveExtent, REGION } from "./region.ts";

export interface EncodedTile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** In painting order, for renderers that follow it. */
const LAYERS: readonly Layer[] = [
  "earth",
  "landcover",
  "landuse",
  "water",
  "boundaries",
  "buildings",
  "roads",
  "pois",
  "physical_point",
  "places",
];

/** Of 512 px tiles: features extend this far past the edge, so that strokes join. */
const BUFFER = 48;

export function cutTiles(items: readonly Item[], archive: ArchiveExtent = REGION): EncodedTile[] {
  const tiles: EncodedTile[] = [];
  for (let zoom = archive.minZoom; zoom <= archive.maxZoom; zoom++) {
    tiles.push(...cutZoom(items, zoom, archive));
  }
  return tiles;
}

interface Ready {
  layer: Layer;
  shape: Shape;
  box: BBox;
  item: Item;
}

function cutZoom(items: readonly Item[], zoom: number, archive: ArchiveExtent): EncodedTile[] {
  const box = archive.boxAt(zoom);
  const size = EXTENT * 2 ** zoom;
  const ready = items
    .filter((item) => item.minZoom <= zoom && zoom <= (item.maxZoom ?? archive.maxZoom))
    .flatMap((item) => prepare(item, box, size, archive.tolerance(zoom, item.layer)));
  const [left, top] = tileAt([box[0], box[3]], zoom);
  const [right, bottom] = tileAt([box[2], box[1]], zoom);
  const tiles: EncodedTile[] = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const layers = new Map<Layer, EncodableFeature[]>(LAYERS.map((layer) => [layer, []]));
      for (const { layer, shape, box: extent, item } of ready) {
        const feature = toTile(shape, extent, x * EXTENT, y * EXTENT);
        if (feature) layers.get(layer)?.push({ ...feature, properties: item.properties });
      }
      const data = encodeTile(layers);
      if (data.length > 0) tiles.push({ z: zoom, x, y, data });
    }
  }
  return tiles;
}

function tileAt(point: Point, zoom: number): Point {
  const [x, y] = toUnit(point);
  return [Math.floor(x * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}

/** Clips a feature to the map's extent, converts it to tile units at this zoom, simplifies it. */
function prepare(item: Item, box: BBox, size: number, allowed: number): Ready[] {
  const { layer, shape } = item;
  const project = (line: Line): Line =>
    line.map((point) => {
      const [x, y] = toUnit(point);
      return [x * size, y * size];
    });
  if (shape.type === "point") {
    if (!inBBox(shape.at, box)) return [];
    const at = project([shape.at])[0] ?? [0, 0];
    return [{ layer, shape: { type: "point", at }, box: bboxOf([at]), item }];
  }
  if (shape.type === "line") {
    return clipLine(shape.line, box).map((part) => {
      const line = simplify(project(part), allowed);
      return { layer, shape: { type: "line", line }, box: bboxOf(line), item };
    });
  }
  return clipPolygon(shape.polygon, box).flatMap((part): Ready[] => {
    const polygon = part
      .map((ring) => simplify(project(ring), allowed))
      .filter((ring, i) => ring.length > 3 && (i === 0 || unitArea(ring) > 400));
    const outer = polygon[0];
    if (!outer || unitArea(outer) < 150) return [];
    return [{ layer, shape: { type: "polygon", polygon }, box: bboxOf(outer), item }];
  });
}

function unitArea(ring: Line): number {
  return Math.abs(signedArea(ring));
}

function signedArea(ring: Line): number {
  let sum = 0;
  let before = ring.at(-1) ?? [0, 0];
  for (const point of ring) {
    sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum / 2;
}

function toTile(
  shape: Shape,
  extent: BBox,
  x0: number,
  y0: number,
): Pick<EncodableFeature, "type" | "parts"> | undefined {
  if (shape.type === "point") {
    const [x, y] = [Math.round(shape.at[0] - x0), Math.round(shape.at[1] - y0)];
    if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT) return undefined;
    return { type: 1, parts: [[[x, y]]] };
  }
  const frame: BBox = [x0 - BUFFER, y0 - BUFFER, x0 + EXTENT + BUFFER, y0 + EXTENT + BUFFER];
  if (!overlaps(extent, frame)) return undefined;
  const round = (line: Line) =>
    dedupe(line.map(([x, y]) => [Math.round(x - x0), Math.round(y - y0)]));
  if (shape.type === "line") {
    const parts = clipLine(shape.line, frame)
      .map(round)
      .filter((line) => line.length > 1);
    return parts.length > 0 ? { type: 2, parts } : undefined;
  }
  const parts = shape.polygon.flatMap((ring, i) => {
    const cut = round(cutRing(ring, frame));
    if (cut.length < 4) return [];
    const clockwise = signedArea(cut) > 0;
    return [clockwise === (i === 0) ? cut : [...cut].reverse()];
  });
  return parts.length > 0 ? { type: 3, parts } : undefined;
}

const dedupe = (line: readonly Point[]): Line =>
  line.filter((p, i) => i === 0 || p[0] !== line[i - 1]?.[0] || p[1] !== line[i - 1]?.[1]);

/** Sutherland-Hodgman clipping: edges along the frame are in the buffer, invisible. */
function cutRing(ring: Line, [w, s, e, n]: BBox): Line {
  let points: Line = ring.slice(0, -1);
  const sides: [(p: Point) => boolean, (a: Point, b: Point) => Point][] = [
    [(p) => p[0] >= w, (a, b) => atX(a, b, w)],
    [(p) => p[0] <= e, (a, b) => atX(a, b, e)],
    [(p) => p[1] >= s, (a, b) => atY(a, b, s)],
    [(p) => p[1] <= n, (a, b) => atY(a, b, n)],
  ];
  for (const [inside, cross] of sides) {
    const next: Point[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before && inside(before) !== inside(point)) next.push(cross(before, point));
      if (inside(point)) next.push(point);
      before = point;
    }
    points = next;
  }
  const head = points[0];
  return head ? [...points, head] : [];
}

const atX = (a: Point, b: Point, x: number): Point => [
  x,
  a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]),
];
const atY = (a: Point, b: Point, y: number): Point => [
  a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]),
  y,
];
