import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readPlaces } from "../../src/data/read/read-places";
import { noteInWords } from "../../src/i18n/wording/data-notes";
import { english } from "./check/english";
import { readGiven } from "./check/read-given";
import { columnFlags } from "./import/column-flags";
import { draftFile } from "./import/draft-file";
import { readContent } from "./read-content";

/**
 * `import-data.ts file` writes `<file>.draft.geojson` here: the places of a file of any kind in the
 * format of the content, with TODO where only an editor knows. `--columns lat=a,lon=b,name=c,start=d,end=e`
 * says which columns of a table are what. Exit code 1 where there are no places.
 */
const { values, positionals } = parseArgs({
  options: { columns: { type: "string" } },
  allowPositionals: true,
});
const root = fileURLToPath(new URL("../..", import.meta.url));
process.exitCode = await importFile(positionals[0], values.columns);

async function importFile(given: string | undefined, flags: string | undefined): Promise<number> {
  if (given === undefined) return told(["Name a file: npm run import:data -- places.csv"]);
  const bytes = readGiven(given);
  if (typeof bytes === "string") return told([`${given}: ${bytes}`]);
  const columns = await columnFlags(flags, bytes);
  if (typeof columns === "string") return told([`${given}: ${columns}.`]);
  const read = await readPlaces(bytes, readContent(root), undefined, columns);
  const { strict, sites, reason, report } = read;
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
