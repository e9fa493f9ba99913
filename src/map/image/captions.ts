import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { clip, type Span } from "../../domain/span";
import { titlesOf } from "../../domain/title";
import { isolate } from "../../i18n/bidi";
import type { Translator } from "../../i18n/translator";
import { spanWithYear } from "../../i18n/wording/dates";
import { deniers } from "../../i18n/wording/deniers";
import { evidenceSentence, evidenceShort } from "../../i18n/wording/evidence";
import { contentText, countryName } from "../../i18n/wording/names";
import { capital, joinSentences, sentence } from "../../i18n/wording/sentences";
import { sourcesBriefly } from "../../i18n/wording/source";
import { quotedTitle } from "../../i18n/wording/title";
import { isPartOfEach, lastLookedFor, truthSentences } from "../../i18n/wording/truth";
import type { PictureWords } from "./spec";
import { tripCaption } from "./trip-words";
import type { WordsInput } from "./words";

/** More names than this are a list that nobody hears to its end. */
const MOST_NAMES = 6;

/**
 * Caption and alternative text of a picture, of what is on it and nothing else. The caption says
 * who reported or announced it and when; neither counts places.
 */
export function captionsOf(
  t: Translator,
  input: WordsInput,
): Pick<PictureWords, "caption" | "alt"> {
  const { dataset, shown, title } = input;
  const lead = [mapOf(t, input), seriesOf(t, input)];
  const headline = title === null ? [] : [sentence(t, isolate(title, t.language))];
  const own = dataset.customPath === undefined;
  const [only] = shown;
  // With areas of its own to tell of, a place is not all that the picture has.
  const one = shown.length === 1 && only && !input.areas ? only : null;
  const drawn = drawnOf(t, input);
  const subject = one ? [sentence(t, nameOf(t, one))] : [];
  const isInTruth = own && one?.evidence === "named";
  const truth = truthSentences(t, dataset, shown, false, input.span, input.areas);
  const others = [...othersOf(t, input), ...ownInWords(t, input)];
  const said =
    one && own
      ? [...soleOf(t, input, one), ...ownInWords(t, input)]
      : [...truth, ...becauseOf(t, input), ...others];
  // That no report names what is shown, and who names the only place, has been said by then.
  const isCited = !own || (!one && shown.some(({ sources }) => sources.length > 0));
  const cited = [...(shown.length > 0 ? lastLookedFor(t, dataset) : [])];
  if (isCited) cited.push(sourcesOf(t, input));
  return {
    caption: joinSentences(t, [...headline, ...lead, ...subject, ...said, ...drawn, ...cited]),
    alt: joinSentences(t, [
      ...lead,
      ...namesOf(t, input),
      ...(isInTruth ? [] : subject),
      ...truth,
      ...others,
      ...drawn,
    ]),
  };
}

/**
 * The reports that name what is shown; where they name none of it, those that name its area, as
 * what they are. What a file from elsewhere says of the sources is put into its mouth.
 */
export function sourcesOf(t: Translator, { dataset, shown, areas = [] }: WordsInput): string {
  const named = shown.filter(({ evidence }) => evidence === "named");
  const custom = dataset.customPath !== undefined;
  const told = dataset.areas.filter(({ properties: { id } }) => areas.includes(id));
  const ids = new Set(
    [...shown, ...told.map(({ properties }) => properties)].flatMap(({ sources }) => sources),
  );
  const sources = dataset.sources.filter(({ id }) => ids.has(id));
  const says = custom ? "dialogs.press.custom" : "dialogs.press";
  if (sources.length === 0) return t(`${says}.noSources`);
  if (!custom && named.length === 0) {
    return t("dialogs.press.areaSources", { sources: sourcesBriefly(t, sources) });
  }
  return t(`${says}.sources`, { sources: sourcesBriefly(t, sources) });
}

/** That some of the signs are places of a file of the reader's own; nothing without any. */
export function ownInWords(t: Translator, { dataset, ownShown = 0 }: WordsInput): string[] {
  if (dataset.ownFile === undefined || ownShown === 0) return [];
  return [t("dialogs.ownFile.onPicture", { number: ownShown, file: dataset.ownFile })];
}

/** Whom those places are owed to. */
export function ownCredit(t: Translator, { dataset, ownShown = 0 }: WordsInput): string[] {
  if (dataset.ownFile === undefined || ownShown === 0) return [];
  return [t("dialogs.ownFile.credit", { file: dataset.ownFile })];
}

