import words from "virtual:messages/roads";
import { useMemo } from "react";
import { DRAWN_ROADS } from "../../data/drawn-roads";
import type { Language } from "../../domain/language";
import { roadLegs } from "../../domain/road-estimate";
import type { Site } from "../../domain/site";
import { createTranslator } from "../../i18n/translator";
import { legByRoadInWords, roadsInWords } from "../../i18n/wording/road";

/** What is said of a trip by road: of the leg to each of its sites that has an estimate, by id, and in all. */
export type TripByRoad = Readonly<{
  legs: ReadonlyMap<string, string>;
  sentences: readonly string[];
}>;

export function useTripByRoad(language: Language, trip: readonly Site[]): TripByRoad {
  return useMemo(() => {
    const t = createTranslator(language, words[language]);
    const legs = roadLegs(DRAWN_ROADS, trip);
    const said = legs.flatMap((leg, at) => {
      const byRoad = legByRoadInWords(t, leg);
      const to = trip[at + 1];
      return byRoad && to ? [[to.id, byRoad] as const] : [];
    });
    return { legs: new Map(said), sentences: roadsInWords(t, legs) };
  }, [language, trip]);
}
