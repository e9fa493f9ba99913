import { defineConfig } from "@playwright/test";
import { headlessOptions } from "./tools/run/chromium";

/** The map in one file, `npm run test:portable`: from the disk, with no server and no network. */
export default defineConfig({
  testDir: "e2e/portable",
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-US",
    viewport: { width: 1280, height: 800 },
    offline: true,
    launchOptions: headlessOptions(),
  },
});
