import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "../../src/data/check/content";
import { formatProblem, type Problem } from "./check/problem";
import { checkTables } from "./check-tables";

/**
 * `check.ts` checks the content; `check.ts path` checks that file in place of the one of its kind;
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
} else tell(await check(argument));

async function check(path: string | undefined): Promise<readonly Problem[]> {
  const { checkContent } = await import("./check/check-content");
  const { readContent } = await import("./read-content");
  const { checkStory, STORY_PATH } = await import("./story");
  const shipped = readContent(root);
  if (path === undefined) {
    return [...checkContent(shipped), ...checkStory(read(join(root, STORY_PATH)), shipped)];
  }
  const { roleOfFile } = await import("./check/role");
  const given = read(path);
  return checkContent({ ...shipped, [roleOfFile(given.text)]: given }, shipped.sites);
}

function tell(problems: readonly Problem[]): void {
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter(({ severity }) => severity === "error").length;
  console.log(`${count(errors, "error")}, ${count(problems.length - errors, "warning")}`);
  process.exitCode = errors > 0 ? 1 : 0;
}

function read(path: string): TextFile {
  return { name: path, text: readFileSync(path, "utf8") };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
