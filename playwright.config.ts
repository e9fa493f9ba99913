import { defineConfig } from "@playwright/test";
import { headlessOptions } from "./tools/run/chromium";

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  testDir: "e2e",
  // Those of playwright.engines.config.ts.
  testIgnore: "engines/**",
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
    launchOptions: headlessOptions(),
    // A new context for every test costs a third of its processor time; Playwright empties the old one.
    reuseContext: true,
    // Recording every test takes a third of the time of a run: only when asked for.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: "tsx tools/run/serve.ts",
    url: `http://localhost:${port}/index.html`,
    env: { PORT: String(port) },
    reuseExistingServer: !process.env.CI,
  },
});
