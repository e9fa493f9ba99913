import type { AreaProperties, Dataset, Phase, Source } from "../../domain/dataset";
import { type LocalText, localText } from "../../domain/language";
import type { Site, Status } from "../../domain/site";
import type { StoryStep } from "../../domain/story";
import type { Translator } from "../translator";
import { whenInWords } from "./dates";
import { joinSentences } from "./sentences";
import { sourcesBriefly } from "./source";

/** A row of what is known: where, what is said, by which sources, and what is open. */
export type KnownRow = Readonly<{
  key: string;
  where: LocalText;
  status: Status;
  what: string;
  /** Publishers with dates: by whom, and since when. */
  reports: string;
  open: string;
}>;

/** Everything that the sources name, sites first; each with its open questions. */
export function knownRows(t: Translator, dataset: Dataset): readonly KnownRow[] {
  const { sites, areas, sources } = dataset;
  const row = (
    key: string,
    { names, sources: ids }: Readonly<{ names: LocalText; sources: readonly string[] }>,
    status: Status,
    open: string,
  ): KnownRow => ({
    key,
    where: names,
    status,
    what: t(`core.evidenceShort.${status}`),
    reports: sourcesBriefly(
      t,
      sources.filter(({ id }) => ids.includes(id)),
    ),
    open: status === "announced" ? joinSentences(t, [open, t("dialogs.about.open.whether")]) : open,
  });
  const named = sites.filter(({ evidence }) => evidence === "named");
  const regions = areas.map(({ properties }) => properties);
  /** A city that is a site and an area too gets one row. */
  const isSame = (site: Site, area: AreaProperties) =>
    site.area === area.id &&
    site.status === area.status &&
    textOf(t, site.names) === textOf(t, area.names);
  return [
    ...named.flatMap((site) => {
      const both = [site, ...regions.filter((area) => isSame(site, area))];
      const told = { names: site.names, sources: both.flatMap((one) => one.sources) };
      return site.status
        ? row(`site ${site.id}`, told, site.status, t("dialogs.about.open.spot"))
        : [];
    }),
    ...regions
      .filter((area) => !named.some((site) => isSame(site, area)))
      .map((area) => {
        // Otherwise the area's plan seems to contradict the report of a site in it.
        const places = named
          .filter((site) => site.area === area.id && site.status !== area.status)
          .map(({ names }) => textOf(t, names));
        const open = [
          ...(places.length > 0 && area.status === "announced"
            ? [t("dialogs.about.open.reported", { places: places.join(", ") })]
            : []),
          t("dialogs.about.open.place"),
        ];
        return row(`area ${area.id}`, area, area.status, joinSentences(t, open));
      }),
  ];
}

/**
 * Open questions, derived from the content: areas without a named site, dates that no source gives,
 * and the story's questions.
 */
export function openQuestions(
  t: Translator,
  { sites, areas, phases, sources }: Dataset,
  story: readonly StoryStep[],
): readonly string[] {
  const named = new Set(sites.flatMap((site) => (site.evidence === "named" ? [site.area] : [])));
  return [
    ...areas
      .map(({ properties }) => properties)
      .filter(({ id }) => !named.has(id))
      .map(({ names }) => t("dialogs.about.unknown.area", { area: textOf(t, names) })),
    ...phases
      .filter(isVague)
      .map(({ names, when }) =>
        t("dialogs.about.unknown.phase", { phase: textOf(t, names), when: whenInWords(t, when) }),
      ),
    ...sources
      .filter(({ published }) => published === null)
      .map(({ publisher }: Source) => t("dialogs.about.unknown.source", { publisher })),
    ...story.map(({ unknown }) => textOf(t, unknown)),
  ];
}

/** Whether no source gives the days of a phase. */
function isVague({ when: { words } }: Phase): boolean {
  return words.type !== "date" || words.date.day === undefined || words.date.approximate === true;
}

function textOf(t: Translator, text: LocalText): string {
  return localText(text, t.language)?.text ?? "";
}
