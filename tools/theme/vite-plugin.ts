import { resolve } from "node:path";
import type { Plugin } from "vite";
import { themeCss, withoutTokens } from "./theme-css";

/**
 * Prepends the content's theme to `ui/tokens.css`, and inlines its colours in `loader.css`, which
 * is used in foreign pages without our custom properties.
 */
export function themePlugin(): Plugin {
  let root = "";
  return {
    name: "ili-map:theme",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: { id: /[\\/]src[\\/](ui[\\/]tokens|loader[\\/]loader)\.css/ },
      handler(css, id) {
        this.addWatchFile(resolve(root, "src/data/theme.json"));
        return /tokens\.css/.test(id) ? `${themeCss()}\n${css}` : withoutTokens(css);
      },
    },
  };
}
