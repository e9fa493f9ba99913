import { useSyncExternalStore } from "react";
import type { TripPlan } from "../../domain/trip-plan";
import type { Store } from "../../state/store";

/** What the maker of a trip said of it, kept in step with the state: day starts, title and note. */
export function useTripWords(
  store: Store,
): Readonly<{ days: readonly string[]; title: string; note: string }> {
  return {
    days: useField(store, "tripdays"),
    title: useField(store, "triptitle"),
    note: useField(store, "tripnote"),
  };
}

function useField<Key extends keyof TripPlan>({ api }: Store, key: Key): TripPlan[Key] {
  return useSyncExternalStore(api.subscribe, () => api.getState()[key]);
}
