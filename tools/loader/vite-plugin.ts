import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compileDataset } from "../../src/data/check/compile";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { titlesOf } from "../../src/domain/title";
import { createTranslator } from "../../src/i18n/translator";
import { readContent } from "../data/read-content";
import { publishedTypes } from "./published-types";

const ID = "virtual:messages/loader";

/**
 * Provides `virtual:messages/loader`, the loader's few messages already formatted, since it has no
 * room for a translator, and emits its types beside the script.
 */
export function loaderPlugin(): Plugin {
  let root = "";
  return {
    name: "ili-map:loader",
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(words(root))}` : null),
    generateBundle() {
      const source = publishedTypes(resolve(root, "src/loader"));
      this.emitFile({ type: "asset", fileName: "ili-map.d.ts", source });
    },
  };
}

function words(root: string): object {
  const { production } = compileDataset(readContent(root));
  const wordsIn = (language: Language) => {
    const file = resolve(root, `src/i18n/locales/${language}.json`);
    const t = createTranslator(language, JSON.parse(readFileSync(file, "utf8")) as object); // checked by messagesPlugin
    const { shown: title } = titlesOf(production, language);
    return [t("loader.name", { title }), t("loader.show"), t("loader.failed"), t("core.fullMap")];
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)]));
}
