import { defineConfig } from "@playwright/test";
import { headlessOptions, launchOptions } from "./tools/run/chromium";

const port = Number(process.env.PORT ?? 4173);

/** Golden pictures are the whole browser's, and only it scrolls to what stands in frames of frames. */
const OF_THE_WHOLE_BROWSER = [
  "press.spec.ts",
  "plain-tools.spec.ts",
  "embed-hosts.spec.ts",
  "loader.spec.ts",
];
/** Those of the other playwright.*.config.ts. */
const OF_OTHER_CONFIGURATIONS = ["engines/**", "example/**", "portable/**"];

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // One more try where a loaded machine was late; the report still names it as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-US",
    viewport: { width: 1280, height: 800 },
    // A new context for every test costs a third of its processor time; Playwright empties the old one.
    reuseContext: true,
    // What a worker fetches in idle time would be in every test's way; offline.spec.ts allows it.
    serviceWorkers: "block",
    // Recording every test takes a third of the time of a run: only when asked for.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
  },
  projects: [
    {
      name: "chromium",
      testMatch: OF_THE_WHOLE_BROWSER,
      use: { browserName: "chromium", launchOptions: launchOptions() },
    },
    {
      name: "headless shell",
      testIgnore: [...OF_OTHER_CONFIGURATIONS, ...OF_THE_WHOLE_BROWSER],
      use: { browserName: "chromium", launchOptions: headlessOptions() },
    },
  ],
  webServer: {
    command: "tsx tools/run/serve.ts",
    url: `http://localhost:${port}/index.html`,
    env: { PORT: String(port) },
    reuseExistingServer: !process.env.CI,
  },
});
