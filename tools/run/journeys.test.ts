import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/**
 * Node loads the journeys' imports and is stricter than the bundler: JSON needs an import
 * attribute.
 */
it("can load every file of journeys", async () => {
  const playwright = "node_modules/.bin/playwright";
  const { stdout } = await promisify(execFile)(playwright, ["test", "--list"], {
    maxBuffer: 10_000_000,
  });
  expect(stdout).toMatch(/Total: \d+ tests in \d+ files/);
}, 60_000);
