import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packArchive } from "./archive.ts";
import { borderItems, findBorders } from "./borders.ts";
import { fetchSources } from "./fetch.ts";
import { labelItems } from "./labels.ts";
import { placeItems } from "./places.ts";
import { ARCHIVE_METADATA, writeReadme } from "./readme.ts";
import { OUT_DIR } from "./region.ts";
import { regionItems } from "./regions.ts";
import { paintRelief } from "./relief.ts";
import { findRivers, riverItems } from "./rivers.ts";
import { roadItems } from "./roads.ts";
import { cutTiles } from "./tiles.ts";
import { urbanItems } from "./urban.ts";
import { findLakes, lakeItems } from "./water.ts";

const step = (text: string) => console.log(`${Math.round(performance.now() / 1000)} s  ${text}`);

step("fetching sources");
const sources = fetchSources();
mkdirSync(OUT_DIR, { recursive: true });

step("water");
const lakes = findLakes();
const shores = lakes.map((lake) => lake.polygon);
// Small lakes cover rivers at the zooms that show them, and must not cut them at others.
const rivers = findRivers(lakes.filter((lake) => lake.areaKm2 > 40).map((lake) => lake.polygon));
step("borders");
const borders = findBorders();
step("tiles");
const items = [
  ...(await urbanItems(sources.urbanAreas)),
  ...lakeItems(lakes),
  ...riverItems(rivers),
  ...(await regionItems(sources.regionLines, shores, borders, rivers)),
  ...borderItems(borders),
  ...roadItems(),
  ...labelItems(lakes, rivers),
  ...placeItems(),
];
const tiles = cutTiles(items);
const archive = packArchive(tiles, ARCHIVE_METADATA);
writeFileSync(join(OUT_DIR, "ili.pmtiles"), archive);
step(`ili.pmtiles ${archive.length} bytes`);

step("relief");
await paintRelief(sources, [
  { file: "relief.webp", width: 2048, quality: 82, strength: 0.62 },
  { file: "relief-small.webp", width: 1280, quality: 62, strength: 0.62 },
]);

writeReadme(["ili.pmtiles", "relief.webp", "relief-small.webp", "relief.json"], tiles.length);
step("done");
