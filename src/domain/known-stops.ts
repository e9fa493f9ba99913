import {
  type Itinerary,
  itineraryOf,
  type TripPlan,
  withItinerary,
  withoutStop,
} from "./trip-plan";

/*
 * A kept trip may have stops of other data than the page's. Opened it has only those that are known;
 * kept again it has all.
 */

type IsKnown = (id: string) => boolean;

/** A trip without the stops that are not known; a day that started with one starts with the next. */
export function knownPart(plan: TripPlan, isKnown: IsKnown): TripPlan {
  return unknownStops(plan, isKnown).reduce(withoutStop, plan);
}

/** The ids of a trip's stops that are not known. */
export function unknownStops({ trip }: TripPlan, isKnown: IsKnown): readonly string[] {
  return trip.filter((id) => !isKnown(id));
}

/**
 * A trip that was opened, with the stops back of the kept one that are not known: each behind the stop
 * that it stood behind, else before the one that followed, else at the end.
 */
export function withUnknownStops(plan: TripPlan, kept: TripPlan, isKnown: IsKnown): TripPlan {
  const before = itineraryOf(kept);
  let itinerary = itineraryOf(plan);
  const insert = (at: number, ...stops: Itinerary) => {
    itinerary = [...itinerary.slice(0, at), ...stops, ...itinerary.slice(at)];
  };
  for (const [at, id] of before.entries()) {
    if (id === null || isKnown(id)) continue;
    const last = before[at - 1];
    const behind = last ? itinerary.indexOf(last) : -1;
    const next = before.findIndex(
      (stop, place) => place > at && stop !== null && itinerary.includes(stop),
    );
    if (behind >= 0) insert(behind + 1, id);
    else if (next < 0) insert(itinerary.length, ...(last === null ? [null, id] : [id]));
    else {
      const to = itinerary.indexOf(before[next] ?? null);
      // The day that it had, or ended, unless that has been joined with another.
      const isOfDayBefore = before.slice(at, next).includes(null) && !itinerary[to - 1];
      insert(to, ...(isOfDayBefore ? [id, null] : [id]));
    }
  }
  return withItinerary(plan, itinerary);
}
