import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { minify, type Plugin, transformWithOxc } from "vite";
import {
  DEFAULT_LANGUAGE,
  direction,
  LANGUAGES,
  languageOfTag,
} from "../../src/domain/language-table";
import { PRODUCT_SLUG } from "../../src/domain/product-table";
import { createTranslator } from "../../src/i18n/translator";
import { literal } from "../data/tables";

const SOURCE = "src/start/start.ts";

/** Far below the floor, for the browsers that are below it. */
const TARGETS = ["chrome64", "firefox67", "safari12"];

/** The script's share of the tables, since it imports nothing. */
const CONTENT = Object.entries({ DEFAULT_LANGUAGE, direction, languageOfTag, PRODUCT_SLUG })
  .map(([name, value]) => `${name} = ${literal(value)}`)
  .join(", ");

/**
 * Emits `src/start/start.ts` with its texts beside the bundles and references it in each page's
 * head, async: nothing waits for it.
 */
export function startPlugin(): Plugin {
  let root = "";
  let name = "";
  let embed = false;
  return {
    name: "ili-map:start",
    apply: "build",
    configResolved(config) {
      root = config.root;
      embed = config.mode === "embed";
    },
    async buildStart() {
      const file = path.join(root, SOURCE);
      const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, {
        target: TARGETS,
      });
      // The embed has no static screen in other languages.
      const words = `const START_WORDS = ${JSON.stringify(wordsOf(root))}, ${CONTENT}, START_SPEAKS = ${!embed};\n`;
      // In a block scope: a classic script's top-level constants are global.
      const minified = await minify(file, `{${words}${code}}`);
      const hash = createHash("sha256").update(minified.code).digest("base64url").slice(0, 8);
      name = `assets/start-${hash}.js`;
      this.emitFile({ type: "asset", fileName: name, source: minified.code });
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [
        { tag: "script", attrs: { async: true, src: `./${name}` }, injectTo: "head-prepend" },
      ],
    },
  };
}

function wordsOf(root: string): object {
  const entries = LANGUAGES.map((language) => {
    const file = path.join(root, `src/i18n/locales/${language}.json`);
    // Checked by messagesPlugin.
    const t = createTranslator(language, JSON.parse(readFileSync(file, "utf8")) as object);
    const words = {
      tooOld: t("start.tooOld"),
      incomplete: t("start.incomplete"),
      offline: t("start.offline"),
      waiting: t("start.waiting"),
      reload: t("start.reload"),
      fullMap: t("core.fullMap"),
    };
    return [language, words];
  });
  return Object.fromEntries(entries);
}
