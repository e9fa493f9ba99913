import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES } from "../../src/domain/language";
import { checkLocales } from "./check-locales";
import { coreOfEmbed } from "./core-of-embed";
import { kindWords } from "./kind-words";
import { messageTable } from "./message-table";

const MARKER = '<script type="application/json" id="messages"></script>';
const KINDS = "virtual:messages/kinds";

/**
 * Stops the build over a locale that lacks a message, a plural form or a placeholder of the
 * English one, and writes the `core` section of every language into the marker of the embed's
 * page: a classic script cannot load a language later, and need not hold those that nobody reads.
 * `virtual:messages/kinds` has the names of the kinds alone, for a search in any language.
 */
export function messagesPlugin(): Plugin {
  let folder = "";
  const locales = () =>
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        // What it must be is what checkLocales finds out.
        JSON.parse(readFileSync(resolve(folder, `${language}.json`), "utf8")) as object,
      ]),
    );
  return {
    name: "ili-map:messages",
    configResolved(config) {
      folder = resolve(config.root, "src/i18n/locales");
    },
    buildStart() {
      const problems = checkLocales(locales());
      if (problems.length > 0) this.error(problems.join("\n"));
    },
    resolveId: (id) => (id === KINDS ? `\0${id}` : null),
    load: (id) =>
      id === `\0${KINDS}` ? `export default ${JSON.stringify(kindWords(locales()))}` : null,
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        if (!html.includes(MARKER)) return html;
        const table = messageTable(coreOfEmbed(locales()));
        return html.replace(MARKER, () => MARKER.replace("><", () => `>${table}<`));
      },
    },
  };
}
