import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "../../src/data/check/content";
import { checkContent, formatProblem } from "./check/check-content";
import { roleOfFile } from "./check/role";
import { checkTables } from "./check-tables";
import { contentJsonSchema } from "./json-schema";
import { readContent } from "./read-content";
import { checkStory, STORY_PATH } from "./story";

/**
 * `check.ts` checks the content; `check.ts path` checks that file in place of the one of its kind;
 * `check.ts --print-schema` prints the JSON Schema. Exit code 1 on errors, 0 with warnings.
 */
const [argument] = process.argv.slice(2);
if (argument === "--print-schema") {
  console.log(JSON.stringify(contentJsonSchema(), null, 2));
} else {
  process.exitCode = check(argument);
}

function check(path: string | undefined): number {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const shipped = readContent(root);
  const story = read(join(root, STORY_PATH));
  const given = path === undefined ? undefined : read(path);
  const problems = given
    ? checkContent({ ...shipped, [roleOfFile(given.text)]: given }, shipped.sites)
    : [...checkTables(root), ...checkContent(shipped), ...checkStory(story, shipped)];
  for (const problem of problems) console.log(formatProblem(problem));
  const errors = problems.filter(({ severity }) => severity === "error").length;
  console.log(`${count(errors, "error")}, ${count(problems.length - errors, "warning")}`);
  return errors > 0 ? 1 : 0;
}

function read(path: string): TextFile {
  return { name: path, text: readFileSync(path, "utf8") };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