/** That it is a map, and of which countries. */
function mapOf(t: Translator, { dataset, shown }: WordsInput): string {
  const countries = dataset.countries
    .filter(({ code }) => shown.some(({ country }) => country === code))
    .map(({ code }) => countryName(t, dataset, code));
  if (countries.length === 0) return t("dialogs.press.caption.map");
  return t("dialogs.press.caption.mapOf", { countries: countries.join(t("core.truth.separator")) });
}

/** The series by its published title; a translation is marked as one. */
function seriesOf(t: Translator, { dataset: { production } }: WordsInput): string {
  const { shown, published } = titlesOf(production, t.language);
  const title = isolate(quotedTitle(t, production), t.language);
  if (shown === published.text) return t("dialogs.press.caption.series", { title });
  const translation = t("core.quotedTitle", { title: shown });
  return t("dialogs.press.caption.seriesTranslated", { title, translation });
}

/** What is known of the only place, and that no report has days where some were chosen. */
function soleOf(t: Translator, { dataset, span }: WordsInput, site: Site): readonly string[] {
  const days = isPartOfEach(dataset, span)
    ? [capital(t("core.truth.exactDay", deniers(t, dataset)))]
    : [];
  return [evidenceSentence(t, site, dataset), ...days];
}

/** Who reported or announced it and when, of each phase that has a named place here. */
function becauseOf(t: Translator, { dataset, shown }: WordsInput): readonly string[] {
  if (dataset.customPath !== undefined) return [];
  return dataset.phases
    .filter(({ id }) => shown.some((site) => site.evidence === "named" && site.phase === id))
    .map(({ because }) => contentText(t, because));
}

/** The places that no report names: a few by name, more as what they are. */
function othersOf(t: Translator, { dataset, shown }: WordsInput): readonly string[] {
  const others = shown.filter(({ evidence }) => evidence !== "named");
  const isWithNamed = others.length < shown.length;
  if (dataset.customPath !== undefined || shown.length < 2 || others.length === 0) return [];
  const values = { ...deniers(t, dataset), names: listOf(t, others), count: others.length };
  if (others.length > MOST_NAMES)
    return isWithNamed ? [t("dialogs.press.caption.rest", values)] : [];
  return [t(`dialogs.press.caption.${isWithNamed ? "few" : "onMap"}`, values)];
}

/** What a file from elsewhere names; of ours the sentence of truth has it. */
function namesOf(t: Translator, { dataset, shown }: WordsInput): readonly string[] {
  if (dataset.customPath === undefined) return [];
  const named = shown.filter(({ evidence }) => evidence === "named");
  if (named.length === 0) return [t("dialogs.press.custom.unnamed")];
  return [
    t("dialogs.press.custom.names", {
      names: named
        .slice(0, MOST_NAMES)
        .map((site) => nameOf(t, site))
        .join(t("core.source.separator")),
    }),
  ];
}

/** What else is drawn: a search, chosen days, a reader's trip, a ring around a site. */
function drawnOf(t: Translator, input: WordsInput): readonly string[] {
  const { dataset, shown, span, search, trip, selected } = input;
  const isSpan = (other: Span | undefined) => other?.start === span.start && other.end === span.end;
  const { season } = dataset;
  const isWhole = [season, ...dataset.phases.map(({ when }) => clip(when.days, season))].some(
    isSpan,
  );
  return [
    ...(isWhole ? [] : [sentence(t, t("dialogs.press.dates", { dates: spanWithYear(t, span) }))]),
    ...(search
      ? [t(`dialogs.press.caption.${search.found ? "found" : "notFound"}`, { query: search.query })]
      : []),
    ...tripCaption(t, trip, input.isTripInside ?? false),
    ...(selected && shown.length > 1
      ? [
          t("dialogs.press.selected", {
            name: nameOf(t, selected),
            evidence: evidenceShort(t, selected),
          }),
        ]
      : []),
  ];
}

/** Names with a mark between them that none has inside. */
function listOf(t: Translator, sites: readonly Site[]): string {
  return sites.map((site) => nameOf(t, site)).join(t("core.source.separator"));
}

function nameOf(t: Translator, site: Site): string {
  return localText(site.names, t.language)?.text ?? site.id;
}
