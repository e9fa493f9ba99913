import { resolve } from "node:path";
import type { Plugin } from "vite";
import { themeCss, withoutTokens } from "./theme-css";

/**
 * Puts the theme of the content ahead of `ui/tokens.css`, and its colours into `loader.css`, which
 * is in pages of others and has no custom properties of ours.
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
