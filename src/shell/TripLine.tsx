import { lengthOfTrip } from "../domain/trip";
import { useTranslator } from "../i18n/react";
import { useTrip } from "./use-sites";

/** The trip that the map draws, in one sentence: how many stops and how far as the crow flies. */
export function TripLine() {
  const t = useTranslator();
  const stops = useTrip();
  if (stops.length < 2) return null;
  const distance = t.distance(lengthOfTrip(stops).totalKm);
  return <p className="trip-line">{t("core.trip.line", { count: stops.length, distance })}</p>;
}
