import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { dataPlugin } from "../data/vite-plugin";
import { messagesPlugin } from "../i18n/vite-plugin";
import { loaderPlugin } from "../loader/vite-plugin";

/** The unit tests of `mutate.ts`; Stryker cannot run browser tests. */
export default defineConfig({
  plugins: [react(), dataPlugin(), messagesPlugin(), loaderPlugin()],
  test: {
    environment: "node",
    // A slow machine is no failure; Stryker has its own timeout.
    testTimeout: 60_000,
    include: process.env["MUTATE_TESTS"]?.split(" ") ?? [],
    exclude: ["**/node_modules/**", "**/*.browser.test.*"],
  },
});
