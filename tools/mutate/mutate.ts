import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Files to mutate, and the tests that should fail. A folder of many files has several parts, each with a report. */
type Part = Readonly<{ part?: string; files: readonly string[]; tests: readonly string[] }>;

/** Folders to mutate, by the name in the report. */
const FOLDERS: Readonly<Record<string, readonly Part[]>> = {
  "data/check": [
    {
      part: "rules",
      files: [
        "src/data/check/{access,edtf,evidence,finding,gcj,gcj-shift,geometry,identity,names,place,status,text,when}.ts",
      ],
      tests: ["tools/data/{edges,edtf,gcj,geometry,rules}.test.ts"],
    },
    {
      part: "compile",
      files: ["src/data/check/{compile,content,custom,draft,schema,shape,shipped-texts}.ts"],
      tests: [
        "tools/data/{compile,custom,format,recognised,shape,shipped-texts}.test.ts",
        "tools/data/check/*.test.ts",
      ],
    },
    {
      part: "proposal",
      files: ["src/data/check/proposal.ts"],
      tests: ["tools/data/add/*.test.ts"],
    },
  ],
  domain: [
    {
      part: "address",
      files: [
        "src/domain/{address,custom,embed,language,ground-language,parameter,picture,url}*.ts",
        "src/domain/{coverage,pdf,product}-table.ts",
      ],
      tests: [
        "src/domain/{address,embed,language,parameter,picture,url}*.test.ts",
        "src/state/{arrive,history,store}.test.ts",
        "src/embed/set-handler.test.ts",
      ],
    },
    {
      part: "search",
      files: ["src/domain/{search,skeleton,vocabulary,keyboard,arabic-script,ground,months}.ts"],
      tests: [
        "src/domain/{search,skeleton,vocabulary,keyboard,arabic-script,ground,months}.test.ts",
        "src/shell/*.test.ts",
        "tools/data/arabic-script.test.ts",
      ],
    },
    {
      part: "time",
      files: ["src/domain/{day,span,timed-list,timeline,when}.ts"],
      tests: ["src/domain/{day,span,timed-list,timeline}.test.ts", "src/state/*.test.ts"],
    },
    {
      part: "places",
      files: [
        "src/domain/{brand,contrast,corridors,dataset,directions,figure,geo,kind,map,outlines,owners,proposal,reports,road,shortest-way,site,story,title,trip,xml}*.ts",
      ],
      tests: [
        "src/domain/{contrast,directions,figure,geo,proposal,reports,road-estimate,site,story,title,trip,xml-text}.test.ts",
        "src/{features/tell,features/trip,state}/*.test.ts",
        "src/embed/owner/*.test.ts",
        "tools/data/add/*.test.ts",
      ],
    },
  ],
  "embed/host": [
    {
      files: [
        "src/embed/{host,set-handler,post-*,report-*,height-messages,wanted-height,blocked-links}.ts",
      ],
      tests: ["src/embed/*.test.ts"],
    },
  ],
  "i18n/wording": [
    {
      files: ["src/i18n/wording/*.ts"],
      tests: [
        "src/i18n/**/*.test.ts",
        "src/map/image/words.test.ts",
        "tools/data/{truth,content-wording}.test.ts",
      ],
    },
  ],
  // Without what needs a document or a canvas: tests in the browser and golden pictures hold it.
  "map/core/labels": [
    {
      files: [
        "src/map/core/labels/*.ts",
        "!src/map/core/labels/{draw,label-canvas,label-fonts,label-layer}.ts",
      ],
      tests: [
        "src/map/core/{in-view,in-sight}.test.ts",
        "src/map/core/{labels,basemap/detailed}/*.test.ts",
      ],
    },
  ],
  "map/core/sites": [
    {
      files: [
        "src/map/core/sites/*.ts",
        "!src/map/core/sites/{activation,cluster-worker,figure-element,load-cluster-index,node-element,sites-layer}.ts",
      ],
      tests: ["src/map/core/{in-view,in-sight}.test.ts", "src/map/core/sites/*.test.ts"],
    },
  ],
  state: [{ files: ["src/state/*.ts"], tests: ["src/{state,embed}/**/*.test.ts"] }],
};
const NO_SOURCE = ["!src/**/*.test.ts", "!src/**/*.d.ts", "!src/**/fixtures.ts"];
const CAUGHT: readonly string[] = ["Killed", "Timeout"];
const MISSED: readonly string[] = ["Survived", "NoCoverage"];

