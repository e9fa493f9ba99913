import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { LANGUAGES } from "../../src/domain/language";
import { checkLocales } from "./check-locales";
import { kindWords } from "./kind-words";
import { messageTable } from "./message-table";

const CORE = "virtual:messages/core";
const KINDS = "virtual:messages/kinds";

/** Messages of `core` that an embed never shows: it has no story, asks no position, draws no picture. */
const APP_ONLY: readonly string[] = [
  "notice.dialog-unavailable",
  "notice.language-unavailable",
  "notice.position-far",
  "notice.position-refused",
  "notice.position-timeout",
  "notice.position-unavailable",
  "notice.search-unavailable",
  "notice.story-unavailable",
  "search.keys",
  "search.none",
  "size.reading",
  "trip.key",
];

/** A copy of a tree of messages without some of them; their paths are joined with dots. */
function without(tree: Readonly<Record<string, unknown>>, paths: readonly string[]): object {
  const kept = Object.entries(tree).flatMap(([key, value]) => {
    if (paths.includes(key)) return [];
    const below = paths.flatMap((path) =>
      path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : [],
    );
    return [[key, below.length > 0 ? without(Object(value), below) : value]];
  });
  return Object.fromEntries(kept);
}

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
      const core = Object.entries(locales()).map(([language, messages]) => [
        language,
        { core: without(Object(messages)["core"], APP_ONLY) },
      ]);
      return messageTable(Object.fromEntries(core));
    },
  };
}
