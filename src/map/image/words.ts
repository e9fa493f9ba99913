import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { type Language, localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { meets, type Span } from "../../domain/span";
import { titlesOf } from "../../domain/title";
import { isolate } from "../../i18n/bidi";
import type { Translator } from "../../i18n/translator";
import { dayInWords, spanWithYear, whenInWords } from "../../i18n/wording/dates";
import { sourcesBriefly } from "../../i18n/wording/source";
import type { PictureWords } from "./spec";

/** More names than this are a list that nobody hears to its end. */
const MOST_NAMES = 6;

/** What a picture's words are made from. */
export type WordsInput = Readonly<{
  dataset: Dataset;
  /** The sites that the filters leave, whatever the time. */
  sites: readonly Site[];
  span: Span;
  /** The path of other data, which nobody here has checked; null for the built-in set. */
  customPath: string | null;
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
      named: t("core.key.named"),
      area: t("core.key.in-named-area"),
      nearby: t("core.key.nearby"),
      cluster: t("app.press.cluster"),
      weave: t("core.key.weave"),
      trip: t("core.trip.key"),
    },
    sources: sourcesOf(t, input),
    credit,
    attribution: t("app.about.attribution"),
    version: t("app.press.version", versionOf(t, dataset)),
    address,
    distance: (km) => t.distance(km),
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
  return {
    caption: t("app.press.caption", common),
    alt: t(`app.press.alt.${named.length > 0 ? "named" : "unnamed"}`, { ...common, names }),
    citation: t("app.press.citation", {
      title,
      address: address ?? "",
      ...versionOf(t, dataset),
    }).trim(),
  };
}

function shownOf({ sites, span }: WordsInput): readonly Site[] {
  return sites.filter(({ when }) => meets(when.days, span));
}

function titleOf(language: Language, { dataset, title }: WordsInput): string {
  return title ?? titlesOf(dataset.production, language).shown;
}

/** A title that was translated for this map says so, and how it was published. */
function originalTitle(t: Translator, { dataset, title }: WordsInput): string | null {
  const { production } = dataset;
  if (title !== null || production.title[t.language]) return null;
  const { published } = titlesOf(production, t.language);
  return `${t("core.translatedTitle")} ${isolate(`«${published.text}»`, t.language)}`;
}

/** The one sentence that fits what is shown, never more than the sources say. */
function truthOf(t: Translator, input: WordsInput): string {
  if (input.customPath !== null) return t("core.size.customTruth", { path: input.customPath });
  const shown = shownOf(input);
  if (shown.length === 0) return t("app.press.truth.none");
  if (shown.every(({ evidence }) => evidence === "named")) return t("app.press.truth.named");
  if (shown.every(({ evidence }) => evidence !== "named")) return t("app.press.truth.unnamed");
  return t("core.truth");
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

function sourcesOf(t: Translator, input: WordsInput): string {
  const ids = new Set(shownOf(input).flatMap(({ sources }) => sources));
  const sources = input.dataset.sources.filter(({ id }) => ids.has(id));
  if (sources.length === 0) return t("app.press.noSources");
  return t("app.press.sources", { sources: sourcesBriefly(t, sources) });
}

function versionOf(t: Translator, { version, date }: Dataset): { version: string; date: string } {
  const day = parseIsoDay(date);
  return { version, date: day === undefined ? date : dayInWords(t, day) };
}
