import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES } from "../../src/domain/language";
import { checkLocales } from "./check-locales";
import { coreOfEmbed } from "./core-of-embed";
import { kindWords } from "./kind-words";
import { messageTable } from "./message-table";

const CORE = "virtual:messages/core";
const KINDS = "virtual:messages/kinds";

/**
 * Stops the build over a locale that lacks a message, a plural form or a placeholder of the
 * English one, and offers `virtual:messages/core`: the `core` section of every language, for the
 * embed, which is one classic script and cannot load a language later. `virtual:messages/kinds` has
 * the names of the kinds alone, for a search in any language.
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
    resolveId: (id) => (id === CORE || id === KINDS ? `\0${id}` : null),
    load(id) {
      if (id === `\0${KINDS}`) return `export default ${JSON.stringify(kindWords(locales()))}`;
      if (id !== `\0${CORE}`) return null;
      return messageTable(coreOfEmbed(locales()));
    },
  };
}
