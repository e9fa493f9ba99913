import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tools/run/chromium";

/** Beside that of the other journeys, so that both can run. */
const port = Number(process.env.PORT ?? 4173) + 100;

/** The built example, `npm run test:example`: the whole browser, for its pictures. */
export default defineConfig({
  testDir: "e2e/example",
  workers: 2,
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: "chromium",
    locale: "en-US",
    // The example is built without its service worker, whose journeys are those of offline.spec.ts.
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
    launchOptions: launchOptions(),
  },
  webServer: {
    command: "tsx tools/run/serve.ts dist-example",
    url: `http://localhost:${port}/index.html`,
    env: { PORT: String(port) },
    reuseExistingServer: !process.env.CI,
  },
});
