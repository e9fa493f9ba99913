import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CONTENT_PATHS } from "../../src/data/check/content";
import { addSite } from "./add/add-site";
import { readContent } from "./read-content";

/**
 * `npm run add-site -- proposal.geojson` validates a reader's proposal and writes it into the
 * content. Exit code 1, and nothing written, if it claims more than its source or if the content
 * would become invalid. With `--check` before the file nothing is written at all.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  options: { check: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [path] = positionals;
process.exitCode = path === undefined ? usage() : run(path, values.check);

function run(file: string, onlyCheck: boolean): number {
  let proposal: unknown;
  try {
    proposal = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const { files, report } = addSite(proposal, readContent(root), today);
  for (const line of report) console.log(line);
  if (!files) return 1;
  if (onlyCheck) return 0;
  console.log(
    "Written. Read the report yourself, look at the map, and describe it in a pull request.",
  );
  for (const role of ["sites", "production"] as const) {
    writeFileSync(join(root, CONTENT_PATHS[role]), files[role].text);
  }
  return 0;
}

function usage(): number {
  console.error("Give the file of a proposal: npm run add-site -- proposal.geojson");
  return 1;
}
