import type { Dataset } from "../../domain/dataset";
import { writeGpx } from "../../features/files/gpx";
import type { Translator } from "../../i18n/translator";
import { evidenceSentence } from "../../i18n/wording/evidence";
import { precisionInWords } from "../../i18n/wording/measures";
import { capital, joinSentences, sentence } from "../../i18n/wording/sentences";
import { truthInWords } from "../../i18n/wording/truth";
import type { ProgrammeEntry } from "./programme";

/**
 * A programme as GPX 1.1 in the map's language, by the trip's `title` if it has one; the owner's stops
 * and texts are marked as theirs.
 */
export function tripFile(
  t: Translator,
  dataset: Dataset,
  title: string,
  entries: readonly ProgrammeEntry[],
): string {
  const from = t("core.owner.title");
  const sites = entries.flatMap(({ site }) => site ?? []);
  const truth = sites.length > 0 ? [truthInWords(t, dataset, sites)] : [];
  const tripName = title || t("core.trip.fileTitle");
  const places = entries.map(({ site, name, lonLat, text, day, mark }) => {
    const when = day === null ? [] : [t("core.owner.day", { day })];
    const known = site
      ? [
          joinSentences(t, [
            evidenceSentence(t, site, dataset),
            capital(sentence(t, precisionInWords(t, site.precisionKm))),
          ]),
        ]
      : [];
    const own = site && text === "" ? [] : [[from, text].filter(Boolean).join(": ")];
    return {
      id: site?.id ?? mark,
      name,
      description: [...when, ...own, ...known].join("\n"),
      ...{ remark: "", kind: "", origin: "", fields: [] },
      lonLat,
      elevationM: site?.elevationM ?? null,
      links: dataset.sources.filter(({ id }) => site?.sources.includes(id)).map(({ url }) => url),
    };
  });
  return writeGpx({
    title: tripName,
    about: joinSentences(t, [
      sentence(t, t("core.trip.notCrew")),
      t("core.trip.straight"),
      ...truth,
      `© ${t("core.attribution.openStreetMap")} · GeoNames (CC BY 4.0)`,
    ]),
    places,
    routes: [{ name: tripName, places }],
  });
}
