import { betweenSentences } from "../domain/language-table";
import { lengthOfTrip } from "../domain/trip";
import { useTranslator } from "../i18n/react";
import { sentence } from "../i18n/wording/sentences";
import { useTrip } from "./use-sites";

/**
 * Summary of the drawn trip: number of stops, great-circle length, and that no crew is known to
 * have taken it.
 */
export function TripLine() {
  const t = useTranslator();
  const stops = useTrip();
  if (stops.length < 2) return null;
  const distance = t.distance(lengthOfTrip(stops).totalKm);
  return (
    <p className="trip-line">
      <span className="trip-length">
        {sentence(t, t("core.trip.line", { count: stops.length, distance }))}
        {betweenSentences(t.language)}
      </span>
      {sentence(t, t("core.trip.notCrew"))}
    </p>
  );
}
