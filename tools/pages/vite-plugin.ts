import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compileDataset } from "../../src/data/check/compile";
import { inArabicScript } from "../../src/domain/arabic-script";
import { LANGUAGES, type Language, writeArabicScriptWith } from "../../src/domain/language";
import { DEFAULT_LANGUAGE, PAGE_FOLDERS } from "../../src/domain/language-table";
import type { StoryStep } from "../../src/domain/story";
import { createTranslator, type Translator } from "../../src/i18n/translator";
import { readContent } from "../data/read-content";
import { STORY_PATH } from "../data/story";
import { readLocale } from "../i18n/read-locale";
import { formatPage } from "./format-page";
import { webManifest } from "./manifest";
import { type PageOptions, renderPage } from "./page";
import { siteFiles } from "./site-files";
import { readSiteUrl } from "./site-url";

/**
 * Generates a page for every language from the built `index.html` ({@link renderPage}), and the
 * files for crawlers ({@link siteFiles}). In development there is only the root page, without the
 * static page.
 */
export function pagesPlugin(): Plugin {
  let root = "";
  return {
    name: "ili-map:pages",
    apply: "build",
    // After Vite has written index.html with hashed script names.
    enforce: "post",
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      const index = bundle["index.html"];
      if (index?.type !== "asset") return;
      const template = index.source.toString();
      const pages = LANGUAGES.map((language) => readPageOptions(root, language));
      for (const page of pages) {
        const folder = PAGE_FOLDERS[page.t.language];
        const source = renderPage(template, page);
        if (folder === "") index.source = source;
        else this.emitFile({ type: "asset", fileName: `${folder}index.html`, source });
      }
      for (const page of pages) {
        if (page.t.language !== DEFAULT_LANGUAGE) continue;
        const source = webManifest(page);
        this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source });
      }
      for (const file of formatPage(root)) this.emitFile({ type: "asset", ...file });
      for (const file of siteFiles(pages)) this.emitFile({ type: "asset", ...file });
    },
  };
}

/** The story's steps, already validated by their own check. */
function readStory(root: string): readonly StoryStep[] {
  const { steps } = JSON.parse(readFileSync(resolve(root, STORY_PATH), "utf8"));
  return steps;
}

function readTranslator(root: string, language: Language): Translator {
  return createTranslator(language, readLocale(root, language));
}

/** The options of a page from the project's files; the site's URL from `SITE_URL`. */
export function readPageOptions(root: string, language: Language): PageOptions {
  writeArabicScriptWith(inArabicScript);
  const others = LANGUAGES.filter((other) => PAGE_FOLDERS[language] === "" && other !== language);
  return {
    t: readTranslator(root, language),
    others: others.map((other) => readTranslator(root, other)),
    dataset: compileDataset(readContent(root)),
    story: readStory(root),
    site: readSiteUrl(process.env["SITE_URL"]),
  };
}
