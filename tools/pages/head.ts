import {
  DEFAULT_LANGUAGE,
  LANGUAGES,
  type Language,
  OPEN_GRAPH_LOCALES,
  PAGE_FOLDERS,
} from "../../src/domain/language-table";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import type { Translator } from "../../src/i18n/translator";
import { escapeHtml, tag } from "./markup";
import { PICTURE_SIZES, picturePath } from "./pictures";
import { pageUrl } from "./site-url";

/** Input of a page's head; `root` is the path from the page to the site's root. */
export type HeadOf = Readonly<{
  t: Translator;
  title: string;
  description: string;
  /** The evidence that the preview picture shows. */
  truth: string;
  root: string;
  site: URL | null;
}>;

/**
 * Title, description, alternate languages, link previews. Tags that need an absolute URL
 * (canonical, `og:url`, oEmbed) are left out if the site's URL is unknown.
 */
export function headTags({ t, title, description, truth, root, site }: HeadOf): string {
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    tag("meta", { name: "description", content: description }),
    tag("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" }),
    tag("link", { rel: "apple-touch-icon", href: `${root}icons/180.png` }),
    tag("link", { rel: "manifest", href: `${root}manifest.webmanifest` }),
    ...languageLinks(root, site),
    ...(site ? fullAddresses(t.language, title, site) : []),
    ...previews({ t, title, description, truth, root, site }),
  ];
  return tags.join("\n    ");
}

function languageLinks(root: string, site: URL | null): readonly string[] {
  const hrefOf = (language: Language) =>
    site ? pageUrl(site, language) : root + PAGE_FOLDERS[language];
  const links = LANGUAGES.map((language) =>
    tag("link", { rel: "alternate", hreflang: language, href: hrefOf(language) }),
  );
  return [
    ...links,
    tag("link", { rel: "alternate", hreflang: "x-default", href: hrefOf(DEFAULT_LANGUAGE) }),
  ];
}

function fullAddresses(language: Language, title: string, site: URL): readonly string[] {
  const url = pageUrl(site, language);
  return [
    tag("link", { rel: "canonical", href: url }),
    tag("link", {
      rel: "alternate",
      type: "application/json+oembed",
      href: new URL(`oembed/${language}.json`, site).href,
      title,
    }),
    tag("meta", { property: "og:url", content: url }),
  ];
}

function previews({ t, title, description, truth, root, site }: HeadOf): readonly string[] {
  const path = picturePath("card", t.language);
  const image = site ? new URL(path, site).href : root + path;
  const { widthPx, heightPx } = PICTURE_SIZES.card;
  const properties: readonly (readonly [string, string])[] = [
    ["og:type", "website"],
    ["og:site_name", PRODUCT_NAME],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", OPEN_GRAPH_LOCALES[t.language]],
    ...LANGUAGES.filter((language) => language !== t.language).map(
      (language) => ["og:locale:alternate", OPEN_GRAPH_LOCALES[language]] as const,
    ),
    ["og:image", image],
    ["og:image:type", "image/jpeg"],
    ["og:image:width", String(widthPx)],
    ["og:image:height", String(heightPx)],
    ["og:image:alt", truth],
  ];
  const names: readonly (readonly [string, string])[] = [
    ["twitter:card", "summary_large_image"],
    ["twitter:title", title],
    ["twitter:description", description],
    ["twitter:image", image],
    ["twitter:image:alt", truth],
  ];
  return [
    ...properties.map(([property, content]) => tag("meta", { property, content })),
    ...names.map(([name, content]) => tag("meta", { name, content })),
  ];
}
