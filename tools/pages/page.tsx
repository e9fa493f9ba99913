import { renderToStaticMarkup } from "react-dom/server";
import { Prelude } from "../../src/app/Prelude";
import type { Dataset } from "../../src/domain/dataset";
import { direction, type Language } from "../../src/domain/language";
import { PAGE_FOLDERS } from "../../src/domain/language-table";
import type { StoryStep } from "../../src/domain/story";
import { TranslatorProvider } from "../../src/i18n/react";
import type { Translator } from "../../src/i18n/translator";
import { pageTitle, quotedTitle } from "../../src/i18n/wording/title";
import { truthBriefly } from "../../src/i18n/wording/truth";
import { openStore } from "../../src/state/open";
import { StoreProvider } from "../../src/state/react";
import { headTags } from "./head";
import { linkedData } from "./linked-data";
import { jsonBlock } from "./markup";
import { PICTURE_SIZES, picturePath } from "./pictures";

/** Marker in `index.html` for what differs by language. */
export const HEAD_MARKER = "<!--head-->";
export const PRELUDE_MARKER = "<!--prelude-->";

export type PageOptions = Readonly<{
  t: Translator;
  dataset: Dataset;
  story: readonly StoryStep[];
  site: URL | null;
  /** The other languages, for the root page, which serves readers of each. */
  others: readonly Translator[];
}>;

/**
 * A language's page from the built `index.html`: `lang` and `dir`, head, the static page, linked
 * data. Relative URLs in the template are prefixed with the path to the root. Throws if the
 * template lacks a marker.
 */
export function renderPage(template: string, options: PageOptions): string {
  const { t, dataset, story, site, others } = options;
  const root = rootFrom(t.language);
  const truth = truthBriefly(t, dataset, dataset.sites);
  const title = quotedTitle(t, dataset.production);
  const description = t("pages.description", { title, truth });
  const head = headTags({
    t,
    title: pageTitle(t, dataset.production),
    description,
    truth,
    root,
    site,
  });
  const picture = { ...PICTURE_SIZES.map, src: root + picturePath("map", t.language) };
  const { store } = openStore(dataset, "", { language: t.language, theme: "light" });
  const prelude = renderToStaticMarkup(
    <StoreProvider store={store}>
      <TranslatorProvider translator={t}>
        <Prelude {...{ dataset, story, root, picture, others }} />
      </TranslatorProvider>
    </StoreProvider>,
  );
  const data = jsonBlock("application/ld+json", linkedData(t, dataset, description));
  const page = template.replaceAll(/((?:src|href)=")\.\//g, (_, start) => `${start}${root}`);
  return [
    ['<html lang="en"', htmlTag(t.language, root)],
    [HEAD_MARKER, head],
    [PRELUDE_MARKER, prelude],
    ["</body>", `  ${data}\n  </body>`],
  ].reduce((text, [marker = "", content = ""]) => {
    if (!text.includes(marker)) throw new Error(`index.html lacks ${marker}.`);
    return text.replace(marker, () => content);
  }, page);
}

/** Path from a language's page to the site's root. */
function rootFrom(language: Language): string {
  return PAGE_FOLDERS[language] === "" ? "./" : "../";
}

function htmlTag(language: Language, root: string): string {
  // The root page has no fixed language: it follows the reader's.
  const own =
    PAGE_FOLDERS[language] === ""
      ? " data-follows-reader"
      : ` data-page-language="${language}" data-site-root="${root}"`;
  return `<html lang="${language}" dir="${direction(language)}"${own}`;
}
