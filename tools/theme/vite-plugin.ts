import { resolve } from "node:path";
import type { Plugin } from "vite";
import { OWN } from "../../src/domain/site";
import { themeCss, withoutTokens } from "./theme-css";

/**
 * Prepends the content's theme to `ui/tokens.css`, and inlines its colours in `loader.css`, which
 * is used in foreign pages without our custom properties. Without `own`, for a page that shows no file of
 * the reader's own, there is no colour for one.
 */
export function themePlugin({ own = true } = {}): Plugin {
  let root = "";
  return {
    name: "ili-map:theme",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: {
        id: /[\\/]src[\\/](ui[\\/]tokens\.css|loader[\\/]loader\.css|data[\\/]theme\.json)/,
      },
      handler(css, id) {
        if (id.endsWith(".json")) return own ? null : withoutOwn(css);
        this.addWatchFile(resolve(root, "src/data/theme.json"));
        return /tokens\.css/.test(id) ? `${themeCss()}\n${css}` : withoutTokens(css);
      },
    },
  };
}

/** A theme as JSON without the colours of what is a reader's own. */
function withoutOwn(theme: string): string {
  return JSON.stringify(JSON.parse(theme), (key, value) => (key === OWN ? undefined : value));
}
