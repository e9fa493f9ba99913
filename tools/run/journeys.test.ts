import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** What a journey imports is loaded by Node, which is stricter than the bundler: JSON needs its type. */
it("can load every file of journeys", async () => {
  const playwright = "node_modules/.bin/playwright";
  const { stdout } = await promisify(execFile)(playwright, ["test", "--list"], {
    maxBuffer: 10_000_000,
  });
  expect(stdout).toMatch(/Total: \d+ tests in \d+ files/);
}, 60_000);
