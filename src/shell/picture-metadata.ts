import { isoDayOf } from "../domain/day";
import { PICTURE_RIGHTS } from "../domain/picture-rights-table";
import { PRODUCT_NAME } from "../domain/product-table";
import { isSettlement, type Site } from "../domain/site";
import { isolate } from "../i18n/bidi";
import type { Translator } from "../i18n/translator";
import { licenceInWords } from "../i18n/wording/licence";
import { areaName, contentText, countryName } from "../i18n/wording/names";
import { joinSentences } from "../i18n/wording/sentences";
import type { FileMetadata, ShownPlace } from "../map/image/metadata";
import type { PictureWords } from "../map/image/spec";
import type { WordsInput } from "../map/image/words";

/** What a picture's file says of itself; `drawnOn` is the day of drawing. */
export function pictureMetadata(
  t: Translator,
  input: WordsInput,
  words: PictureWords,
  drawnOn: Date,
): FileMetadata {
  const { dataset, liveAddress } = input;
  const { holder, licenceUrl } = PICTURE_RIGHTS;
  const credit = [words.credit, PRODUCT_NAME, words.attribution].filter(Boolean).join(" / ");
  const places = placesOf(t, input);
  const countries = places.map(({ country }) => country.name);
  const title = contentText(t, dataset.production.title);
  const keywords = [
    t("dialogs.press.keyword"),
    title,
    ...countries,
    ...places.map(({ name }) => name),
  ];
  const phases = words.phases.map(({ text }) => t("dialogs.press.subject", { name: text }));
  return {
    title: words.fileTitle,
    headline: words.title,
    description: words.caption,
    alt: words.alt,
    extendedDescription: joinSentences(t, [words.alt, ...phases, words.sources]),
    keywords: [...new Set(keywords)],
    places,
    creator: holder,
    credit,
    source: PRODUCT_NAME,
    copyright: `© ${holder}. ${words.attribution}`,
    usageTerms: licenceInWords(t),
    licenceUrl,
    instructions: t("dialogs.press.instructions", { credit: isolate(credit, t.language) }),
    address: words.address === null ? null : liveAddress,
    drawnOn: isoDayOf(drawnOn),
    dataDate: dataset.customPath === undefined ? dataset.date : null,
    language: t.language,
  };
}

/** The places that sources name, and the areas that are drawn or in which the others lie. */
function placesOf(
  t: Translator,
  { dataset, shown, areas }: Pick<WordsInput, "dataset" | "shown" | "areas">,
): readonly ShownPlace[] {
  const towns = shown
    .filter(({ evidence }) => evidence === "named")
    .map(
      (site): ShownPlace => ({
        name: contentText(t, site.names, site.id),
        isTown: isSettlement(site),
        country: countryOf(t, dataset, site),
      }),
    );
  const ids = new Set([...shown.map(({ area }) => area), ...(areas ?? [])]);
  const around = [...ids].flatMap((id): readonly ShownPlace[] => {
    // Areas have no country of their own in the data.
    const inside = id === null ? undefined : dataset.sites.find(({ area }) => area === id);
    const name = areaName(t, dataset, id);
    if (!inside || towns.some((town) => town.name === name)) return [];
    return [{ name, isTown: false, country: countryOf(t, dataset, inside) }];
  });
  return [...around, ...towns];
}

function countryOf(t: Translator, dataset: WordsInput["dataset"], { country }: Site) {
  return { name: countryName(t, dataset, country), code: String(country) };
}
