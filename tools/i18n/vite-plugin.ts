import { resolve } from "node:path";
import type { Plugin, Rollup } from "vite";
import { LANGUAGES } from "../../src/domain/language";
import { checkLocales, REFERENCE } from "./check-locales";
import { coreOfEmbed, EMBED_ONLY, without } from "./core-of-embed";
import { directionWords } from "./direction-words";
import { kindWords } from "./kind-words";
import { messageTable } from "./message-table";
import { readKinds, readLocale, readWrittenLocale } from "./read-locale";
import { roadWords } from "./road-words";

const MARKER = '<script type="application/json" id="messages"></script>';
const KINDS = "virtual:messages/kinds";
const LOCALES = "virtual:messages/locales";
/** Words of scripts that an embed loads on demand, by module. */
const OF_EMBED: Readonly<Record<string, (locale: object) => object>> = {
  "virtual:messages/directions": directionWords,
  "virtual:messages/roads": roadWords,
};
/** Sections of a locale that a page imports, by query. */
const PARTS = { page: ["core", "app"], dialogs: ["dialogs"] } as const;
const PART = /[\\/]locales[\\/]([\w-]+)\.json(?:\?(page|dialogs))?$/;

/**
 * Stops the build over a locale that lacks a message, a plural form or a placeholder of the
 * English one, and writes the `core` section of every language into the marker of the embed's
 * page: a classic script cannot load a language later, and need not hold those that nobody reads.
 * `virtual:messages/locales` fetches the locales, `virtual:messages/kinds` has what the kinds are
 * called in all languages, for the search, and `virtual:messages/directions` and `virtual:messages/roads` what an embed says of them. A locale has the names of the kinds from the content, as
 * `core.kind`. Of a locale, `?page` has what the app says at first and `?dialogs` what waits for a
 * dialog, but for what only an embed says; a page that says what it has no words for, or none yet, stops
 * the build.
 */
export function messagesPlugin(): Plugin {
  let root = "";
  const embedTable = () =>
    messageTable(
      coreOfEmbed(
        Object.fromEntries(LANGUAGES.map((language) => [language, readLocale(root, language)])),
      ),
    );
  return {
    name: "ili-map:messages",
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      const problems = checkLocales(
        Object.fromEntries(
          [REFERENCE, ...LANGUAGES].map((language) => [
            language,
            readWrittenLocale(root, language),
          ]),
        ),
      );
      if (problems.length > 0) this.error(problems.join("\n"));
    },
    resolveId: (id) => ([KINDS, LOCALES, ...Object.keys(OF_EMBED)].includes(id) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LOCALES}`) return partsOf(resolve(root, "src/i18n/locales"));
      if (id === `\0${KINDS}`)
        return `export default ${JSON.stringify(kindWords(readKinds(root)))}`;
      const wordsOf = id.startsWith("\0") && OF_EMBED[id.slice(1)];
      if (wordsOf) {
        const words = LANGUAGES.map((one) => [one, wordsOf(readLocale(root, one))]);
        return `export default ${JSON.stringify(Object.fromEntries(words))}`;
      }
      const [, language, part] = PART.exec(id) ?? [];
      if (language === undefined) return null;
      this.addWatchFile(resolve(root, "src/data/kinds.json"));
      const sections = readLocale(root, language);
      // Tests import a locale whole.
      if (part !== "page" && part !== "dialogs") return JSON.stringify(sections);
      const messages = Object.fromEntries(
        Object.entries(sections).filter(([name]) => PARTS[part].some((own) => own === name)),
      );
      const own = without(
        messages,
        EMBED_ONLY.map((path) => `core.${path}`),
      );
      return { code: `export default ${JSON.stringify(own)}`, moduleType: "js" };
    },
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find(
        (file) => file.type === "chunk" && file.facadeModuleId?.endsWith("index.html"),
      );
      const ofEmbed = new RegExp(`["'\`]core\\.(${EMBED_ONLY.join("|")})\\.`);
      const foreign =
        page &&
        Object.values(bundle).find((file) => file.type === "chunk" && ofEmbed.test(file.code));
      if (foreign) this.error(`${foreign.fileName} says what the embed alone has the words for.`);
      const early = atOnce(bundle, page?.fileName);
      const tooEarly = early.find(({ code }) => /["'`]dialogs\./.test(code));
      if (tooEarly) {
        this.error(
          `${tooEarly.fileName} says what stands in "dialogs" of the locales, before it is there.`,
        );
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        if (!html.includes(MARKER)) return html;
        return html.replace(MARKER, () => MARKER.replace("><", () => `>${embedTable()}<`));
      },
    },
  };
}

/** A dynamic import for each part of every locale. */
function partsOf(folder: string): string {
  const rows = LANGUAGES.map((language) => {
    const parts = Object.keys(PARTS).map((part) => {
      const file = JSON.stringify(`${folder}/${language}.json?${part}`);
      return `${part}: () => import(${file})`;
    });
    return `${JSON.stringify(language)}: { ${parts.join(", ")} }`;
  });
  return `export default { ${rows.join(",\n")} };`;
}

/** The chunks loaded with one, including itself. */
function atOnce(
  bundle: Rollup.OutputBundle,
  start: string | undefined,
): readonly Rollup.OutputChunk[] {
  const found = new Map<string, Rollup.OutputChunk>();
  const names = start === undefined ? [] : [start];
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== "chunk" || found.has(name)) continue;
    found.set(name, file);
    names.push(...file.imports);
  }
  return [...found.values()];
}
