import { Fragment, useId, useState } from "react";
import type { RoadLeg } from "../../domain/road-estimate";
import {
  daysOfTrip,
  itineraryOf,
  moveStop,
  samePlan,
  stepStop,
  type TripPlan,
  toggleDay,
  withoutStop,
} from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { borderInWords } from "../../i18n/wording/border";
import { legByRoadInWords } from "../../i18n/wording/road";
import { useMediaQuery } from "../../platform/media";
import { useIliStore } from "../../state/react";
import { TripStop } from "./TripStop";
import { useDrag } from "./use-drag";
import type { TripEditor } from "./use-trip-editor";

/** The stops of the trip, day by day, with what moves them; `legs` are those of the whole trip. */
export function TripStops({ editor, legs }: { editor: TripEditor; legs: readonly RoadLeg[] }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const { plan, stops, nameOf } = editor;
  const hint = useId();
  const touched = useMediaQuery("(pointer: coarse)");
  // Kept here: a stop that comes to another day is another element.
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const drag = useDrag((id, to) => move(id, moveStop(plan, id, to), "handle"));
  const days = daysOfTrip(stops, plan.tripdays);

  /** `press` is what moved it, which the focus follows; at an end it is the button of the other way. */
  function move(id: string, next: TripPlan, press: string): void {
    if (samePlan(next, plan)) return;
    const row = `[data-row="${CSS.escape(id)}"]`;
    editor.change(
      next,
      whereIs(id, next),
      `${row} [data-press="${press}"]`,
      `${row} [data-press="${press === "up" ? "down" : "up"}"]`,
    );
  }

  function whereIs(id: string, { trip, tripdays }: TripPlan): string {
    const number = trip.indexOf(id) + 1;
    const name = nameOf(id);
    if (tripdays.length === 0) return t("dialogs.trip.moved", { name, number });
    const day = 1 + trip.slice(1, number).filter((stop) => tripdays.includes(stop)).length;
    return t("dialogs.trip.movedDay", { name, number, day });
  }

  function moveByKey(id: string, key: string): boolean {
    const end = itineraryOf(plan).length;
    const next =
      key === "ArrowUp"
        ? stepStop(plan, id, -1)
        : key === "ArrowDown"
          ? stepStop(plan, id, 1)
          : key === "Home" || key === "End"
            ? moveStop(plan, id, key === "Home" ? 0 : end)
            : null;
    if (next) move(id, next, "handle");
    return next !== null;
  }

  function unfold(id: string): void {
    const others = [...unfolded].filter((other) => other !== id);
    setUnfolded(new Set(unfolded.has(id) ? others : [...others, id]));
  }

  function borderBefore(at: number): string | null {
    const [from, to] = [stops[at - 1], stops[at]];
    return from && to ? borderInWords(t, dataset, from, to) : null;
  }

  function byRoadBefore(at: number): string | null {
    const leg = legs[at - 1];
    return leg ? legByRoadInWords(t, leg) : null;
  }

  function remove(id: string): void {
    const at = stops.findIndex((stop) => stop.id === id);
    const button = (site = stops[at + 1]) =>
      `[data-row="${CSS.escape(site?.id ?? "")}"] [data-press="remove"]`;
    const said = t("dialogs.trip.removed", { name: nameOf(id) });
    editor.change(
      withoutStop(plan, id),
      said,
      button(),
      button(stops[at - 1]),
      '[data-press="undo"]',
    );
  }

  function split(id: string): void {
    const next = toggleDay(plan, id);
    const name = nameOf(id);
    const day = 2 + next.tripdays.indexOf(id);
    const said = next.tripdays.includes(id)
      ? t("dialogs.trip.dayStarted", { day, name })
      : t("dialogs.trip.dayJoined", { name });
    editor.change(next, said, `[data-row="${CSS.escape(id)}"] [data-press="day"]`);
  }

  return (
    <div className="trip-days" data-rows="">
      {stops.length > 1 && (
        <p id={hint} className="trip-hint">
          {t(touched ? "dialogs.trip.moveHintTouch" : "dialogs.trip.moveHint")}
        </p>
      )}
      {days.map((day, index) => (
        <Fragment key={day.stops[0]?.id}>
          {days.length > 1 && (
            <h3 className="trip-day" data-row={index > 0 ? "" : undefined}>
              {day.stops.length > 1 || index > 0
                ? t("dialogs.trip.day", { day: index + 1, distance: t.distance(day.totalKm) })
                : t("dialogs.trip.dayOnly", { day: index + 1 })}
            </h3>
          )}
          <ol className="trip-stops" start={day.firstNumber}>
            {day.stops.map((site, at) => (
              <TripStop
                key={site.id}
                site={site}
                number={day.firstNumber + at}
                legKm={day.legsKm[at] ?? null}
                byRoad={byRoadBefore(day.firstNumber - 1 + at)}
                border={borderBefore(day.firstNumber - 1 + at)}
                startsDay={at === 0 && index > 0}
                isLast={day.firstNumber + at === stops.length}
                hint={hint}
                drag={drag}
                onKey={(key) => moveByKey(site.id, key)}
                onStep={(by) => move(site.id, stepStop(plan, site.id, by), by < 0 ? "up" : "down")}
                onRemove={() => remove(site.id)}
                onSplit={() => split(site.id)}
                onNote={editor.say}
                unfolded={unfolded.has(site.id)}
                onUnfold={() => unfold(site.id)}
              />
            ))}
          </ol>
        </Fragment>
      ))}
    </div>
  );
}
