import { resolve } from "node:path";
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
        const feature: PackedFeature = [shape, kind, minZoom, ...parts.map(packLine)];
        return [feature];
      });
      return [name, packed];
    });
    tiles.push({ x, y, layers: Object.fromEntries(layers) });
  }
  return { zoom: ZOOM, tiles };
}
