import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { type Language, localText } from "../../domain/language";
import { isInTime, type Site } from "../../domain/site";
import { meets, type Span } from "../../domain/span";
import { titlesOf } from "../../domain/title";
import { isolate } from "../../i18n/bidi";
import type { Translator } from "../../i18n/translator";
import { dayInWords, spanWithYear, whenInWords } from "../../i18n/wording/dates";
import { sourcesBriefly } from "../../i18n/wording/source";
import { quotedTitle } from "../../i18n/wording/title";
import { truthInWords } from "../../i18n/wording/truth";
import type { PictureWords } from "./spec";

/** More names than this are a list that nobody hears to its end. */
const MOST_NAMES = 6;

/** What a picture's words are made from. */
export type WordsInput = Readonly<{
  dataset: Dataset;
  /** The sites that the filters leave, whatever the time. */
  sites: readonly Site[];
  span: Span;
  /** The reader's own words; null for the map's. */
  title: string | null;
  subtitle: string | null;
  credit: string | null;
  /** The address of the live map; null where only this machine has it. */
  address: string | null;
}>;

/** What goes with the file, in the picture's language. */
export type Captions = Readonly<{ caption: string; alt: string; citation: string }>;

/** The words on a picture. */
export function pictureWords(t: Translator, input: WordsInput): PictureWords {
  const { dataset, span, subtitle, credit, address } = input;
  return {
    title: titleOf(t.language, input),
    subtitle: subtitle ?? originalTitle(t, input),
    truth: truthOf(t, input),
    dates: t("app.press.dates", { dates: datesOf(t, dataset, span) }),
    phases: dataset.phases
      .filter(({ when }) => meets(when.days, span))
      .map(({ id, when }) => ({
        phase: id,
        text: t("app.press.phase", {
          country: t(`core.country.${id}`),
          when: whenInWords(t, when),
        }),
      })),
    key: {
      reported: t(
        dataset.customPath === undefined ? "core.key.reported" : "app.press.custom.named",
      ),
      announced: t("core.key.announced"),
      recognised: t("core.key.recognised"),
      area: t("core.key.in-named-area"),
      nearby: t("core.key.nearby"),
      cluster: t("app.press.cluster"),
      weave: t("core.key.weave"),
      trip: t("core.trip.key"),
    },
    sources: sourcesOf(t, input),
    credit,
    attribution: t("app.about.attribution"),
    version: versionOf(t, dataset),
    address,
    distance: (km) => t.distance(km),
    andMore: (name, count) => t("core.map.andMore", { name, count }),
  };
}

/** Caption, alternative text and citation of a picture. */
export function captionsOf(t: Translator, input: WordsInput): Captions {
  const { dataset, span, address } = input;
  const title = titleOf(t.language, input);
  const shown = shownOf(input);
  const named = shown.filter(({ evidence }) => evidence === "named");
  const common = {
    title,
    dates: datesOf(t, dataset, span),
    places: t("app.press.places", { count: shown.length }),
    truth: truthOf(t, input),
    sources: sourcesOf(t, input),
  };
  const names = named
    .slice(0, MOST_NAMES)
    .map((site) => localText(site.names, t.language)?.text ?? site.id)
    .join(t("core.source.separator"));
  const which = named.length > 0 ? "named" : "unnamed";
  return {
    caption: t("app.press.caption", common),
    alt: t(`app.press.${dataset.customPath === undefined ? "" : "custom."}alt.${which}`, {
      ...common,
      names,
    }),
    citation: citationOf(t, dataset, { title, address: address ?? "" }),
  };
}

function shownOf({ sites, span }: WordsInput): readonly Site[] {
  return sites.filter((site) => isInTime(site, span));
}

function titleOf(language: Language, { dataset, title }: WordsInput): string {
  return title ?? titlesOf(dataset.production, language).shown;
}

/** A title that was translated for this map says so, and how it was published. */
function originalTitle(t: Translator, { dataset, title }: WordsInput): string | null {
  const { production } = dataset;
  if (title !== null || production.title[t.language]) return null;
  return `${t("core.translatedTitle")} ${isolate(quotedTitle(t, production), t.language)}`;
}

/** The one sentence that fits what is shown, never more than the sources say. */
function truthOf(t: Translator, input: WordsInput): string {
  const { dataset } = input;
  if (dataset.customPath !== undefined) return truthInWords(t, dataset);
  const shown = shownOf(input);
  if (shown.length === 0) return t("app.press.truth.none");
  if (shown.every(({ evidence }) => evidence === "named")) return t("app.press.truth.named");
  if (shown.every(({ evidence }) => evidence !== "named")) return t("app.press.truth.unnamed");
  return truthInWords(t, dataset);
}

/** The chosen dates; "about" where a phase that they meet is only known about. */
function datesOf(t: Translator, { phases }: Dataset, span: Span): string {
  const about = phases.some(
    ({ when }) =>
      meets(when.days, span) && when.words.type === "date" && when.words.date.approximate,
  );
  const date = spanWithYear(t, span);
  return about ? t("core.date.about", { date }) : date;
}

/** What a file from elsewhere says of the sources is put into its mouth. */
function sourcesOf(t: Translator, input: WordsInput): string {
  const { dataset } = input;
  const ids = new Set(shownOf(input).flatMap(({ sources }) => sources));
  const sources = dataset.sources.filter(({ id }) => ids.has(id));
  const says = dataset.customPath === undefined ? "app.press" : "app.press.custom";
  if (sources.length === 0) return t(`${says}.noSources`);
  return t(`${says}.sources`, { sources: sourcesBriefly(t, sources) });
}

/** The version of our data; of a file from elsewhere that it is one, and which. */
function versionOf(t: Translator, dataset: Dataset): string {
  if (dataset.customPath === undefined) return t("app.press.version", editionOf(t, dataset));
  return t("app.press.custom.version", { mark: t("core.size.custom"), path: dataset.customPath });
}

function citationOf(
  t: Translator,
  dataset: Dataset,
  values: Readonly<{ title: string; address: string }>,
): string {
  const citation =
    dataset.customPath === undefined
      ? t("app.press.citation", { ...values, ...editionOf(t, dataset) })
      : t("app.press.custom.citation", { ...values, data: versionOf(t, dataset) });
  return citation.trim();
}

function editionOf(t: Translator, { version, date }: Dataset): { version: string; date: string } {
  const day = parseIsoDay(date);
  return { version, date: day === undefined ? date : dayInWords(t, day) };
}
