import type { Dataset } from "../../domain/dataset";
import type { Site } from "../../domain/site";
import { daysOfTrip, type TripPlan } from "../../domain/trip-plan";
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

/** What is saved; `plan` are the days and words of the trip, and null for all else. */
export type Selection = Readonly<{
  scope: Scope;
  sites: readonly Site[];
  plan: Pick<TripPlan, "tripdays" | "triptitle" | "tripnote"> | null;
}>;

/** What a file is called inside, in the reader's language or the words of the trip's maker. */
function titleOf(t: Translator, { scope, sites, plan }: Selection): string {
  const [first] = sites;
  if (scope === "place" && first) return contentText(t, first.names, first.id);
  if (scope === "trip") return plan?.triptitle || t("core.trip.fileTitle");
  return t(scope === "all" ? "dialogs.files.titleOf.all" : "dialogs.files.titleOf.shown");
}

/** Sites as places of a file in the reader's language; a trip with its days. */
export function describePlaces(t: Translator, dataset: Dataset, selection: Selection): PlacesFile {
  const { scope, sites, plan } = selection;
  const title = titleOf(t, selection);
  const places = sites.map((site) => placeOf(t, dataset, site));
  const known = truthInWords(t, dataset, sites);
  const about = [known, t("dialogs.about.attribution")];
  if (scope !== "trip") return { title, about: joinSentences(t, about), places, routes: [] };
  const days = daysOfTrip(sites, plan?.tripdays ?? []);
  const withDays = days.flatMap(({ firstNumber, stops }, day) =>
    places
      .slice(firstNumber - 1, firstNumber - 1 + stops.length)
      .map((place) => (days.length > 1 ? withDay(place, day + 1) : place)),
  );
  return {
    title,
    about: joinSentences(t, [...ofTrip(t, plan?.tripnote ?? ""), ...about]),
    places: withDays,
    routes: days.map(({ firstNumber, stops }, day) => ({
      name: days.length > 1 ? `${title}: ${t("core.owner.day", { day: day + 1 })}` : title,
      // Each day goes on from where the one before ended.
      places: withDays.slice(Math.max(firstNumber - 2, 0), firstNumber - 1 + stops.length),
    })),
  };
}

/** The maker's note as a sentence of its own, and whose trip it is. */
function ofTrip(t: Translator, note: string): readonly string[] {
  const noted = note === "" ? [] : [/\p{Po}$/u.test(note) ? note : sentence(t, note)];
  return [...noted, sentence(t, capital(t("core.trip.key")))];
}

function withDay(place: FilePlace, day: number): FilePlace {
  return { ...place, fields: [["day", String(day)], ...place.fields] };
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
