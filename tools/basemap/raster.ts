import { join } from "node:path";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import type { BBox } from "./geo.ts";

/** A greyscale raster in plate carrée, cropped from a raster of the world. */
export interface Raster {
  width: number;
  height: number;
  values: Float32Array;
  west: number;
  north: number;
  perDegree: number;
}

const PER_DEGREE = 30;
const TILE = 675;
const WORLD = { width: 10800, height: 5400 };

export async function readWorld(file: string, box: BBox): Promise<Raster> {
  const area = pixels(box);
  return toRaster(sharp(file, { limitInputPixels: false }).extract(area), area);
}

/** The height tint is a mosaic of tiles named row_column. */
export async function readQuilt(folder: string, box: BBox): Promise<Raster> {
  const area = pixels(box);
  const six = (n: number) => String(n).padStart(6, "0");
  const pieces: OverlayOptions[] = [];
  const firstColumn = Math.floor(area.left / TILE);
  const firstRow = Math.floor(area.top / TILE);
  const columns = Math.floor((area.left + area.width - 1) / TILE) - firstColumn + 1;
  const rows = Math.floor((area.top + area.height - 1) / TILE) - firstRow + 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [r, c] = [six(firstRow + row), six(firstColumn + column)];
      const input = join(folder, r, `${r}_${c}.jpg`);
      pieces.push({ input, left: column * TILE, top: row * TILE });
    }
  }
  const quilt = sharp({
    create: { width: columns * TILE, height: rows * TILE, channels: 3, background: "black" },
  }).composite(pieces);
  const whole = sharp(await quilt.png().toBuffer());
  const [left, top] = [area.left - firstColumn * TILE, area.top - firstRow * TILE];
  return toRaster(whole.extract({ ...area, left, top }), area);
}

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

function pixels([w, s, e, n]: BBox): Area {
  const left = Math.floor((w + 180) * PER_DEGREE);
  const top = Math.floor((90 - n) * PER_DEGREE);
  const width = Math.min(WORLD.width - left, Math.ceil((e - w) * PER_DEGREE));
  return {
    left,
    top,
    width,
    height: Math.min(WORLD.height - top, Math.ceil((n - s) * PER_DEGREE)),
  };
}

async function toRaster(picture: Sharp, area: Area): Promise<Raster> {
  const { data, info } = await picture
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(info.width * info.height);
  for (let i = 0; i < values.length; i++) values[i] = data[i * info.channels] ?? 0;
  return {
    width: info.width,
    height: info.height,
    values,
    west: area.left / PER_DEGREE - 180,
    north: 90 - area.top / PER_DEGREE,
    perDegree: PER_DEGREE,
  };
}

/** Gaussian blur, `sigma` in pixels of the raster. */
export function blur(raster: Raster, sigma: number): Raster {
  const radius = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  const pass = (from: Float32Array, dx: number, dy: number) => {
    const to = new Float32Array(from.length);
    for (let y = 0; y < raster.height; y++) {
      for (let x = 0; x < raster.width; x++) {
        let total = 0;
        kernel.forEach((weight, i) => {
          const px = clamp(x + (i - radius) * dx, raster.width);
          const py = clamp(y + (i - radius) * dy, raster.height);
          total += weight * (from[py * raster.width + px] ?? 0);
        });
        to[y * raster.width + x] = total / sum;
      }
    }
    return to;
  };
  return { ...raster, values: pass(pass(raster.values, 1, 0), 0, 1) };
}

const clamp = (i: number, size: number): number => Math.max(0, Math.min(size - 1, i));

/** Catmull-Rom between pixel centres. */
export function sample(raster: Raster, lon: number, lat: number): number {
  const x = (lon - raster.west) * raster.perDegree - 0.5;
  const y = (raster.north - lat) * raster.perDegree - 0.5;
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const row = (j: number) => {
    const at = (i: number) =>
      raster.values[clamp(y0 + j, raster.height) * raster.width + clamp(x0 + i, raster.width)] ?? 0;
    return cubic(at(-1), at(0), at(1), at(2), x - x0);
  };
  return cubic(row(-1), row(0), row(1), row(2), y - y0);
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
