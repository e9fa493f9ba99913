import { spawn } from "node:child_process";
import { prepareBrowser } from "./chromium";
import { preparePoppler } from "./poppler";
import { prepareReaders } from "./readers";

/**
 * A step of `npm test`; `needs` is a step whose failure makes it pointless. `oneCore` steps run two at a
 * time, the others use all cores and run alone.
 */
type Step = Readonly<{ name: string; script: string; needs?: string; oneCore?: true }>;
type Result = Readonly<{ name: string; outcome: "passed" | "failed" | "not run"; seconds: number }>;

const STEPS: readonly Step[] = [
  { name: "build", script: "build", oneCore: true },
  { name: "format and lint", script: "lint", oneCore: true },
  { name: "types", script: "types", oneCore: true },
  { name: "dead code", script: "dead", oneCore: true },
  { name: "data", script: "check:data", oneCore: true },
  { name: "build of another production", script: "build:example", oneCore: true },
  { name: "browsers' floor", script: "check:floor", needs: "build", oneCore: true },
  { name: "sizes of scripts", script: "sizes:scripts", needs: "build", oneCore: true },
  { name: "sizes of pages", script: "sizes:pages", needs: "build", oneCore: true },
  { name: "portable file", script: "test:portable", needs: "build", oneCore: true },
  { name: "unit", script: "test:unit" },
  { name: "browser", script: "test:browser" },
  { name: "end to end", script: "test:e2e", needs: "build" },
  {
    name: "another production",
    script: "test:built-example",
    needs: "build of another production",
  },
  { name: "other engines", script: "test:engines -- --short", needs: "build" },
];

/** Runs an npm script; what it says comes at once if it runs alone, else all together at its end. */
function runStep({ name, script, oneCore }: Step): Promise<Result> {
  const title = `\n── ${name} (npm run ${script})`;
  if (!oneCore) console.log(title);
  const start = performance.now();
  const child = spawn("npm", ["run", "--silent", ...script.split(" ")], {
    stdio: oneCore ? ["ignore", "pipe", "pipe"] : "inherit",
    // On Windows npm is a batch file, which needs a shell.
    shell: process.platform === "win32",
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (bytes: Buffer) => said.push(bytes));
  child.stderr?.on("data", (bytes: Buffer) => said.push(bytes));
  return new Promise((resolve) => {
    const end = (isPassed: boolean) => {
      if (oneCore) console.log(`${title}\n${Buffer.concat(said)}`);
      const seconds = (performance.now() - start) / 1000;
      resolve({ name, outcome: isPassed ? "passed" : "failed", seconds });
    };
    child.once("error", (error) => {
      said.push(Buffer.from(error.message));
      end(false);
    });
    child.once("close", (status) => end(status === 0));
  });
}

/** Runs all steps, each as soon as what it needs is there and a core is free; results by name. */
async function runAll(): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  const running = new Map<Step, Promise<void>>();
  const waiting = [...STEPS];
  const isFree = ({ oneCore }: Step) =>
    running.size === 0 ||
    (oneCore === true && running.size < 2 && [...running.keys()].every((step) => step.oneCore));
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(
      (step) => isFree(step) && (!step.needs || results.has(step.needs)),
    );
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (!step) {
      await Promise.race(running.values());
    } else if (step.needs && results.get(step.needs)?.outcome !== "passed") {
      results.set(step.name, { name: step.name, outcome: "not run", seconds: 0 });
    } else {
      const ended = runStep(step).then((result) => {
        results.set(step.name, result);
        running.delete(step);
      });
      running.set(step, ended);
    }
  }
  return results;
}

try {
  prepareBrowser();
  preparePoppler();
  prepareReaders();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const start = performance.now();
const byName = await runAll();
const results = STEPS.flatMap(({ name }) => byName.get(name) ?? []);

console.log("\n── summary");
for (const { name, outcome, seconds } of results) {
  console.log(`${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
const total = (performance.now() - start) / 1000;
console.log(`${"all".padEnd(8)} ${total.toFixed(1).padStart(7)} s  with two of one core at a time`);
const passed = results.filter(({ outcome }) => outcome === "passed").length;
console.log(`\n${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
