import type { Dataset } from "../../domain/dataset";
import type { Site } from "../../domain/site";
import type { Translator } from "../../i18n/translator";
import { evidenceSentence, evidenceShort } from "../../i18n/wording/evidence";
import { precisionInWords } from "../../i18n/wording/measures";
import { contentText } from "../../i18n/wording/names";
import { capital, joinSentences, sentence } from "../../i18n/wording/sentences";
import { truthInWords } from "../../i18n/wording/truth";
import { fieldsOf } from "./fields";
import type { FilePlace, PlacesFile } from "./places-file";

/** Which places a file has: one, the reader's trip, those shown now, or all of the map. */
export const SCOPES = ["place", "trip", "shown", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a file of sites is called inside, in the reader's language. */
export function titleOf(t: Translator, sites: readonly Site[], scope: Scope): string {
  const [first] = sites;
  if (scope === "place" && first) return contentText(t, first.names, first.id);
  return scope === "trip"
    ? t("core.trip.fileTitle")
    : t(`dialogs.files.titleOf.${scope === "all" ? "all" : "shown"}`);
}

/** Sites as places of a file in the reader's language. */
export function describePlaces(
  t: Translator,
  dataset: Dataset,
  sites: readonly Site[],
  scope: Scope,
): PlacesFile {
  const isRoute = scope === "trip";
  return {
    title: titleOf(t, sites, scope),
    about: [
      ...(isRoute ? [t("core.trip.straight")] : []),
      truthInWords(t, dataset, sites),
      t("dialogs.about.attribution"),
    ].join(" "),
    places: sites.map((site) => placeOf(t, dataset, site)),
    isRoute,
  };
}

function placeOf(t: Translator, dataset: Dataset, site: Site): FilePlace {
  return {
    id: site.id,
    name: contentText(t, site.names, site.id),
    description: joinSentences(t, [
      evidenceSentence(t, site, dataset),
      capital(sentence(t, precisionInWords(t, site.precisionKm))),
    ]),
    remark: evidenceShort(t, site),
    kind: site.kind,
    lonLat: site.lonLat,
    elevationM: site.elevationM,
    origin: site.coordinateSource,
    links: dataset.sources.filter(({ id }) => site.sources.includes(id)).map(({ url }) => url),
    fields: fieldsOf(site, dataset),
  };
}
