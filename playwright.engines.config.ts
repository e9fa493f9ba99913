import { defineConfig, type Project } from "@playwright/test";
import base from "./playwright.config";

const isRoot = process.getuid?.() === 0;

/** The programs, as tools/engines/run.ts has found them; an engine that is not there has no project. */
const { FIREFOX, OLD_CHROMIUM } = process.env;

const projects: Project[] = [];
if (FIREFOX) {
  projects.push({
    name: "firefox",
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      launchOptions: {
        executablePath: FIREFOX,
        firefoxUserPrefs: { "remote.events.async.enabled": true },
      },
    },
  });
}
if (OLD_CHROMIUM) {
  projects.push({
    name: "chromium-107",
    use: {
      browserName: "chromium",
      launchOptions: {
        executablePath: OLD_CHROMIUM,
        // It came without the files with which it would draw by a graphics card.
        args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
      },
    },
  });
}

export default defineConfig({
  ...base,
  testDir: "e2e/engines",
  testIgnore: [],
  outputDir: "test-results/engines",
  // A second browser on two cores is slow, and the drivers of these are not the youngest.
  timeout: 60_000,
  // What empties a context that is used again asks for tools that Chromium alone has.
  use: { ...base.use, launchOptions: {}, trace: "off", reuseContext: false },
  projects,
});
