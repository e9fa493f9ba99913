import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "../../src/data/check/content";
import { formatProblem, type Problem } from "./check/problem";
import { onOneScreen } from "./check/screen";
import { checkTables } from "./check-tables";

/**
 * `check.ts` checks the content; `check.ts path` checks that file, whatever it is, as the page reads it;
 * `check.ts --print-schema` prints the JSON Schema. Exit code 1 on errors, 0 with warnings.
 */
const [argument] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const tables = checkTables(root);
// All other checks are made of the tables, and with a mistake in one their modules would throw.
if (tables.length > 0) tell(tables);
else if (argument === "--print-schema") {
  const { contentJsonSchema } = await import("./json-schema");
  console.log(JSON.stringify(contentJsonSchema(), null, 2));
} else if (argument === undefined) tell(await checkShipped());
else {
  const { checkGiven } = await import("./check/check-given");
  const { readContent } = await import("./read-content");
  const { lines, errors, warnings } = await checkGiven(argument, readContent(root));
  print(lines, errors, warnings);
}

async function checkShipped(): Promise<readonly Problem[]> {
  const { checkContent } = await import("./check/check-content");
  const { readContent } = await import("./read-content");
  const { checkStory, STORY_PATH } = await import("./story");
  const shipped = readContent(root);
  return [...checkContent(shipped), ...checkStory(read(join(root, STORY_PATH)), shipped)];
}

function tell(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  print(problems.map(formatProblem), errors, problems.length - errors);
}

function print(lines: readonly string[], errors: number, warnings: number): void {
  for (const line of onOneScreen(lines)) console.log(line);
  console.log(`${count(errors, "error")}, ${count(warnings, "warning")}`);
  process.exitCode = errors > 0 ? 1 : 0;
}

function read(path: string): TextFile {
  return { name: path, text: readFileSync(path, "utf8") };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
