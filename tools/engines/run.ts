import { spawnSync } from "node:child_process";
import path from "node:path";
import { type BrowserLookup, findFirefox, findOldChromium, findWebKit } from "./install";
import { runInWebKit } from "./webkit";

/**
 * Tests the built pages in engines other than the main one: Firefox ESR, an old Chromium, and
 * (unless `--short`) WebKitGTK. One that cannot be installed is skipped, with the reason.
 */
const isShort = process.argv.includes("--short");
const firefox = findFirefox();
const oldChromium = findOldChromium();
const programs = {
  FIREFOX: programOf("Firefox", firefox),
  OLD_CHROMIUM: programOf("The old Chromium", oldChromium),
};

function programOf(name: string, found: BrowserLookup): string {
  if ("program" in found) return found.program;
  console.log(`${name} is not tried: ${found.reason}.`);
  return "";
}

let isFailed = false;
if (programs.FIREFOX || programs.OLD_CHROMIUM) {
  const options = ["playwright", "test", "--config", "playwright.engines.config.ts"];
  const hook = path.resolve("tools/engines/firefox-without-media.cjs");
  const { status } = spawnSync("npx", [...options, ...(isShort ? ["--grep", "@short"] : [])], {
    stdio: "inherit",
    env: { ...process.env, ...programs, NODE_OPTIONS: `--require ${JSON.stringify(hook)}` },
  });
  isFailed = status !== 0;
}
if (!isShort) {
  const webkit = findWebKit();
  if ("program" in webkit) {
    const failures = await runInWebKit(webkit.program);
    console.log(`\nWebKit: ${failures.length} failed`);
    isFailed ||= failures.length > 0;
  } else console.log(`WebKit is not tried: ${webkit.reason}.`);
}
process.exitCode = isFailed ? 1 : 0;
