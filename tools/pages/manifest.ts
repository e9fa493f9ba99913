import { shared } from "../../src/data/theme.json";
import { direction } from "../../src/domain/language-table";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { pageTitle } from "../../src/i18n/wording/title";
import type { PageOptions } from "./page";

/** The web app manifest, in the default language. */
export function webManifest({ t, dataset }: Pick<PageOptions, "t" | "dataset">): string {
  const colour = shared.light.paper;
  const manifest = {
    name: pageTitle(t, dataset.production),
    short_name: PRODUCT_NAME,
    lang: t.language,
    dir: direction(t.language),
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: colour,
    theme_color: colour,
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      ...[192, 512].map((sidePx) => icon(`icons/${sidePx}.png`, sidePx)),
      { ...icon("icons/512-maskable.png", 512), purpose: "maskable" },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function icon(src: string, sidePx: number) {
  return { src, sizes: `${sidePx}x${sidePx}`, type: "image/png" };
}
