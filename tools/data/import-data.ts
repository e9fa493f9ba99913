import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { readPlaces } from "../../src/data/read/read-places";
import { noteInWords } from "../../src/i18n/wording/data-notes";
import { english } from "./check/english";
import { readGiven } from "./check/read-given";
import { draftFile } from "./import/draft-file";
import { readContent } from "./read-content";

/**
 * `import-data.ts file` writes `<file>.draft.geojson` here: the places of a file of any kind in the
 * format of the content, with TODO where only an editor knows. Exit code 1 where there are none.
 */
const [path] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
process.exitCode = await importFile(path);

async function importFile(given: string | undefined): Promise<number> {
  if (given === undefined) return told(["Name a file: npm run import:data -- places.csv"]);
  const bytes = readGiven(given);
  if (typeof bytes === "string") return told([`${given}: ${bytes}`]);
  const { strict, sites, reason, report } = await readPlaces(bytes, readContent(root));
  if (strict) return told([`${given} is in the format already: npm run check:data -- ${given}`]);
  const { kind = "", kept, total, notes = [] } = report;
  const lines = notes.map((note) => `- ${noteInWords(english, note)}`);
  if (reason !== null) return told([`${given}: nothing can be taken from it.`, ...lines]);
  const draft = `${basename(given).replace(/\.[^.]*$/, "")}.draft.geojson`;
  if (existsSync(draft)) return told([`${draft} is there already. Move it away first.`]);
  writeFileSync(draft, draftFile(sites, basename(given)));
  told([english("dialogs.customData.kind", { kind, kept, total }), ...lines]);
  told([`Written: ${draft}. What is to be added: npm run check:data -- ${draft}`]);
  return 0;
}

function told(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 1;
}
