import type { Address } from "./address";
import type { Site } from "./site";
import { lengthOfTrip } from "./trip";

/** A reader's trip as an address has it: ids of stops, of those with which a day starts, and words. */
export type TripPlan = Pick<Address, "trip" | "tripdays" | "triptitle" | "tripnote">;

export const NO_TRIP: TripPlan = { trip: [], tripdays: [], triptitle: "", tripnote: "" };

/** A day of a trip; `legsKm` has the leg to each of its stops, null to the trip's first. */
export type TripDay = Readonly<{
  stops: readonly Site[];
  legsKm: readonly (number | null)[];
  /** All legs of the day: the one to its first stop starts where the day before ended. */
  totalKm: number;
  /** Number of its first stop in the trip, from 1. */
  firstNumber: number;
}>;

/** The part of any record that is a trip. */
export function planOf({ trip, tripdays, triptitle, tripnote }: TripPlan): TripPlan {
  return { trip, tripdays, triptitle, tripnote };
}

export function samePlan(a: TripPlan, b: TripPlan): boolean {
  return JSON.stringify(planOf(a)) === JSON.stringify(planOf(b));
}

/** The days of a trip in order, one where none is split off; `dayStarts` are ids of stops. */
export function daysOfTrip(
  stops: readonly Site[],
  dayStarts: readonly string[],
): readonly TripDay[] {
  const { legsKm } = lengthOfTrip(stops);
  const starts = stops.flatMap(({ id }, at) => (at === 0 || dayStarts.includes(id) ? [at] : []));
  return starts.map((from, day) => {
    const to = starts[day + 1] ?? stops.length;
    const legs = stops.slice(from, to).map((_, at) => legsKm[from + at - 1] ?? null);
    return {
      stops: stops.slice(from, to),
      legsKm: legs,
      totalKm: legs.reduce<number>((sum, km) => sum + (km ?? 0), 0),
      firstNumber: from + 1,
    };
  });
}

/** Stops and, as null, the nights between two days. */
export type Itinerary = readonly (string | null)[];

export function itineraryOf({ trip, tripdays }: TripPlan): Itinerary {
  return trip.flatMap((id, at) => (at > 0 && tripdays.includes(id) ? [null, id] : [id]));
}

/** The plan with other stops and nights; nights without a day are none. */
export function withItinerary(plan: TripPlan, itinerary: Itinerary): TripPlan {
  return {
    ...plan,
    trip: itinerary.filter((id) => id !== null),
    // A day without stops is none.
    tripdays: itinerary.filter(
      (id, at) =>
        id !== null && at > 0 && itinerary[at - 1] === null && itinerary[at - 2] !== undefined,
    ) as readonly string[], // nulls are filtered out
  };
}

/**
 * Moves a stop to a place in the itinerary without it, so that it can also pass from one day to the
 * next; the rest keeps its order and its days. The same plan for a stop that is not there.
 */
export function moveStop(plan: TripPlan, id: string, to: number): TripPlan {
  const others = itineraryOf(plan).filter((other) => other !== id);
  if (!plan.trip.includes(id)) return plan;
  const at = Math.min(Math.max(to, 0), others.length);
  return withItinerary(plan, [...others.slice(0, at), id, ...others.slice(at)]);
}

/** Moves a stop past the stop or the night before (-1) or after it (1). */
export function stepStop(plan: TripPlan, id: string, by: -1 | 1): TripPlan {
  return moveStop(plan, id, itineraryOf(plan).indexOf(id) + by);
}

/** Without a stop; a day that started with it starts with the next. */
export function withoutStop(plan: TripPlan, id: string): TripPlan {
  return withItinerary(
    plan,
    itineraryOf(plan).filter((other) => other !== id),
  );
}

/** Starts a day with a stop, or joins that day with the one before. The first stop starts one anyway. */
export function toggleDay(plan: TripPlan, id: string): TripPlan {
  const { trip, tripdays } = plan;
  if (trip.indexOf(id) < 1) return plan;
  const starts = tripdays.includes(id)
    ? tripdays.filter((other) => other !== id)
    : [...tripdays, id];
  return { ...plan, tripdays: trip.slice(1).filter((other) => starts.includes(other)) };
}

/** In another order, given as indexes of the trip; each day keeps its number of stops. */
export function reordered(plan: TripPlan, order: readonly number[]): TripPlan {
  const stops = order.flatMap((at) => plan.trip[at] ?? []);
  let next = 0;
  const itinerary = itineraryOf(plan).map((id) => {
    if (id === null) return null;
    next += 1;
    return stops[next - 1] ?? null;
  });
  return withItinerary(plan, itinerary);
}
