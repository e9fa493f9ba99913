import { relative } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { dataPlugin } from "../data/vite-plugin";
import { messagesPlugin } from "../i18n/vite-plugin";
import { loaderPlugin } from "../loader/vite-plugin";

/** Quick files of tests first: the first test that fails ends a run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const durationOf = ({ project, moduleId }: TestSpecification) =>
      cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`)?.duration ?? 0;
    return [...files].sort((a, b) => durationOf(a) - durationOf(b));
  }
}

/** The unit tests of `mutate.ts`; Stryker cannot run browser tests. */
export default defineConfig({
  plugins: [react(), dataPlugin(), messagesPlugin(), loaderPlugin()],
  test: {
    environment: "node",
    // A slow machine is no failure; Stryker has its own timeout.
    testTimeout: 60_000,
    // A worker for each file of tests would take most of the time.
    isolate: false,
    setupFiles: ["tools/mutate/quick-properties.ts"],
    sequence: { sequencer: QuickFirst },
    include: process.env["MUTATE_TESTS"]?.split(" ") ?? [],
    exclude: ["**/node_modules/**", "**/*.browser.test.*"],
  },
});
