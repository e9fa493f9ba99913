import { localText } from "../../domain/language";
import { stopsOfTrip } from "../../domain/trip";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";

/** Gives the maker's title of a trip, else its first and its last stop. */
export function useNameOfTrip(): (plan: TripPlan) => string {
  const t = useTranslator();
  const { sites } = useIliStore().dataset;
  return ({ trip, triptitle }) => {
    const title = triptitle.trim();
    if (title) return title;
    const names = stopsOfTrip(trip, sites).map(
      (site) => localText(site.names, t.language)?.text ?? site.id,
    );
    const [first = t("app.trip.title")] = names;
    const last = names.at(-1);
    return last === undefined || names.length === 1
      ? first
      : t("dialogs.trip.kept.between", { first, last });
  };
}
