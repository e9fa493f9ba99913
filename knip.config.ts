import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/{app,embed}/main.tsx",
    "src/loader/main.ts",
    "src/worker/worker.ts",
    "src/map/core/basemap/gunzip.ts",
    // Put beside the bundles by tools/start.
    "src/start/start.ts",
    // Put in the place of packages by an alias in vite.config.ts.
    "src/map/core/slim-leaflet.ts",
    "src/embed/no-position.ts",
    "src/embed/no-row-action.ts",
    "src/embed/no-own.ts",
    "src/map/image/left-out.ts",
    // Put in the place of src/platform/page.ts by its plugin.
    "tools/portable/page.ts",
    "tools/run/{serve,sizes,test}.ts",
    // Run by tools/example/build.ts in a folder of its own.
    "tools/example/write-locale.ts",
    // Named to Stryker as a file.
    "tools/mutate/vitest.config.ts",
    "tools/mutate/quick-properties.ts",
    "tools/bench/peers/*/main.{ts,tsx}",
  ],
  project: [
    "src/**/*.{ts,tsx,css}",
    "tools/**/*.{ts,tsx,css}",
    "e2e/**/*.ts",
    "!tools/{basemap,fonts}/**",
  ],
  // A type that only gives a name to a part of another exported type is not dead.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // The embed's build puts it in React's place, see vite.config.ts.
    "preact",
    // What pages of others have; tests read and run it as files.
    "@extractus/oembed-extractor",
    "@iframe-resizer/parent",
    // Run as a command by tools/mutate, with a plugin that it finds by its name.
    "@stryker-mutator/core",
    "@stryker-mutator/vitest-runner",
    "bootstrap",
    "iframe-resizer-4",
    "pym.js",
    "svelte-check",
    "typescript-5",
    "vue",
    "vue-tsc",
    "xmllint-wasm",
  ],
  // Debian's, used where it is there.
  ignoreBinaries: ["dpkg-query", "Xvfb", "import"],
  compilers: {
    // What a style sheet takes from a package, as imports.
    css: (text) =>
      [...text.matchAll(/url\("(@[^"]+)"\)/g)].map(([, file]) => `import "${file}";`).join("\n"),
  },
};

export default config;
