import type { Dataset } from "../../domain/dataset";
import { LOCAL_TIMES } from "../../domain/local-time-table";
import { type Site, type Status, statusAround } from "../../domain/site";
import type { UncertainSpan } from "../../domain/span";
import type { When } from "../../domain/when";
import type { Translator } from "../../i18n/translator";
import { whenInWords } from "../../i18n/wording/dates";
import { deniers } from "../../i18n/wording/deniers";
import { evidenceSentence, evidenceShort } from "../../i18n/wording/evidence";
import { areaName, contentText } from "../../i18n/wording/names";
import { capital, sentence } from "../../i18n/wording/sentences";
import { sourcesBriefly } from "../../i18n/wording/source";
import type { CalendarEvent } from "./icalendar";

type Dated = Site & Readonly<{ when: When }>;

/**
 * The events of sites that have dates: one for each that a source names or somebody recognised, and
 * one for each area and time of the others, since no source gives dates to those alone. What has no
 * date has no event.
 */
export function eventsOf(
  t: Translator,
  dataset: Dataset,
  sites: readonly Site[],
): readonly CalendarEvent[] {
  const groups = new Map<string, Dated[]>();
  for (const site of sites.filter(isDated)) {
    const key =
      site.evidence === "in-named-area" ? `${site.area} ${site.when.edtf}` : `site ${site.id}`;
    groups.set(key, [...(groups.get(key) ?? []), site]);
  }
  const events = [...groups.values()].flatMap(([first, ...others]) =>
    first ? [eventOf(t, dataset, first, others)] : [],
  );
  return merged(events);
}

/** A town and the area of its name would be two events of one title: the first tells of both. */
function merged(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const byTitle = new Map<string, CalendarEvent>();
  for (const event of events) {
    const same = byTitle.get(event.summary);
    const lines = [same, event].flatMap((one) => one?.description.split("\n") ?? []);
    // The area's sentence may be the beginning of the town's.
    const told = [...new Set(lines)].filter(
      (line, _, all) => !all.some((other) => other !== line && other.startsWith(line)),
    );
    const description = told.join("\n");
    byTitle.set(event.summary, same ? { ...same, description } : event);
  }
  return [...byTitle.values()];
}

/** Whether a site has a day at all: an interval open at both ends has none. */
export function isDated(site: Site): site is Dated {
  return site.when !== null && (site.when.days.start ?? site.when.days.end) !== null;
}

function eventOf(
  t: Translator,
  dataset: Dataset,
  first: Dated,
  others: readonly Dated[],
): CalendarEvent {
  const { id, area, when, evidence } = first;
  const isOfArea = evidence === "in-named-area";
  const sites = [first, ...others];
  const name = contentText(t, first.names, id);
  const place = isOfArea ? areaName(t, dataset, area, "inText") : name;
  const status = statusAround(first, dataset.areas);
  const clocks = [...new Set(sites.map(({ country }) => country))].flatMap((country) => {
    const clock = LOCAL_TIMES[country];
    return clock ? [contentText(t, clock)] : [];
  });
  return {
    id: isOfArea ? `${area}-${when.edtf.replace(/[^\d-]+/g, "-")}` : id,
    ...daysOf(when.days),
    summary: t("dialogs.files.event", {
      evidence: isOfArea && status ? t(`core.evidenceShort.${status}`) : evidenceShort(t, first),
      place,
      when: whenInWords(t, when),
    }),
    description: [
      t("dialogs.files.ofFilming"),
      ...(isOfArea ? ofArea(t, dataset, place, sites) : [evidenceSentence(t, first, dataset)]),
      ...clocks,
    ].join("\n"),
    // An area's event at the position of a place would say that it was filmed there.
    location: isOfArea ? place : contentText(t, first.adminRegion),
    lonLat: isOfArea ? null : first.lonLat,
    url: dataset.sources.find((source) => first.sources.includes(source.id))?.url ?? null,
    isCertain: !isOfArea && isSure(first.status, when.days),
  };
}

/** What the sources say of an area, and by name the places in it that they do not name. */
function ofArea(
  t: Translator,
  dataset: Dataset,
  area: string,
  sites: readonly Dated[],
): readonly string[] {
  const names = sites.map((site) => contentText(t, site.names, site.id));
  const places = names.join(t("core.truth.separator"));
  const { customPath: path } = dataset;
  const known =
    path === undefined ? toldOf(t, dataset, sites) : [t("core.size.customTruth", { path })];
  return [...known, sentence(t, t("dialogs.files.inArea", { area, places }))];
}

/** Who reports or announces filming "here", which is the area, and that no exact place is named. */
function toldOf(t: Translator, dataset: Dataset, [first]: readonly Dated[]): readonly string[] {
  const status = first && statusAround(first, dataset.areas);
  const naming = dataset.sources.filter(({ id }) => first?.sources.includes(id));
  // One: the verb agrees with it.
  const source = sourcesBriefly(t, naming.slice(0, 1));
  return [
    ...(status && source ? [t(`core.evidence.named.${status}`, { source })] : []),
    capital(t("core.truth.exact", deniers(t, dataset))),
  ];
}

/** The widest reading; where an end is open, only the day at the other: nobody has told the rest. */
function daysOf({ start, end }: UncertainSpan): Pick<CalendarEvent, "start" | "end"> {
  const first = start ?? (end ?? 0) - 1;
  return { start: first, end: start === null ? first + 1 : (end ?? first + 1) };
}

/** Whether a report says that it happened, and every reading of its dates is the same. */
function isSure(status: Status | null, { start, end, coreStart, coreEnd }: UncertainSpan): boolean {
  return status === "reported" && start === coreStart && end === coreEnd;
}
