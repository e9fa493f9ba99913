import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import type { GroundName } from "../../src/domain/ground";
import { LANGUAGES } from "../../src/domain/language";
import { openArchiveFile, tilesOfZoom } from "./archive-file";

/** The archive's layers with names, see `public/tiles/README.md`. */
const LAYERS = ["places", "physical_point"];
/** Language of a tile's `name`. */
const NAMES_IN = "en";
/** Deeper tiles of an archive with streets have names of shops; ours ends here. */
const DEEPEST_ZOOM = 9;

/** The names in the basemap's archive, by importance. */
export async function readGroundNames(path: string): Promise<readonly GroundName[]> {
  const archive = openArchiveFile(path);
  const { minZoom, maxZoom } = await archive.getHeader();
  const found = new Map<string, GroundName & { rank: number }>();
  for (let z = minZoom; z <= Math.min(maxZoom, DEEPEST_ZOOM); z++) {
    for await (const { x, y, data } of tilesOfZoom(archive, z)) {
      // The deepest tile has the most precise position.
      for (const [key, name] of namesIn(new Uint8Array(data), x, y, z)) found.set(key, name);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || a.minZoom - b.minZoom)
    .map(({ names, lonLat, minZoom }) => ({ names, lonLat, minZoom }));
}

function namesIn(tile: Uint8Array, x: number, y: number, z: number) {
  const { layers } = new VectorTile(new PbfReader(tile));
  return LAYERS.flatMap((layer) => {
    const all = layers[layer];
    return Array.from({ length: all?.length ?? 0 }, (_, at) => all?.feature(at)).flatMap(
      (feature): [string, GroundName & { rank: number }][] => {
        const geometry = feature?.toGeoJSON(x, y, z).geometry;
        if (!feature || geometry?.type !== "Point") return [];
        const { properties } = feature;
        const plain = String(properties[`name:${NAMES_IN}`] ?? properties["name"]);
        const names = LANGUAGES.flatMap((language) => {
          const name = language === NAMES_IN ? plain : properties[`name:${language}`];
          return typeof name === "string" ? [[language, name]] : [];
        });
        const [lon = 0, lat = 0] = geometry.coordinates;
        return [
          [
            `${layer} ${properties["kind"]} ${plain}`,
            {
              names: Object.fromEntries(names),
              lonLat: [Number(lon.toFixed(2)), Number(lat.toFixed(2))],
              minZoom: Number(properties["min_zoom"] ?? z + 1),
              rank: Number(properties["rank"] ?? z),
            },
          ],
        ];
      },
    );
  });
}
