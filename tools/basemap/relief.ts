import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { fromUnit, pad, toUnit } from "./geo.ts";
import { blur, type Raster, readQuilt, readWorld, sample } from "./raster.ts";
import { OUT_DIR, OUTER } from "./region.ts";

/**
 * The hillshade is offset one of its pixels to the east: measured on 23,000 vertices of borders
 * along ridges, where light meets shade. The height tint is not.
 */
const RELIEF_EAST_PX = 1;
/** Flat ground gets lighter with height in the source: grey per grey of height. */
const FLAT = { grey: 134, height: 70, slope: 0.45 };
/** Smaller differences are JPEG noise. */
const GRAIN = 2.5;
const FADE_DEGREES = { x: 2.2, y: 1.5 };

/** Grey of the height picture, and the ground at that height: paper, a breath of green or sand. */
const TINT: readonly (readonly [number, readonly [number, number, number]])[] = [
  [70, [234, 238, 224]],
  [135, [238, 241, 228]],
  [155, [244, 243, 231]],
  [172, [249, 245, 235]],
  [190, [247, 241, 230]],
  [204, [243, 235, 222]],
  [214, [244, 238, 229]],
  [224, [250, 247, 244]],
  [255, [253, 252, 251]],
];

export interface ReliefSize {
  file: string;
  width: number;
  quality: number;
  strength: number;
}

export async function paintRelief(
  sources: { shadedRelief: string; heightTiles: string },
  sizes: readonly ReliefSize[],
): Promise<void> {
  const around = pad(OUTER, 1.5);
  const shade = await readWorld(sources.shadedRelief, around);
  const height = blur(await readQuilt(sources.heightTiles, around), 3);
  for (const size of sizes) {
    const rows = heightFor(size.width);
    const pixels = paint(shade, height, size, rows);
    const info = await sharp(pixels, { raw: { width: size.width, height: rows, channels: 4 } })
      .webp({ quality: size.quality, alphaQuality: 40, effort: 6, smartSubsample: false })
      .toFile(join(OUT_DIR, size.file));
    console.log(`  ${size.file} ${size.width} x ${rows}, ${info.size} bytes`);
  }
  const [large] = sizes;
  if (!large) return;
  const facts = { bounds: OUTER, width: large.width, height: heightFor(large.width) };
  writeFileSync(join(OUT_DIR, "relief.json"), `${JSON.stringify(facts)}\n`);
}

const corner = { northWest: toUnit([OUTER[0], OUTER[3]]), southEast: toUnit([OUTER[2], OUTER[1]]) };

function heightFor(width: number): number {
  const { northWest: a, southEast: b } = corner;
  return Math.round((width * (b[1] - a[1])) / (b[0] - a[0]));
}

function paint(
  shade: Raster,
  height: Raster,
  { width, strength }: ReliefSize,
  rows: number,
): Buffer {
  const { northWest: a, southEast: b } = corner;
  const out = Buffer.alloc(width * rows * 4);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < width; i++) {
      const x = a[0] + ((b[0] - a[0]) * (i + 0.5)) / width;
      const y = a[1] + ((b[1] - a[1]) * (j + 0.5)) / rows;
      const [lon, lat] = fromUnit([x, y]);
      const grey = sample(shade, lon + RELIEF_EAST_PX / shade.perDegree, lat);
      const level = sample(height, lon, lat);
      const colour = tint(level);
      const light = lighting(grey - FLAT.grey - (level - FLAT.height) * FLAT.slope, strength);
      const at = (j * width + i) * 4;
      colour.forEach((c, k) => {
        // Shadows tend to violet, highlights to white, as in printed maps.
        const lean = light < 0 ? ([1.05, 1.12, 0.96][k] ?? 1) : 1;
        out[at + k] = Math.max(0, Math.min(255, light < 0 ? c + light * lean : c + light));
      });
      out[at + 3] = Math.round(255 * fade(lon, lat));
    }
  }
  return out;
}

/** Levels to add: shadows count fully, highlights less, since paper is nearly white. */
function lighting(slope: number, strength: number): number {
  const steep = Math.max(0, Math.abs(slope) - GRAIN);
  return slope < 0 ? -steep * strength : Math.min(9, steep * strength * 0.35);
}

function tint(grey: number): readonly number[] {
  let [below, from] = TINT[0] ?? [0, [255, 255, 255]];
  for (const [above, to] of TINT) {
    if (grey <= above) {
      const t = above === below ? 0 : Math.max(0, (grey - below) / (above - below));
      return from.map((c, k) => c + ((to[k] ?? c) - c) * t);
    }
    [below, from] = [above, to];
  }
  return from;
}

function fade(lon: number, lat: number): number {
  const x = Math.min(lon - OUTER[0], OUTER[2] - lon) / FADE_DEGREES.x;
  const y = Math.min(lat - OUTER[1], OUTER[3] - lat) / FADE_DEGREES.y;
  return ease(x) * ease(y);
}

function ease(share: number): number {
  const t = Math.max(0, Math.min(1, share));
  return t * t * (3 - 2 * t);
}
