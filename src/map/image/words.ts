import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { type Language, localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import { titlesOf } from "../../domain/title";
import { isolate } from "../../i18n/bidi";
import type { Translator } from "../../i18n/translator";
import { dayInWords, spanWithYear, whenInWords } from "../../i18n/wording/dates";
import { phaseCountry } from "../../i18n/wording/names";
import { joinSentences } from "../../i18n/wording/sentences";
import { sourcesBriefly } from "../../i18n/wording/source";
import { quotedTitle } from "../../i18n/wording/title";
import { othersInWords, truthBriefly, truthInWords } from "../../i18n/wording/truth";
import type { PictureWords } from "./spec";

/** More names than this are a list that nobody hears to its end. */
const MOST_NAMES = 6;

/** What a picture's words are made from. */
export type WordsInput = Readonly<{
  dataset: Dataset;
  /** The sites that are on the picture: in its time, found, inside its window. */
  shown: readonly Site[];
  span: Span;
  /** The stops of the trip that is drawn, and the site that a line rings. */
  trip: readonly Site[];
  selected: Site | null;
  /** The reader's own words; null for the map's. */
  title: string | null;
  subtitle: string | null;
  credit: string | null;
  /** Whom the detailed ground is owed to, where the picture shows it. */
  groundBy?: string | null;
  /** The address of the live map, and as readers type it: null where only this machine has it. */
  liveAddress: string;
  address: string | null;
}>;

/** The words on a picture and of its file. */
export function pictureWords(t: Translator, input: WordsInput): PictureWords {
  const { dataset, shown, span, subtitle, credit, groundBy, address } = input;
  return {
    title: titleOf(t.language, input),
    subtitle: subtitle ?? seriesOf(t, input),
    truth: truthBriefly(t, dataset, shown, span),
    dates: t("dialogs.press.dates", { dates: spanWithYear(t, span) }),
    phases: dataset.phases
      .filter(({ id }) => shown.some(({ phase }) => phase === id))
      .map(({ id, status, when }) => ({
        phase: id,
        text: t(`dialogs.press.phase.${status}`, {
          country: phaseCountry(t, dataset, id),
          when: whenInWords(t, when),
        }),
      })),
    key: {
      reported: t(
        dataset.customPath === undefined ? "core.key.reported" : "dialogs.press.custom.named",
      ),
      announced: t("core.key.announced"),
      recognised: t("core.key.recognised"),
      area: t("core.key.in-named-area"),
      nearby: t("core.key.nearby"),
      cluster: t("app.press.cluster"),
      weave: t("core.key.weave"),
      planned: t("app.press.key.planned"),
      circle: t("app.press.key.circle"),
      chosen: t("dialogs.press.key.chosen"),
      faint: t("app.press.key.faint"),
      dimmed: t("app.press.key.dimmed"),
      trip: t("core.trip.key"),
    },
    sources: sourcesOf(t, input),
    credit,
    attribution: [t("dialogs.about.attribution"), groundBy && isolate(groundBy, t.language)]
      .filter(Boolean)
      .join(" "),
    version: versionOf(t, dataset),
    address,
    distance: (km) => t.distance(km),
    andMore: (name, count) => t("core.map.andMore", { name, count }),
    ...captionsOf(t, input),
  };
}

function captionsOf(
  t: Translator,
  input: WordsInput,
): Pick<PictureWords, "fileTitle" | "caption" | "alt" | "citation"> {
  const { dataset, shown, span, liveAddress } = input;
  const title = titleOf(t.language, input);
  const whole = (name: string) => t("dialogs.press.subject", { name });
  // That no report names what is shown, the truth has said.
  const cited =
    dataset.customPath || shown.some(({ sources }) => sources.length > 0)
      ? sourcesOf(t, input)
      : "";
  const [only] = shown;
  const subject = shown.length === 1 && only ? whole(nameOf(t, only)) : "";
  const truth = [
    truthInWords(t, dataset, shown, span),
    othersInWords(t, dataset, shown),
    ...drawnOf(t, input),
  ];
  return {
    fileTitle: markedTitle(t, dataset, title),
    caption: sentences(t, [whole(title), whole(seriesOf(t, input)), subject, ...truth, cited]),
    alt: sentences(t, [
      t("dialogs.press.alt", { places: t("dialogs.press.places", { count: shown.length }) }),
      namesOf(t, input),
      subject,
      ...truth,
    ]),
    citation: citationOf(t, dataset, { title, address: liveAddress }),
  };
}

/** What a file from elsewhere names; of ours the sentence of truth has it. */
function namesOf(t: Translator, { dataset, shown }: WordsInput): string {
  if (dataset.customPath === undefined) return "";
  const named = shown.filter(({ evidence }) => evidence === "named");
  if (named.length === 0) return t("dialogs.press.custom.unnamed");
  const names = named.slice(0, MOST_NAMES).map((site) => nameOf(t, site));
  return t("dialogs.press.custom.names", { names: names.join(t("core.source.separator")) });
}

/** What else is drawn: a reader's trip, a ring around a site. */
function drawnOf(t: Translator, { shown, trip, selected }: WordsInput): readonly string[] {
  return [
    ...(trip.length > 1 ? [t("dialogs.press.trip", { count: trip.length })] : []),
    ...(selected && shown.length > 1
      ? [t("dialogs.press.selected", { name: nameOf(t, selected) })]
      : []),
  ];
}

function sentences(t: Translator, all: readonly string[]): string {
  return joinSentences(
    t,
    all.filter((one) => one !== ""),
  );
}

function nameOf(t: Translator, site: Site): string {
  return localText(site.names, t.language)?.text ?? site.id;
}

function titleOf(language: Language, { dataset, title }: WordsInput): string {
  return title ?? titlesOf(dataset.production, language).shown;
}

/** That the map belongs to a series, by its published name; a title translated for it says so. */
function seriesOf(t: Translator, { dataset, title }: WordsInput): string {
  const { shown, published } = titlesOf(dataset.production, t.language);
  const original = isolate(quotedTitle(t, dataset.production), t.language);
  if (title !== null) return t("dialogs.press.series", { title: original });
  if (shown === published.text) return t("dialogs.press.seriesPlain");
  return t("dialogs.press.seriesTranslated", { title: original });
}

/** A title for metadata, where no subtitle stands below it. */
function markedTitle(t: Translator, { production }: Dataset, title: string): string {
  const { shown, published } = titlesOf(production, t.language);
  if (title !== shown || shown === published.text) return title;
  return t("core.titleAndOriginal", { title, original: quotedTitle(t, production) });
}

/**
 * The reports that name what is shown; where they name none of it, those that name its area, as
 * what they are. What a file from elsewhere says of the sources is put into its mouth.
 */
function sourcesOf(t: Translator, { dataset, shown }: WordsInput): string {
  const named = shown.filter(({ evidence }) => evidence === "named");
  const custom = dataset.customPath !== undefined;
  const ids = new Set(shown.flatMap(({ sources }) => sources));
  const sources = dataset.sources.filter(({ id }) => ids.has(id));
  const says = custom ? "dialogs.press.custom" : "dialogs.press";
  if (sources.length === 0) return t(`${says}.noSources`);
  if (!custom && named.length === 0) {
    return t("dialogs.press.areaSources", { sources: sourcesBriefly(t, sources) });
  }
  return t(`${says}.sources`, { sources: sourcesBriefly(t, sources) });
}

/** The version of our data; of a file from elsewhere that it is one, and which. */
function versionOf(t: Translator, dataset: Dataset): string {
  if (dataset.customPath === undefined) return t("dialogs.press.version", editionOf(t, dataset));
  return t("dialogs.press.custom.version", {
    mark: t("core.size.custom"),
    path: dataset.customPath,
  });
}

function citationOf(
  t: Translator,
  dataset: Dataset,
  values: Readonly<{ title: string; address: string }>,
): string {
  const citation =
    dataset.customPath === undefined
      ? t("dialogs.press.citation", { ...values, ...editionOf(t, dataset) })
      : t("dialogs.press.custom.citation", { ...values, data: versionOf(t, dataset) });
  return citation.trim();
}

function editionOf(t: Translator, { version, date }: Dataset): { version: string; date: string } {
  const day = parseIsoDay(date);
  return { version, date: day === undefined ? date : dayInWords(t, day) };
}
