import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Folders to mutate, by the name in the report, with the tests that should fail. */
const FOLDERS: Readonly<Record<string, Readonly<{ files: string; tests: readonly string[] }>>> = {
  "data/check": {
    files: "src/data/check/*.ts",
    tests: [
      "tools/data/{compile,custom,edges,edtf,format,gcj,geometry,recognised,rules,shipped-texts}.test.ts",
      "tools/data/{add,check}/*.test.ts",
    ],
  },
  domain: {
    files: "src/domain/*.ts",
    tests: [
      "src/{domain,state,embed,shell}/**/*.test.ts",
      "src/features/trip/*.test.ts",
      "tools/data/{content-search,arabic-script}.test.ts",
    ],
  },
  "embed/host": {
    files:
      "src/embed/{host,set-handler,post-*,report-*,height-messages,wanted-height,blocked-links}.ts",
    tests: ["src/embed/*.test.ts"],
  },
  "i18n/wording": {
    files: "src/i18n/wording/*.ts",
    tests: [
      "src/i18n/**/*.test.ts",
      "src/map/image/words.test.ts",
      "tools/data/{truth,content-wording}.test.ts",
    ],
  },
  "map/core/labels": { files: "src/map/core/labels/*.ts", tests: ["src/map/core/**/*.test.ts"] },
  "map/core/sites": { files: "src/map/core/sites/*.ts", tests: ["src/map/core/**/*.test.ts"] },
  state: { files: "src/state/*.ts", tests: ["src/{state,embed}/**/*.test.ts"] },
};
const NO_SOURCE = ["!src/**/*.test.ts", "!src/**/*.d.ts", "!src/**/fixtures.ts"];
const CAUGHT: readonly string[] = ["Killed", "Timeout"];
const MISSED: readonly string[] = ["Survived", "NoCoverage"];

/** Number of mutants of a folder, and of those caught. */
type Row = Readonly<{ folder: string; caught: number; all: number }>;

/** The part of Stryker's report that is read here. */
type Report = Readonly<{
  files: Readonly<Record<string, Readonly<{ mutants: readonly Readonly<{ status: string }>[] }>>>;
}>;

/** Runs the unit tests against each mutant of a folder and counts the caught ones. */
function mutate(folder: string): Row {
  const { files, tests } = FOLDERS[folder] ?? { files: "", tests: [] };
  const path = `mutation/${folder.replaceAll("/", "-")}`;
  const options = {
    mutate: [files, ...NO_SOURCE],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    // Resolving related tests for each mutant would take longer than running them.
    vitest: { configFile: "tools/mutate/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // Mutants evaluated at import would need all tests each.
    ignoreStatic: true,
    // Tests of the locales cover texts; messages to editors may change freely.
    mutator: { excludedMutations: ["StringLiteral"] },
    // Only what has changed is run again.
    incremental: true,
    incrementalFile: `${path}.json`,
    reporters: ["html", "progress-append-only"],
    htmlReporter: { fileName: `${path}.html` },
    tempDirName: "mutation/sandbox",
    ignorePatterns: ["dist", "e2e", "docs", "package", "layouts", "presskit", "test-results"],
    // Stryker would rewrite it with an API that TypeScript 7 lacks; tests do not read it.
    tsconfigFile: "none",
    concurrency: Number(process.env["MUTATE_CONCURRENCY"] ?? 1),
  };
  mkdirSync("mutation", { recursive: true });
  writeFileSync(`${path}.config.json`, JSON.stringify(options));
  const { status } = spawnSync("npx", ["stryker", "run", `${path}.config.json`], {
    stdio: "inherit",
    env: { ...process.env, MUTATE_TESTS: tests.join(" ") },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`Stryker could not run ${folder}.`);
  // Written by Stryker, in its schema.
  const report = JSON.parse(readFileSync(`${path}.json`, "utf8")) as Report;
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (states: readonly string[]) =>
    mutants.filter(({ status }) => states.includes(status)).length;
  const caught = count(CAUGHT);
  return { folder, caught, all: caught + count(MISSED) };
}

const all = Object.keys(FOLDERS);
const asked = process.argv.length > 2 ? process.argv.slice(2) : all;
const unknown = asked.filter((folder) => !all.includes(folder));
if (unknown.length > 0) {
  console.error(`No such folder: ${unknown.join(", ")}. There are ${all.join(", ")}.`);
  process.exit(1);
}
for (const { folder, caught, all } of asked.map(mutate)) {
  const share = all === 0 ? "–" : `${((caught / all) * 100).toFixed(0)} %`;
  console.log(`${share.padStart(5)}  ${folder} (${caught} of ${all})`);
}
