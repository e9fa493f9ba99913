import type { Dataset } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { ownFileOf } from "../../domain/own";
import { type AreaId, type Site, STATUSES, type Status } from "../../domain/site";
import type { Span } from "../../domain/span";
import type { Translator } from "../translator";
import { dayInWords } from "./dates";
import { deniers } from "./deniers";
import { areaName, contentText } from "./names";
import { capital, joinSentences } from "./sentences";

/** Maximum number of names; the rest are left out. */
const MOST_NAMES = 6;

/**
 * The sentence of evidence: which of `shown` the sources tie to the shooting, as reported or as
 * announced, what they do not name, and when this was last checked. For other data it only says
 * whose data it is. With a `span` that covers no phase completely it also says that no source gives
 * days.
 */
export function truthInWords(
  t: Translator,
  dataset: Dataset,
  shown: readonly Site[],
  span?: Span,
): string {
  const sentences = truthSentences(t, dataset, shown, false, span);
  if (shown.length === 0) return joinSentences(t, sentences);
  return joinSentences(t, [...sentences, ...lastLookedFor(t, dataset)]);
}

/** When sources were last searched; empty if nobody has said, and for other data. */
export function lastLookedFor(t: Translator, { customPath, production }: Dataset): string[] {
  const day = parseIsoDay(production.sourcesCheckedOn ?? "");
  if (customPath !== undefined || day === undefined) return [];
  return [t("core.truth.asOf", { date: dayInWords(t, day) })];
}

/**
 * The same for two lines on a phone: without the day, and without areas inside another of the same
 * status.
 */
export function truthBriefly(
  t: Translator,
  dataset: Dataset,
  shown: readonly Site[],
  span?: Span,
  areas?: readonly AreaId[],
): string {
  return joinSentences(t, truthSentences(t, dataset, shown, true, span, areas));
}

/** Areas of shown sites that only share an area with the shooting. */
function areasShown(shown: readonly Site[]): readonly AreaId[] {
  return [
    ...new Set(shown.flatMap(({ evidence, area }) => (evidence === "named" ? [] : (area ?? [])))),
  ];
}

/** The sentences of either, without the day. `areas`: those that are told, if not the sites'. */
export function truthSentences(
  t: Translator,
  dataset: Dataset,
  shown: readonly Site[],
  brief: boolean,
  span: Span | undefined,
  areas = areasShown(shown),
): readonly string[] {
  const { customPath } = dataset;
  if (customPath !== undefined) return [t("core.size.customTruth", { path: customPath })];
  if (shown.length === 0) return [t("core.truth.nothing")];
  const recognised = shown.filter(({ evidence }) => evidence === "recognised");
  const seen =
    recognised.length === 0
      ? []
      : [t("core.truth.recognised", { places: namesOf(t, recognised).join(comma(t)) })];
  if (shown.some(({ evidence }) => evidence === "named")) {
    return [...tiedOf(t, dataset, shown, areas, brief), ...seen, exactOf(t, dataset, brief, span)];
  }
  return [unnamedOf(t, dataset, shown), ...seen, ...areasOf(t, dataset, areas)];
}

/** What was reported, and what was announced. */
function tiedOf(
  t: Translator,
  dataset: Dataset,
  shown: readonly Site[],
  areas: readonly AreaId[],
  brief: boolean,
): readonly string[] {
  return STATUSES.flatMap((status) => {
    const places = placesOf(t, dataset, shown, areas, status, brief);
    if (places.length === 0) return [];
    const said = brief ? "brief" : "full";
    return t(`core.truth.${said}.${status}`, { places: places.join(comma(t)) });
  });
}

/** Named sites of a status, then areas of that status, without duplicates. */
function placesOf(
  t: Translator,
  dataset: Dataset,
  shown: readonly Site[],
  areas: readonly AreaId[],
  status: Status,
  brief: boolean,
): readonly string[] {
  const sites = shown.filter((site) => site.evidence === "named" && site.status === status);
  const own = dataset.areas
    .map(({ properties }) => properties)
    .filter(({ id, status: of }) => of === status && areas.includes(id));
  const names = namesOf(t, sites);
  // Left out only if the sentence would exceed two lines, and never with its status.
  const crowded = brief && names.length + own.length > 1;
  const told = own.filter(({ within }) => !(crowded && own.some(({ id }) => id === within)));
  const inText = (id: AreaId) => areaName(t, dataset, id, "inText");
  if (!brief) return unique([...names, ...told.map(({ id }) => inText(id))]);
  // A town and the area of the same name are merged.
  const both = told.find(
    ({ wording: { joined } }) => joined && names.includes(inText(joined.with)),
  );
  const joined = both?.wording.joined;
  const rest = told.filter(({ id }) => id !== both?.id && id !== joined?.with);
  return unique([
    ...names.map((name) =>
      joined && name === inText(joined.with) ? contentText(t, joined.text, name) : name,
    ),
    ...rest.map(({ id }) => areaName(t, dataset, id, "briefly")),
  ]);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function namesOf(t: Translator, sites: readonly Site[]): readonly string[] {
  return sites.slice(0, MOST_NAMES).map(({ id, names }) => contentText(t, names, id));
}

function exactOf(t: Translator, dataset: Dataset, brief: boolean, span: Span | undefined): string {
  const what = span && isPartOfEach(dataset, span) ? "exactDay" : "exact";
  return brief
    ? t(`core.truth.brief.${what}`)
    : capital(t(`core.truth.${what}`, deniers(t, dataset)));
}

/** Whether a span completely covers the certain days of no phase. */
export function isPartOfEach({ phases }: Dataset, { start, end }: Span): boolean {
  // For data without phases it is unknown what sources say about days.
  return (
    phases.length > 0 &&
    phases.every(({ when: { days } }) => start > days.coreStart || end < days.coreEnd)
  );
}

/** That no source names the shown sites; for nearby ones, not even their area. */
function unnamedOf(t: Translator, dataset: Dataset, shown: readonly Site[]): string {
  const apart = shown.every(({ evidence }) => evidence === "nearby");
  // Beside a place of the reader's own file "this place" could be understood as that one.
  const one = shown.length === 1 && !ownFileOf(dataset);
  const how = `${apart ? "nearby" : "unnamed"}${one ? "One" : "Many"}` as const;
  return capital(t(`core.truth.${how}`, deniers(t, dataset)));
}

/** "Xinjiang: filming reported; Ili valley, Almaty Region: filming announced." */
function areasOf(t: Translator, dataset: Dataset, areas: readonly AreaId[]): readonly string[] {
  const told = STATUSES.flatMap((status) => {
    const own = dataset.areas.filter(
      ({ properties }) => properties.status === status && areas.includes(properties.id),
    );
    const [first, ...rest] = own.map(({ properties: { id } }) => id);
    if (!first) return [];
    const names = [
      areaName(t, dataset, first),
      ...rest.map((id) => areaName(t, dataset, id, "inText")),
    ];
    return t(`core.truth.areaIs.${status}`, { area: names.join(comma(t)) });
  });
  if (told.length === 0) return [];
  return [t("core.truth.areas", { areas: told.join(t("core.source.separator")) })];
}

function comma(t: Translator): string {
  return t("core.truth.separator");
}
