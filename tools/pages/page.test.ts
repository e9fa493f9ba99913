import { beforeAll, describe, expect, it } from "vitest";
import { direction, LANGUAGES, localText } from "../../src/domain/language";
import { PAGE_FOLDERS } from "../../src/domain/language-table";
import { evidenceSentence } from "../../src/i18n/wording/evidence";
import { areaName } from "../../src/i18n/wording/names";
import { truthInWords } from "../../src/i18n/wording/truth";
import { escapeHtml } from "./markup";
import { HEAD_MARKER, PRELUDE_MARKER, renderPage } from "./page";
import { readPageOptions } from "./vite-plugin";

const TEMPLATE = `<html lang="en" data-map-ready="false"><head>${HEAD_MARKER}
<script src="./assets/a.js"></script><link href="./assets/a.css"></head>
<body><div id="root">${PRELUDE_MARKER}</div></body></html>`;

/** React escapes an apostrophe as a numeric reference; otherwise we agree. */
function inHtml(text: string): string {
  return escapeHtml(text).replaceAll("'", "&#x27;");
}

/** Text content, with spaces and direction marks normalised. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe.each(LANGUAGES)("the page in %s", (language) => {
  const options = { ...readPageOptions(process.cwd(), language), site: null };
  const { t, dataset } = options;
  let page = "";
  const itemOf = (id: string) => {
    const start = page.indexOf(`<li data-site-id="${id}">`);
    return start < 0 ? "" : page.slice(start, page.indexOf("</li>", start));
  };

  beforeAll(() => {
    page = renderPage(TEMPLATE, options);
  });

  it("says its language, its direction and the truth", () => {
    expect(page).toContain(`<html lang="${language}" dir="${direction(language)}"`);
    expect(page).toContain(inHtml(truthInWords(t, dataset, dataset.sites)));
    expect(page.includes("data-page-language")).toBe(PAGE_FOLDERS[language] !== "");
  });

  it("lists every site once, with name, evidence, sources and position", () => {
    expect(page.match(/<li data-site-id=/g)).toHaveLength(dataset.sites.length);
    for (const site of dataset.sites) {
      const item = itemOf(site.id);
      expect(item).toContain(inHtml(localText(site.names, language)?.text ?? "?"));
      expect(item).toContain(inHtml(evidenceSentence(t, site, dataset)));
      expect(item).toContain(t.coordinates(site.lonLat));
      for (const id of site.sources) {
        const url = dataset.sources.find((source) => source.id === id)?.url ?? "?";
        expect(item).toContain(`href="${inHtml(url)}"`);
      }
    }
  });

  it("says of every area whether filming there was reported or only announced", () => {
    const headings = [...page.matchAll(/<h4>(.*?)<\/h4>/g)].map(([, html = ""]) =>
      textOf(html).trim(),
    );
    const said = dataset.areas
      .filter(({ properties }) => dataset.sites.some(({ area }) => area === properties.id))
      .map(({ properties: { id, status } }) =>
        textOf(inHtml(`${areaName(t, dataset, id)} ${t(`core.status.${status}`)}`)),
      );
    expect(said.length).toBeGreaterThan(1);
    for (const heading of said) expect(headings).toContain(heading);
  });

  it("marks as named only what a source names", () => {
    const named = dataset.sites.filter(({ evidence }) => evidence === "named");
    expect(
      page.match(/<li data-site-id="[^"]+"><svg[^>]*><use href="#figure-(?:pin|plan)"/g),
    ).toHaveLength(named.length);
    const claims = named.map((site) => evidenceSentence(t, site, dataset));
    for (const site of dataset.sites.filter((other) => !named.includes(other))) {
      const text = textOf(itemOf(site.id));
      for (const claim of claims) expect(text).not.toContain(claim);
    }
  });

  it("claims no filming location to search engines", () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    const graph: { "@type": string; contributor?: object[]; itemListElement?: object[] }[] =
      JSON.parse(json)["@graph"];
    expect(graph.map((node) => node["@type"])).toEqual(["TVSeries", "ItemList"]);
    expect(graph[0]?.contributor).toHaveLength(2);
    expect(graph[1]?.itemListElement).toHaveLength(dataset.sites.length);
    expect(json).not.toMatch(/filmingLocation|locationCreated|contentLocation|spatialCoverage/);
  });

  it("finds the files of the site from where it lies", () => {
    const root = PAGE_FOLDERS[language] === "" ? "./" : "../";
    expect(page).toContain(`src="${root}assets/a.js"`);
    expect(page).toContain(`href="${root}assets/a.css"`);
    const wrong = root === "./" ? /(?:src|href)="\.\.\// : /(?:src|href)="\.\//;
    expect(page).not.toMatch(wrong);
  });
});

it("says which marker a template lacks", () => {
  const options = readPageOptions(process.cwd(), "en");
  expect(() => renderPage(TEMPLATE.replace(HEAD_MARKER, ""), options)).toThrow(HEAD_MARKER);
});
