import type { Plugin } from "vite";
import {
  DEFAULT_LANGUAGE,
  direction,
  FALLBACK,
  LANGUAGES,
  type Language,
} from "../../src/domain/language-table";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { titlesOf } from "../../src/domain/title";
import type { Translator } from "../../src/i18n/translator";
import { pageTitle, quotedTitle } from "../../src/i18n/wording/title";
import { truthBriefly } from "../../src/i18n/wording/truth";
import { escapeHtml, tag } from "./markup";
import type { PageOptions } from "./page";
import { readPageOptions } from "./vite-plugin";

/** Static texts of `embed.html` and `press.html`, before and without their script, by marker. */
type Openings = Readonly<Record<string, readonly string[]>>;

/**
 * Writes the static texts of the embed's and the press pictures' documents into their markers, in
 * every language since the reader's is not known yet. `src/start` keeps only the reader's.
 */
export function openingPlugin(): Plugin {
  let root = "";
  return {
    name: "ili-map:opening",
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html, { filename }) => {
        const page = /(embed|press)\.html$/.exec(filename)?.[1];
        if (page !== "embed" && page !== "press") return html;
        return renderOpening(html, page, (language) => readPageOptions(root, language));
      },
    },
  };
}

/** Fills the document's markers; throws if one is missing. */
export function renderOpening(
  template: string,
  page: "embed" | "press",
  optionsOf: (language: Language) => PageOptions,
): string {
  const pages = [...new Set([DEFAULT_LANGUAGE, ...LANGUAGES])].map(optionsOf);
  const [first] = pages;
  if (!first) throw new Error("There is no language.");
  const openings = page === "embed" ? embedOpening(first, pages) : pressOpening(pages);
  const filled = Object.entries(openings).reduce((html, [name, lines]) => {
    const marker = new RegExp(`( *)<!--${name}-->`);
    if (!marker.test(html)) throw new Error(`${page}.html lacks <!--${name}-->.`);
    return html.replace(marker, (_, indent) => lines.map((line) => indent + line).join("\n"));
  }, template);
  return filled.replace(`lang="en"`, () => `lang="${DEFAULT_LANGUAGE}"`);
}

function embedOpening(first: PageOptions, pages: readonly PageOptions[]): Openings {
  const { t, dataset } = first;
  const { production, sites } = dataset;
  const truth = truthBriefly(t, dataset, sites);
  const description = t("pages.description", { title: quotedTitle(t, production), truth });
  const second = pages.find((one) => one.t.language === FALLBACK[t.language][1]);
  const fullMap = [
    escapeHtml(t("core.fullMap")),
    ...(second ? [inSpan(second.t, second.t("core.fullMap"))] : []),
  ];
  return {
    head: [
      `<title>${escapeHtml(pageTitle(t, production))}</title>`,
      tag("meta", { name: "description", content: description }),
    ],
    title: [`<h1 lang="${t.language}">${escapeHtml(titlesOf(production, t.language).shown)}</h1>`],
    truth: pages.map((one) => inParagraph(one.t, truthBriefly(one.t, dataset, sites))),
    "needs-script": inOneParagraph(pages, (one) => one("pages.mapNeedsScript")),
    waiting: pages.map((one) => inParagraph(one.t, one.t("start.waiting"))),
    "full-map": [
      `<a data-full-map href="./index.html" target="_blank" rel="noopener" lang="${t.language}">${fullMap.join(" · ")}</a>`,
    ],
  };
}

function pressOpening(pages: readonly PageOptions[]): Openings {
  return {
    head: [`<title>${escapeHtml(PRODUCT_NAME)} · press</title>`],
    "needs-script": inOneParagraph(pages, (one) => one("pages.pictureNeedsScript")),
    waiting: pages.map((one) => inParagraph(one.t, one.t("pages.pictureWaiting"))),
  };
}

function attributes({ language }: Translator): string {
  return `lang="${language}"${direction(language) === "rtl" ? ' dir="rtl"' : ""}`;
}

function inParagraph(t: Translator, text: string): string {
  return `<p ${attributes(t)}>${escapeHtml(text)}</p>`;
}

function inSpan(t: Translator, text: string): string {
  return `<span ${attributes(t)}>${escapeHtml(text)}</span>`;
}

/** A paragraph in the first language, with the others inside. */
function inOneParagraph(
  pages: readonly PageOptions[],
  say: (t: Translator) => string,
): readonly string[] {
  const [first, ...others] = pages.map(({ t }) => t);
  if (!first) return [];
  return [
    `<p ${attributes(first)}>`,
    `  ${escapeHtml(say(first))}`,
    ...others.map((t) => `  ${inSpan(t, say(t))}`),
    "</p>",
  ];
}
