import type { TileInView } from "./basemap-layer";
import type { FeatureShape, TileFeature } from "./decode";

/**
 * The ground of the smallest zooms as it stands in the page, for the first picture: waters and borders
 * of the tiles of one zoom of the archive.
 */
export type PackedGround = Readonly<{ zoom: number; tiles: readonly PackedTile[] }>;

export type PackedTile = Readonly<{
  x: number;
  y: number;
  layers: Readonly<Record<string, readonly PackedFeature[]>>;
}>;

/** A feature: its zoom of the schema's `min_zoom`, 0 for none, and each of its lines as text. */
export type PackedFeature = readonly [
  shape: Exclude<FeatureShape, "point">,
  kind: string,
  minZoom: number,
  ...lines: readonly string[],
];

/** Steps across a tile. */
const EXTENT = 1024;
/** "?": from here on no character but the backslash is written differently in JSON or HTML. */
const FIRST = 63;

/**
 * A line as text, each coordinate as its difference from the last one: the encoded polylines of Google
 * Maps, in steps of the tile. `line` is x, y, x, y … as parts of the tile.
 */
export function packLine(line: ArrayLike<number>): string {
  let text = "";
  const last = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const step = Math.round((line[at] ?? 0) * EXTENT);
    const by = step - (last[at % 2] ?? 0);
    last[at % 2] = step;
    let rest = by < 0 ? ~(by << 1) : by << 1;
    while (rest >= 0x20) {
      text += String.fromCharCode((0x20 | (rest & 0x1f)) + FIRST);
      rest >>= 5;
    }
    text += String.fromCharCode(rest + FIRST);
  }
  return text;
}

/** The inverse of `packLine`. */
export function unpackLine(text: string): Float32Array {
  const line: number[] = [];
  const last = [0, 0];
  let [value, shift] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const part = text.charCodeAt(at) - FIRST;
    value |= (part & 0x1f) << shift;
    shift += 5;
    if (part >= 0x20) continue;
    const axis = line.length % 2;
    const step = (last[axis] ?? 0) + (value & 1 ? ~(value >> 1) : value >> 1);
    last[axis] = step;
    line.push(step / EXTENT);
    [value, shift] = [0, 0];
  }
  return Float32Array.from(line);
}

/** The tiles as the painter takes them; each is its own in the grid of 512-px tiles. */
export function unpackGround({ zoom, tiles }: PackedGround): readonly TileInView[] {
  return tiles.map(({ x, y, layers }) => ({
    coords: { x, y, z: zoom + 1 },
    located: {
      zoom,
      x,
      y,
      tile: Object.fromEntries(
        Object.entries(layers).map(([name, features]) => [name, features.map(unpackFeature)]),
      ),
    },
  }));
}

function unpackFeature([shape, kind, minZoom, ...lines]: PackedFeature): TileFeature {
  const properties = minZoom > 0 ? { min_zoom: minZoom } : {};
  return { shape, kind, properties, parts: lines.map(unpackLine) };
}
