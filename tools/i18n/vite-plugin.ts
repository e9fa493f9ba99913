import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES } from "../../src/domain/language";
import { checkLocales } from "./check-locales";

const ID = "virtual:messages/core";

/**
 * Stops the build over a locale that lacks a message, a plural form or a placeholder of the
 * English one, and offers `virtual:messages/core`: the `core` section of every language, for the
 * embed, which is one classic script and cannot load a language later.
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
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const core = Object.entries(locales()).map(([language, messages]) => [
        language,
        Object.fromEntries(Object.entries(messages).filter(([section]) => section === "core")),
      ]);
      return `export default ${JSON.stringify(Object.fromEntries(core))}`;
    },
  };
}
