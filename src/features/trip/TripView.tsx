import { Fragment, useMemo, useState } from "react";
import { stopsOfTrip } from "../../domain/trip";
import { daysOfTrip, planOf, samePlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { capital, joinSentences, sentence } from "../../i18n/wording/sentences";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { keepTrips, keptTrips } from "./kept-trips";
import { TripViewStop } from "./TripViewStop";
import { saidOfStored } from "./use-visit";
import "./Trip.css";
import { useNameOfTrip } from "./use-name-of-trip";

/** The trip of a link above the list: its title, note and stops, and a copy for the reader. */
export function TripView() {
  const t = useTranslator();
  const store = useIliStore();
  const nameOf = useNameOfTrip();
  const trip = useIliState((state) => state.trip);
  const tripdays = useIliState((state) => state.tripdays);
  const triptitle = useIliState((state) => state.triptitle);
  const tripnote = useIliState((state) => state.tripnote);
  const [said, setSaid] = useState("");
  const stops = useMemo(() => stopsOfTrip(trip, store.dataset.sites), [trip, store]);
  const days = daysOfTrip(stops, tripdays);

  function keep(): void {
    const plan = planOf(store.api.getState());
    const kept = keptTrips();
    const known = kept.some((other) => samePlan(other, plan));
    const name = t("dialogs.trip.kept.keptNow", { name: nameOf(plan) });
    const lasts = known || keepTrips([...kept, plan]);
    setSaid(saidOfStored(t, name, lasts));
  }

  return (
    <section className="trip-view" aria-labelledby="trip-view-heading">
      <h2 id="trip-view-heading" className="trip-title">
        {triptitle ? <bdi>{triptitle}</bdi> : t("dialogs.trip.linked")}
      </h2>
      <p className="trip-hint">
        {joinSentences(t, [
          ...(triptitle ? [sentence(t, t("dialogs.trip.linked"))] : []),
          sentence(t, capital(t("core.trip.key"))),
        ])}
      </p>
      {tripnote && (
        <p className="trip-note" dir="auto">
          {tripnote}
        </p>
      )}
      {days.map((day, index) => (
        <Fragment key={day.stops[0]?.id}>
          {days.length > 1 && (
            <h3 className="trip-day">
              {day.totalKm > 0
                ? t("dialogs.trip.day", { day: index + 1, distance: t.distance(day.totalKm) })
                : t("dialogs.trip.dayOnly", { day: index + 1 })}
            </h3>
          )}
          <ol className="trip-stops" start={day.firstNumber}>
            {day.stops.map((site, at) => (
              <TripViewStop
                key={site.id}
                site={site}
                before={stops[day.firstNumber + at - 2] ?? null}
                number={day.firstNumber + at}
                legKm={day.legsKm[at] ?? null}
              />
            ))}
          </ol>
        </Fragment>
      ))}
      <div className="trip-tools">
        <Button onClick={keep}>{t("dialogs.trip.mine")}</Button>
        <Button onClick={() => store.open({ type: "trip" })}>{t("dialogs.trip.edit")}</Button>
      </div>
      <p role="status" className="trip-said">
        {said}
      </p>
    </section>
  );
}
