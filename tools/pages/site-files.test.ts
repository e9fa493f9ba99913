import { createServer, type Server } from "node:http";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { PAGE_FOLDERS } from "../../src/domain/language-table";
import { truthBriefly } from "../../src/i18n/wording/truth";
import { HEAD_MARKER, PRELUDE_MARKER, renderPage } from "./page";
import { siteFiles } from "./site-files";
import { readPageOptions } from "./vite-plugin";

const TEMPLATE = `<!doctype html><html lang="en"><head><meta charset="utf-8">${HEAD_MARKER}</head>
<body><div id="root">${PRELUDE_MARKER}</div></body></html>`;

const pagesOf = (site: URL | null) =>
  LANGUAGES.map((language) => ({ ...readPageOptions(process.cwd(), language), site }));

it("without the site's address only lets every robot in", () => {
  expect(siteFiles(pagesOf(null))).toEqual([
    { fileName: "robots.txt", source: "User-agent: *\nAllow: /\n" },
  ]);
});

/** A site on loopback, read by an independent oEmbed consumer. */
describe("with the site's address", () => {
  const files = new Map<string, string>();
  let server: Server;
  let site: URL;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = (request.url ?? "").replace(/^\/map\//, "").replace(/(^|\/)$/, "$1index.html");
      const type = path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
      response.writeHead(files.has(path) ? 200 : 404, { "Content-Type": type });
      response.end(files.get(path));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    site = new URL(`http://127.0.0.1:${port}/map/`);
    const pages = pagesOf(site);
    for (const { fileName, source } of siteFiles(pages)) files.set(fileName, source);
    for (const page of pages) {
      files.set(`${PAGE_FOLDERS[page.t.language]}index.html`, renderPage(TEMPLATE, page));
    }
  });

  afterAll(() => void server.close());

  it.each(LANGUAGES)("a consumer finds frame and preview of the page in %s", async (language) => {
    const found = await unfurl(new URL(PAGE_FOLDERS[language], site).href);
    const { t, dataset } = readPageOptions(process.cwd(), language);
    const { oEmbed } = found;
    if (oEmbed?.type !== "rich") throw new Error("The consumer found no rich oEmbed.");
    expect(oEmbed).toMatchObject({ version: "1.0", width: 800, height: 560 });
    expect(oEmbed.title).toContain("Я жду тебя в Или");
    expect(oEmbed.html).toContain(`src="${site.href}embed.html?lang=${language}"`);
    expect(oEmbed.html).not.toMatch(/<script|style=/);
    expect(oEmbed.thumbnails?.[0]).toEqual({
      url: `${site.href}og/${language}.jpg`,
      width: 1200,
      height: 630,
    });
    expect(found.title).toBe(oEmbed.title);
    expect(found.description).toContain(truthBriefly(t, dataset, dataset.sites));
    expect(found.open_graph?.images?.[0]?.url).toBe(`${site.href}og/${language}.jpg`);
    expect(found.twitter_card?.card).toBe("summary_large_image");
  });

  it("has a sitemap of every page with every other", () => {
    const sitemap = files.get("sitemap.xml") ?? "";
    const places = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, href]) => href);
    expect(places).toEqual(LANGUAGES.map((language) => new URL(PAGE_FOLDERS[language], site).href));
    expect(sitemap.match(/xhtml:link/g)).toHaveLength(LANGUAGES.length * 6);
    expect(sitemap).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
    expect(files.get("robots.txt")).toContain(`Sitemap: ${site.href}sitemap.xml`);
  });
});
