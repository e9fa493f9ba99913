import { DEFAULT_LANGUAGE, LANGUAGES } from "../../src/domain/language";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { pageTitle } from "../../src/i18n/wording/title";
import { escapeHtml } from "./markup";
import type { PageOptions } from "./page";
import { PICTURE_SIZES, picturePath } from "./pictures";
import { pageUrl } from "./site-url";

type SiteFile = Readonly<{ fileName: string; source: string }>;

/** The frame's size in oEmbed, in CSS pixels; the embed fits any other too. */
const FRAME = { widthPx: 800, heightPx: 560 } as const;

const DAY_IN_SECONDS = 86_400;

/**
 * Files for crawlers, from the options of every language's page: `robots.txt`, and if the site's
 * URL is known `sitemap.xml` (sitemaps.org 0.9) and an oEmbed response for each page.
 */
export function siteFiles(pages: readonly PageOptions[]): readonly SiteFile[] {
  const site = pages[0]?.site ?? null;
  const robots = ["User-agent: *", "Allow: /"];
  if (!site) return [{ fileName: "robots.txt", source: lines(robots) }];
  return [
    {
      fileName: "robots.txt",
      source: lines([...robots, `Sitemap: ${new URL("sitemap.xml", site).href}`]),
    },
    { fileName: "sitemap.xml", source: sitemap(pages, site) },
    ...pages.map((page) => ({
      fileName: `oembed/${page.t.language}.json`,
      source: `${JSON.stringify(oEmbed(page, site))}\n`,
    })),
  ];
}

function sitemap(pages: readonly PageOptions[], site: URL): string {
  const alternates = [...LANGUAGES, "x-default" as const].map((language) => {
    const href = pageUrl(site, language === "x-default" ? DEFAULT_LANGUAGE : language);
    return `    <xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}"/>`;
  });
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(({ t, dataset }) => [
      "  <url>",
      `    <loc>${escapeHtml(pageUrl(site, t.language))}</loc>`,
      `    <lastmod>${dataset.date}</lastmod>`,
      ...alternates,
      "  </url>",
    ]),
    "</urlset>",
  ]);
}

/** The oEmbed response of a language's page: https://oembed.com, type `rich`. */
function oEmbed(page: PageOptions, site: URL): object {
  const { language } = page.t;
  const title = pageTitle(page.t, page.dataset.production);
  const frame = new URL(`embed.html?lang=${language}`, site).href;
  const { widthPx, heightPx } = PICTURE_SIZES.card;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: PRODUCT_NAME,
    provider_url: site.href,
    cache_age: DAY_IN_SECONDS,
    width: FRAME.widthPx,
    height: FRAME.heightPx,
    html: `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="${FRAME.widthPx}" height="${FRAME.heightPx}" frameborder="0" loading="lazy" allow="fullscreen"></iframe>`,
    thumbnail_url: new URL(picturePath("card", language), site).href,
    thumbnail_width: widthPx,
    thumbnail_height: heightPx,
  };
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
