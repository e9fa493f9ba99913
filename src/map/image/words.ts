import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import type { Language } from "../../domain/language";
import { reportsOf } from "../../domain/reports";
import type { AreaId, Site } from "../../domain/site";
import type { Span } from "../../domain/span";
import { titlesOf } from "../../domain/title";
import type { TripDay } from "../../domain/trip-plan";
import { isolate } from "../../i18n/bidi";
import type { Translator } from "../../i18n/translator";
import { dayInWords, spanWithYear, whenInWords } from "../../i18n/wording/dates";
import { withExceptions } from "../../i18n/wording/exceptions";
import { phaseCountry } from "../../i18n/wording/names";
import { joinSentences, sentence } from "../../i18n/wording/sentences";
import { quotedTitle } from "../../i18n/wording/title";
import { truthBriefly } from "../../i18n/wording/truth";
import { captionsOf, ownCredit, ownInWords, sourcesOf } from "./captions";
import type { KeyWords, PictureWords } from "./spec";
import { tripKey } from "./trip-words";

/** What a picture's words are made from. */
export type WordsInput = Readonly<{
  dataset: Dataset;
  /** The sites that are on the picture: in its time, found, inside its window. */
  shown: readonly Site[];
  /** How many places of the reader's own file are on it, beside those. */
  ownShown?: number;
  span: Span;
  /** The days of the trip that is drawn, and the site that a line rings. */
  trip: readonly TripDay[];
  /** Whether all of them are inside its window. */
  isTripInside?: boolean;
  selected: Site | null;
  /** Areas that are told of; without it, those of the sites. */
  areas?: readonly AreaId[];
  /** What was searched for, and whether anything was found. */
  search?: Readonly<{ query: string; found: boolean }> | null;
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
  const { dataset, shown, span, areas, subtitle, credit, groundBy, address, liveAddress } = input;
  const title = titleOf(t.language, input);
  const ours = truthBriefly(t, dataset, shown, span, areas);
  const truth = joinSentences(t, [ours, ...ownInWords(t, input)]);
  return {
    title,
    subtitle,
    standfirst: standfirstOf(t, input),
    standfirstAlone: standfirstOf(t, { ...input, title }),
    truth,
    truthTitled: joinSentences(t, [/\p{Po}$/u.test(title) ? title : sentence(t, title), truth]),
    dates: t("dialogs.press.dates", { dates: spanWithYear(t, span) }),
    phases: dataset.phases
      .filter(({ id }) => shown.some(({ phase }) => phase === id))
      .map((phase) => phaseWords(t, dataset, phase)),
    key: { ...keyWords(t, dataset), trip: tripKey(t, input.trip) },
    shortKey: shortKeyWords(t, dataset),
    sources: joinSentences(t, [sourcesOf(t, input), ...ownCredit(t, input)]),
    credit,
    attribution: [t("dialogs.about.attribution"), groundBy && isolate(groundBy, t.language)]
      .filter(Boolean)
      .join(" "),
    version: versionOf(t, dataset),
    address,
    distance: (km, latitude) =>
      latitude === null
        ? t.distance(km)
        : t("dialogs.press.scaleAt", {
            distance: t.distance(km),
            latitude: t("core.unit.latitude", { value: String(latitude) }),
          }),
    andMore: (name, count) => t("core.map.andMore", { name, count }),
    statusInWords: (status) => t(`core.status.${status}`),
    fileTitle: markedTitle(t, dataset, title),
    citation: citationOf(t, dataset, { title, address: liveAddress }),
    ...captionsOf(t, input),
  };
}

/** What the colour of a phase means. */
function phaseWords(
  t: Translator,
  dataset: Dataset,
  phase: Dataset["phases"][number],
): PictureWords["phases"][number] {
  const { id, status, when } = phase;
  const values = { country: phaseCountry(t, dataset, id), when: whenInWords(t, when) };
  const short = { ...values, status: t(`core.status.${status}`) };
  return {
    phase: id,
    text: withExceptions(t, dataset, phase, t(`dialogs.press.phase.${status}`, values)),
    short: withExceptions(t, dataset, phase, t("dialogs.press.phase.short", short)),
  };
}

function titleOf(language: Language, { dataset, title }: WordsInput): string {
  return title ?? titlesOf(dataset.production, language).shown;
}

function keyWords(t: Translator, { customPath }: Dataset): Omit<KeyWords, "trip"> {
  return {
    reported: t(customPath === undefined ? "core.key.reported" : "dialogs.press.custom.named"),
    announced: t("core.key.announced"),
    recognised: t("core.key.recognised"),
    area: t("core.key.in-named-area"),
    nearby: t("core.key.nearby"),
    own: t("dialogs.ownFile.key"),
    cluster: t("app.press.cluster"),
    weave: t("core.key.weave"),
    planned: t("app.press.key.planned"),
    circle: t("app.press.key.circle"),
    chosen: t("dialogs.press.key.chosen"),
    faint: t("dialogs.press.key.faint"),
    dimmed: t("dialogs.press.key.dimmed"),
  };
}

function shortKeyWords(t: Translator, { customPath }: Dataset): KeyWords {
  return {
    reported: t(`dialogs.press.${customPath === undefined ? "short.reported" : "custom.named"}`),
    announced: t("dialogs.press.short.announced"),
    recognised: t("dialogs.press.short.recognised"),
    area: t("dialogs.press.short.area"),
    nearby: t("dialogs.press.short.nearby"),
    own: t("dialogs.ownFile.shortKey"),
    cluster: t("dialogs.press.short.cluster"),
    weave: t("dialogs.press.short.weave"),
    planned: t("dialogs.press.short.planned"),
    circle: t("dialogs.press.short.circle"),
    chosen: t("dialogs.press.short.chosen"),
    faint: t("dialogs.press.short.faint"),
    dimmed: t("dialogs.press.short.dimmed"),
    // That a trip is a reader's is never said in fewer words.
    trip: t("core.trip.key"),
  };
}

/**
 * What the picture is, in a line: a map of what the reports name, or where it shows nothing that
 * they name, of a series. Below a translated title it says so, below a reader's it has the
 * published one; first of all, where it shows a trip, whose that is.
 */
function standfirstOf(t: Translator, input: WordsInput): string {
  const { dataset, shown, title, trip } = input;
  if (trip.flatMap(({ stops }) => stops).length > 1) {
    // Nobody is to take a reader's way for the crew's.
    const series = standfirstOf(t, { ...input, shown: [], trip: [] });
    return joinSentences(t, [sentence(t, t("dialogs.press.tripHead")), series]);
  }
  const titles = titlesOf(dataset.production, t.language);
  const original = isolate(quotedTitle(t, dataset.production), t.language);
  const form =
    title !== null ? "" : titles.shown === titles.published.text ? "Plain" : "Translated";
  const isNamed =
    dataset.customPath === undefined && shown.some(({ sources }) => sources.length > 0);
  if (!isNamed) return t(`dialogs.press.series${form}`, { title: original });
  const count = reportsOf(dataset).length === 2 ? "two" : "any";
  const reports = t(`dialogs.press.standfirst.reports.${count}`);
  return t(`dialogs.press.standfirst.filming${form}`, { title: original, reports });
}

/** A title for metadata, where no subtitle stands below it. */
function markedTitle(t: Translator, { production }: Dataset, title: string): string {
  const { shown, published } = titlesOf(production, t.language);
  if (title !== shown || shown === published.text) return title;
  return t("core.titleAndOriginal", { title, original: quotedTitle(t, production) });
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
