import { build, type Plugin } from "vite";

const PREFIX = "\0ahead:";

/**
 * Bundles a library of CommonJS modules into one module of its own first. Among the other modules
 * its helpers would be a file that every page waits for, wherever the library itself is loaded.
 * `leftOut` names modules that it asks for and that nothing here needs.
 */
export function bundledAhead(
  library: string,
  leftOut: Readonly<Record<string, string>> = {},
): Plugin {
  return {
    name: "ili-map:bundled-ahead",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source !== library) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${PREFIX}${found.id}`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const bundles = await build({
        configFile: false,
        logLevel: "warn",
        resolve: { alias: leftOut },
        build: {
          write: false,
          copyPublicDir: false,
          minify: false,
          lib: { entry: id.slice(PREFIX.length), formats: ["es"], fileName: library },
        },
      });
      const [bundle] = Array.isArray(bundles) ? bundles : [bundles];
      if (!bundle || !("output" in bundle)) throw new Error(`${library} gave no bundle.`);
      return bundle.output[0].code;
    },
  };
}
