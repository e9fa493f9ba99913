import type { RoadLeg } from "../domain/road-estimate";
import { isSettlement, OWN, type Site } from "../domain/site";
import { lengthOfTrip } from "../domain/trip";
import type { Translator } from "../i18n/translator";
import { roadsInWords } from "../i18n/wording/road";
import { joinSentences, sentence } from "../i18n/wording/sentences";

/** What stands above the stops of a printed trip: how many, how long, whose, and by road where it is known. */
export function tripInWords(
  t: Translator,
  stops: readonly Site[],
  legs: readonly RoadLeg[],
): string {
  const distance = t.distance(lengthOfTrip(stops).totalKm);
  const line = t("core.trip.line", { count: stops.length, distance });
  return joinSentences(t, [
    sentence(t, line),
    sentence(t, t("core.trip.notCrew")),
    ...roadsInWords(t, legs),
  ]);
}

/** The settlements of the map, from which a printed row measures. */
export function townsOf(sites: readonly Site[]): readonly Site[] {
  return sites.filter((site) => site.evidence !== OWN && isSettlement(site));
}
