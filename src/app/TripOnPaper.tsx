import { DRAWN_ROADS } from "../data/drawn-roads";
import { roadLegs } from "../domain/road-estimate";
import { daysOfTrip } from "../domain/trip-plan";
import { SheetList } from "../features/print/SheetList";
import { TripNotes, TripRows } from "../features/print/TripSheet";
import { useTranslator } from "../i18n/react";
import { useTrip } from "../shell/use-sites";
import { useIliState, useIliStore } from "../state/react";
import { townsOf, tripInWords } from "./trip-sheet";

/**
 * The trip as the browser's own print command prints it: its days, with evidence and legs, and what a visitor
 * must know. Needs the messages of the dialogs.
 */
export function TripOnPaper() {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const stops = useTrip();
  const tripdays = useIliState((state) => state.tripdays);
  const title = useIliState((state) => state.triptitle);
  const note = useIliState((state) => state.tripnote);
  const days = daysOfTrip(stops, tripdays);
  const legs = roadLegs(DRAWN_ROADS, stops);
  return (
    <section className="paper-trip">
      <h2>{title ? <bdi>{title}</bdi> : t("app.trip.title")}</h2>
      {note && (
        <p className="paper-note" dir="auto">
          {note}
        </p>
      )}
      <SheetList caption={tripInWords(t, stops, legs)}>
        <TripRows days={days} legs={legs} towns={townsOf(dataset.sites)} />
      </SheetList>
      <TripNotes days={days} />
    </section>
  );
}
