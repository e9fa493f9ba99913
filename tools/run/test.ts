import { spawnSync } from "node:child_process";
import { prepareBrowser } from "./chromium";
import { preparePoppler } from "./poppler";
import { prepareReaders } from "./readers";

/** A step of `npm test`; `needs` is a step whose failure makes it pointless. */
type Step = Readonly<{ name: string; script: string; needs?: string }>;
type Result = Readonly<{ name: string; outcome: "passed" | "failed" | "not run"; seconds: number }>;

const STEPS: readonly Step[] = [
  { name: "format and lint", script: "lint" },
  { name: "types", script: "types" },
  { name: "dead code", script: "dead" },
  { name: "data", script: "check:data" },
  { name: "unit", script: "test:unit" },
  { name: "build", script: "build" },
  { name: "browsers' floor", script: "check:floor", needs: "build" },
  { name: "sizes of scripts", script: "sizes:scripts", needs: "build" },
  { name: "sizes of pages", script: "sizes:pages", needs: "build" },
  { name: "browser", script: "test:browser" },
  { name: "end to end", script: "test:e2e", needs: "build" },
  { name: "another production", script: "test:example" },
  { name: "portable file", script: "test:portable", needs: "build" },
  { name: "other engines", script: "test:engines -- --short", needs: "build" },
];

/** Runs an npm script with its output on the terminal. */
function runStep({ name, script, needs }: Step, results: readonly Result[]): Result {
  if (needs && results.some((result) => result.name === needs && result.outcome !== "passed")) {
    return { name, outcome: "not run", seconds: 0 };
  }
  console.log(`\n── ${name} (npm run ${script})`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", ...script.split(" ")], {
    stdio: "inherit",
    // On Windows npm is a batch file, which needs a shell.
    shell: process.platform === "win32",
  });
  const seconds = (performance.now() - start) / 1000;
  return { name, outcome: status === 0 ? "passed" : "failed", seconds };
}

try {
  prepareBrowser();
  preparePoppler();
  prepareReaders();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const results: Result[] = [];
for (const step of STEPS) results.push(runStep(step, results));

console.log("\n── summary");
for (const { name, outcome, seconds } of results) {
  console.log(`${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
const passed = results.filter(({ outcome }) => outcome === "passed").length;
console.log(`\n${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
