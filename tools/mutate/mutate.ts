import { Stryker } from "@stryker-mutator/core";

/** What is mutated, by the name under which its share is printed, and the tests that are to notice. */
const FOLDERS: Readonly<Record<string, Readonly<{ files: string; tests: readonly string[] }>>> = {
  "data/check": { files: "src/data/check/*.ts", tests: ["tools/data/**/*.test.ts"] },
  domain: {
    files: "src/domain/*.ts",
    tests: ["src/{domain,state,embed,shell}/**/*.test.ts", "src/features/trip/*.test.ts"],
  },
  "embed/host": {
    files: "src/embed/{host,obey,tell-*,height-messages,wanted-height,blocked-links}.ts",
    tests: ["src/embed/*.test.ts"],
  },
  "i18n/wording": {
    files: "src/i18n/wording/*.ts",
    tests: ["src/{i18n,map}/**/*.test.ts", "tools/data/{truth,content-wording}.test.ts"],
  },
  "map/core/labels": { files: "src/map/core/labels/*.ts", tests: ["src/map/core/**/*.test.ts"] },
  "map/core/sites": { files: "src/map/core/sites/*.ts", tests: ["src/map/core/**/*.test.ts"] },
  state: { files: "src/state/*.ts", tests: ["src/{state,embed}/**/*.test.ts"] },
};
const NO_SOURCE = ["!src/**/*.test.ts", "!src/**/*.d.ts", "!src/**/fixtures.ts"];
const CAUGHT: readonly string[] = ["Killed", "Timeout"];
const MISSED: readonly string[] = ["Survived", "NoCoverage"];

type Row = Readonly<{ folder: string; caught: number; all: number }>;

/** Runs the unit tests against each small change of a folder, and counts those that they notice. */
async function mutate(
  folder: string,
  { files, tests }: Readonly<{ files: string; tests: readonly string[] }>,
): Promise<Row> {
  process.env["MUTATE_TESTS"] = tests.join(" ");
  const name = folder.replaceAll("/", "-");
  const results = await new Stryker({
    mutate: [files, ...NO_SOURCE],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    // Walking the imports of all tests for each change would take longer than the tests.
    vitest: { configFile: "tools/mutate/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // What is computed as a module is loaded would need all tests for each change of it.
    ignoreStatic: true,
    // Words are held by tests of the locales; those of messages to editors may change freely.
    mutator: { excludedMutations: ["StringLiteral"] },
    incremental: true,
    incrementalFile: `mutation/${name}.json`,
    reporters: ["html", "progress-append-only"],
    htmlReporter: { fileName: `mutation/${name}.html` },
    tempDirName: "mutation/sandbox",
    ignorePatterns: ["dist", "e2e", "docs", "package", "layouts", "presskit", "test-results"],
    // Stryker would rewrite it with an API that TypeScript 7 no longer has; tests do not read it.
    tsconfigFile: "none",
    concurrency: Number(process.env["MUTATE_CONCURRENCY"] ?? 1),
  }).runMutationTest();
  const count = (states: readonly string[]) =>
    results.filter(({ status }) => states.includes(status)).length;
  const caught = count(CAUGHT);
  return { folder, caught, all: caught + count(MISSED) };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => FOLDERS[folder] === undefined);
if (unknown.length > 0) {
  console.error(
    `No such folder: ${unknown.join(", ")}. There are ${Object.keys(FOLDERS).join(", ")}.`,
  );
  process.exit(1);
}
const rows: Row[] = [];
for (const [folder, what] of Object.entries(FOLDERS)) {
  if (asked.length === 0 || asked.includes(folder)) rows.push(await mutate(folder, what));
}
for (const { folder, caught, all } of rows) {
  const share = all === 0 ? "–" : `${((caught / all) * 100).toFixed(0)} %`;
  console.log(`${share.padStart(5)}  ${folder} (${caught} of ${all})`);
}
