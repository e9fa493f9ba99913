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
  { dataset, shown, liveAddress }: WordsInput,
  words: PictureWords,
  drawnOn: Date,
): FileMetadata {
  const { holder, licenceUrl } = PICTURE_RIGHTS;
  const credit = [words.credit, PRODUCT_NAME, words.attribution].filter(Boolean).join(" / ");
  const places = placesOf(t, dataset, shown);
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

/** The places that sources name, and the areas in which the others lie. */
function placesOf(
  t: Translator,
  dataset: WordsInput["dataset"],
  shown: readonly Site[],
): readonly ShownPlace[] {
  const named = shown.filter(({ evidence }) => evidence === "named");
  const places = named.map(
    (site): ShownPlace => ({
      name: contentText(t, site.names, site.id),
      isTown: isSettlement(site),
      country: countryOf(t, dataset, site),
    }),
  );
  const areas = shown
    .filter(({ area }) => area !== null && !isNamedAs(areaName(t, dataset, area), places))
    .map(
      (site): ShownPlace => ({
        name: areaName(t, dataset, site.area),
        isTown: false,
        country: countryOf(t, dataset, site),
      }),
    );
  const byName = new Map([...areas, ...places].map((place) => [JSON.stringify(place), place]));
  return [...byName.values()];
}

/** Whether an area has the name of a town that is told anyway. */
function isNamedAs(name: string, places: readonly ShownPlace[]): boolean {
  return places.some((place) => place.name === name);
}

function countryOf(t: Translator, dataset: WordsInput["dataset"], { country }: Site) {
  return { name: countryName(t, dataset, country), code: String(country) };
}
