import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { dataPlugin } from "./tools/data/vite-plugin";
import { messagesPlugin } from "./tools/i18n/vite-plugin";
import { loaderPlugin } from "./tools/loader/vite-plugin";
import { launchOptions } from "./tools/run/chromium";
import { hasPoppler, type ReadPdf, readPdf } from "./tools/run/poppler";
import { hasReader, type Reader, runReader } from "./tools/run/readers";
import { themePlugin } from "./tools/theme/vite-plugin";

/** What tests in the browser ask of the machine; bytes travel as base64. */
const commands = {
  readPdf: (_context: unknown, base64: string): ReadPdf | null =>
    hasPoppler() ? readPdf(Buffer.from(base64, "base64")) : null,
  /** What another program writes of a file, as base64; null where it is not installed. */
  readWith: (
    _context: unknown,
    name: Reader,
    options: readonly string[],
    base64: string,
  ): string | null =>
    hasReader(name)
      ? runReader(name, options, Buffer.from(base64, "base64")).toString("base64")
      : null,
};

/** Unit tests of how a module is before anything has told it something. */
const OF_FRESH_MODULES = [
  "src/domain/language.test.ts",
  "src/features/print/second-name.test.ts",
  "src/map/core/labels/from-tiles.test.ts",
];

const NO_UNIT_TESTS = ["**/node_modules/**", "**/*.browser.test.*"];

/** Pure logic and tools run in Node, the map and the widgets in a real browser. */
export default defineConfig({
  plugins: [react(), dataPlugin(), messagesPlugin(), loaderPlugin(), themePlugin()],
  test: {
    // A slow machine is no failure; a test that hangs still ends.
    testTimeout: 60_000,
    // Else one of two cores is left to what serves the modules, which has little to do.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
          exclude: [...NO_UNIT_TESTS, ...OF_FRESH_MODULES],
          // Half the time: a process and the modules of its own for each file are as much work as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "unit of fresh modules", environment: "node", include: OF_FRESH_MODULES },
      },
      {
        extends: true,
        // Named ahead: a dependency found during a run reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            "@react-leaflet/core",
            "@turf/turf",
            "bidi-js",
            "fast-check",
            "fontkit",
            "jspdf",
            "leaflet",
            "react",
            "react-dom",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "react/jsx-runtime",
            "react-leaflet/hooks",
            "react-leaflet/MapContainer",
            "supercluster",
            "vitest-browser-react",
            "zustand",
            "zustand/vanilla",
          ],
        },
        test: {
          name: "browser",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            commands,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1024, height: 768 },
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