/** Number of mutants, of those caught, and of those among them that only ran out of time. */
type Count = Readonly<{ caught: number; all: number; outOfTime: number }>;

type Mutant = Readonly<{ status: string; statusReason?: string }>;

/** The part of Stryker's report that is read here. */
type Report = Readonly<{
  files: Readonly<Record<string, Readonly<{ mutants: readonly Mutant[] }>>>;
}>;

/** Runs the unit tests against each mutant of a part and counts the caught ones. */
function mutate(folder: string, { part, files, tests }: Part): Count {
  const path = `mutation/${nameOf(folder, part).replaceAll("/", "-")}`;
  const options = {
    mutate: [...files, ...NO_SOURCE],
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
    // Long, as a busy machine is no endless loop.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    concurrency: Number(process.env["MUTATE_CONCURRENCY"] ?? 1),
  };
  mkdirSync("mutation", { recursive: true });
  writeFileSync(`${path}.config.json`, JSON.stringify(options));
  const { status } = spawnSync("npx", ["stryker", "run", `${path}.config.json`], {
    stdio: "inherit",
    env: { ...process.env, MUTATE_TESTS: tests.join(" ") },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`Stryker could not run ${nameOf(folder, part)}.`);
  // Written by Stryker, in its schema.
  const report = JSON.parse(readFileSync(`${path}.json`, "utf8")) as Report;
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (states: readonly string[]) =>
    mutants.filter(({ status }) => states.includes(status)).length;
  const caught = count(CAUGHT);
  // An endless loop is told by its steps; what is slow for another reason may be a busy machine.
  const outOfTime = mutants.filter(
    ({ status, statusReason = "" }) =>
      status === "Timeout" && !statusReason.startsWith("Hit limit reached"),
  ).length;
  return { caught, all: caught + count(MISSED), outOfTime };
}

/** What a part is called on the command line and in the report. */
function nameOf(folder: string, part: string | undefined): string {
  return part ? `${folder}-${part}` : folder;
}

const sum = (counts: readonly Count[]): Count => ({
  caught: counts.reduce((total, { caught }) => total + caught, 0),
  all: counts.reduce((total, { all }) => total + all, 0),
  outOfTime: counts.reduce((total, { outOfTime }) => total + outOfTime, 0),
});

/** A line of the report. */
function line(name: string, { caught, all, outOfTime }: Count): string {
  const share = all === 0 ? "–" : `${((caught / all) * 100).toFixed(0)} %`;
  const unsure = outOfTime > 0 ? `, ${outOfTime} by running out of time: look at them` : "";
  return `${share.padStart(5)}  ${name} (${caught} of ${all}${unsure})`;
}

const all = Object.entries(FOLDERS).flatMap(([folder, parts]) =>
  parts.map((part) => ({ folder, part, name: nameOf(folder, part.part) })),
);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.some((one) => [one.folder, one.name].includes(name)));
if (unknown.length > 0) {
  const names = [...new Set(all.flatMap(({ folder, name }) => [folder, name]))];
  console.error(`No such folder: ${unknown.join(", ")}. There are ${names.join(", ")}.`);
  process.exit(1);
}
const asked = all.filter(
  ({ folder, name }) => wanted.length === 0 || wanted.includes(folder) || wanted.includes(name),
);
const counted = asked.map(({ folder, part, name }) => ({
  folder,
  name,
  count: mutate(folder, part),
}));
for (const folder of new Set(counted.map(({ folder }) => folder))) {
  const parts = counted.filter((one) => one.folder === folder);
  if (parts.length > 1) console.log(line(folder, sum(parts.map(({ count }) => count))));
  for (const { name, count } of parts) console.log(line(name, count));
}
