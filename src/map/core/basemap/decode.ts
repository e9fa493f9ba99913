import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

export type FeatureShape = "point" | "line" | "polygon";

/** A feature of a vector tile; positions as parts of the tile: 0…1 from its north-west corner. */
export type TileFeature = Readonly<{
  shape: FeatureShape;
  kind: string;
  properties: Readonly<Record<string, string | number | boolean>>;
  /** x, y, x, y … of each ring, line or point. */
  parts: readonly Float32Array[];
}>;

/** Features by the layer's name, as in the Protomaps basemap schema. */
export type Tile = Readonly<Record<string, readonly TileFeature[]>>;

const LAYERS = ["landcover", "water", "boundaries", "roads", "places", "physical_point"];
const SHAPES = [undefined, "point", "line", "polygon"] as const;

/** Decodes a Mapbox vector tile; throws where the bytes are none. */
export function decodeTile(bytes: ArrayBuffer): Tile {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const tile: Record<string, readonly TileFeature[]> = {};
  for (const name of LAYERS) {
    const layer = layers[name];
    if (!layer) continue;
    const features: TileFeature[] = [];
    for (let i = 0; i < layer.length; i++) {
      const feature = layer.feature(i);
      const shape = SHAPES[feature.type];
      if (!shape) continue;
      features.push({
        shape,
        kind: String(feature.properties["kind"] ?? ""),
        properties: feature.properties,
        parts: feature.loadGeometry().map((points) => {
          const flat = new Float32Array(points.length * 2);
          points.forEach((point, at) => {
            flat[at * 2] = point.x / layer.extent;
            flat[at * 2 + 1] = point.y / layer.extent;
          });
          return flat;
        }),
      });
    }
    tile[name] = features;
  }
  return tile;
}
