import { resolve } from "node:path";
import { lineString, simplify } from "@turf/turf";
import type { Plugin } from "vite";
import { decodeTile } from "../../src/map/core/basemap/decode";
import {
  type PackedFeature,
  type PackedGround,
  type PackedTile,
  packLine,
} from "../../src/map/core/basemap/packed-ground";
import { openArchiveFile, tilesOfZoom } from "../data/archive-file";

/** Of this zoom of the archive all tiles together are some kB, and fine enough for any first view. */
const ZOOM = 4;
/** In parts of a tile: about a pixel where a first view is nearest. */
const TOLERANCE = 0.0008;
/** What is painted at the zooms of first views; roads and quarters come later. */
const LAYERS = ["water", "boundaries"];
const MARKER = '<script type="application/json" id="ground"></script>';

/** Writes the ground of the first picture into the marker of a page that has one. */
export function firstGroundPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: "ili-map:first-ground",
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        if (!html.includes(MARKER)) return html;
        const ground = await readFirstGround(resolve(root, "public/tiles/ili.pmtiles"));
        return html.replace(MARKER, () =>
          MARKER.replace("><", () => `>${JSON.stringify(ground)}<`),
        );
      },
    },
  };
}

/** Waters and borders of an archive at the zoom of first views. */
export async function readFirstGround(path: string): Promise<PackedGround> {
  const tiles: PackedTile[] = [];
  for await (const { x, y, data } of tilesOfZoom(openArchiveFile(path), ZOOM)) {
    const decoded = decodeTile(data, LAYERS);
    const layers = Object.entries(decoded).map(([name, features]) => {
      const packed = features.flatMap(({ shape, kind, properties, parts }) => {
        if (shape === "point") return [];
        const minZoom = Number(properties["min_zoom"] ?? 0);
        const feature: PackedFeature = [shape, kind, minZoom, ...parts.map(simpler).map(packLine)];
        return [feature];
      });
      return [name, packed];
    });
    tiles.push({ x, y, layers: Object.fromEntries(layers) });
  }
  return { zoom: ZOOM, tiles };
}

/** A line without the points that nobody would miss. */
function simpler(line: Float32Array): readonly number[] {
  const points = Array.from({ length: line.length / 2 }, (_, at) => [
    line[2 * at] ?? 0,
    line[2 * at + 1] ?? 0,
  ]);
  if (points.length < 3) return points.flat();
  const options = { tolerance: TOLERANCE, highQuality: true };
  return simplify(lineString(points), options).geometry.coordinates.flat();
}
