import path from "node:path";
import type { Plugin } from "vite";

/** What makes vector pictures: with their fonts 2.5 MB, more than there is room for. */
const LEFT_OUT = /[\\/]src[\\/]map[\\/]image[\\/](pdf|outlines)\.ts$/;
const MODULE_WORKER = 'new Worker(workerUrl, { type: "module" })';
const CLASSIC_WORKER = "new Worker(workerUrl)";
const PAGE = /[\\/]src[\\/]platform[\\/]page\.ts$/;

/** Builds the app for one HTML file: files of the site by name, without what it has no room for. */
export function portablePlugin(): Plugin {
  return {
    name: "ili-map:portable",
    enforce: "pre",
    apply: "build",
    config: () => ({
      experimental: {
        renderBuiltUrl: (name, { hostType }) =>
          hostType === "js"
            ? { runtime: `portableFile(${JSON.stringify(name)})` }
            : { relative: true },
      },
    }),
    // Chromium starts no module from a blob of a page on a disk; the workers are built as classic ones.
    transform(code) {
      return code.includes(MODULE_WORKER) ? code.replaceAll(MODULE_WORKER, CLASSIC_WORKER) : null;
    },
    load(id) {
      const [file = ""] = id.split("?");
      if (LEFT_OUT.test(file)) {
        return `throw new Error("This is not in the portable file."); export {};`;
      }
      if (!PAGE.test(file)) return null;
      return `export * from ${JSON.stringify(path.resolve("tools/portable/page.ts"))};`;
    },
  };
}
