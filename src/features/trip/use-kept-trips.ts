import { useEffect, useMemo, useState } from "react";
import { knownPart, unknownStops, withUnknownStops } from "../../domain/known-stops";
import { samePlan, type TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { joinSentences, sentence } from "../../i18n/wording/sentences";
import { useIliStore } from "../../state/react";
import type { Store } from "../../state/store";
import { keepTrips, keptTrips, readTrips, titleOfCopy, tripsChangedElsewhere } from "./kept-trips";
import { useNameOfTrip } from "./use-name-of-trip";
import type { TripEditor } from "./use-trip-editor";
import { saidOfStored } from "./use-visit";

/** Of each page the kept trip that is open, as it was kept. */
const openTrips = new WeakMap<Store, TripPlan>();

/** A trip that was deleted last, and its place in the list. */
type Deleted = Readonly<{ plan: TripPlan; at: number }>;

export type KeptTripsEditor = Readonly<{
  kept: readonly TripPlan[];
  /** What the reader can have back; null for nothing. */
  deleted: Deleted | null;
  /** Whether the open trip is kept, but for stops that the page has no places for. */
  isKept: boolean;
  /** The kept trip that is open and was changed since; null for none. */
  changed: TripPlan | null;
  /** How many stops of a kept trip the page has no places for. */
  elsewhere(plan: TripPlan): number;
  add(plan: TripPlan): void;
  /** Keeps the open trip in place of the kept one. */
  update(changed: TripPlan): void;
  open(plan: TripPlan): void;
  rename(at: number, plan: TripPlan, triptitle: string): void;
  copy(at: number, plan: TripPlan): void;
  remove(at: number, plan: TripPlan): void;
  restore(deleted: Deleted): void;
  /** Adds the trips of a file of `writeTrips`. */
  read(file: File): Promise<void>;
}>;

/** The trips kept on this device, and what is done with them; each says what it did and moves the focus. */
export function useKeptTrips(editor: TripEditor): KeptTripsEditor {
  const t = useTranslator();
  const store = useIliStore();
  const nameOf = useNameOfTrip();
  const [kept, setKept] = useState(keptTrips);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const { say, focus } = editor;
  useEffect(
    () =>
      tripsChangedElsewhere(() => {
        setKept(keptTrips());
        // Its place is another's now.
        setDeleted(null);
      }),
    [],
  );

  function keep(trips: readonly TripPlan[], said: string): void {
    const lasts = keepTrips(trips);
    setKept(trips);
    setDeleted(null);
    say(saidOfStored(t, said, lasts));
  }

  function insert(plan: TripPlan, at: number, said: string, until = at): void {
    keep([...kept.slice(0, at), plan, ...kept.slice(until)], said);
    focus(`[data-kept="${at}"] [data-press="open"]`);
  }

  const { sites } = store.dataset;
  const isKnown = useMemo(() => {
    const ids = new Set(sites.map(({ id }) => id));
    return (id: string) => ids.has(id);
  }, [sites]);
  const isOpen = (plan: TripPlan) => samePlan(knownPart(plan, isKnown), editor.plan);
  const elsewhere = (plan: TripPlan) => unknownStops(plan, isKnown).length;
  const last = openTrips.get(store);
  const alike = editor.stops.length > 0 ? kept.filter(isOpen) : [];
  // Two may be the same on this page: it is the one that was opened.
  const same = alike.find((one) => last && samePlan(one, last)) ?? alike[0];
  if (same) openTrips.set(store, same);
  // What is begun anew is no change of it.
  else if (editor.stops.length === 0) openTrips.delete(store);
  const opened = openTrips.get(store);

  return {
    kept,
    deleted,
    isKept: same !== undefined,
    changed: opened && !same && kept.some((one) => samePlan(one, opened)) ? opened : null,
    elsewhere,
    add: (plan) => keep([...kept, plan], t("dialogs.trip.kept.keptNow", { name: nameOf(plan) })),
    update: (changed) =>
      keep(
        kept.map((one) =>
          samePlan(one, changed) ? withUnknownStops(editor.plan, one, isKnown) : one,
        ),
        t("dialogs.trip.kept.updated", { name: nameOf(editor.plan) }),
      ),
    open(plan) {
      const name = nameOf(plan);
      const number = elsewhere(plan);
      if (number === plan.trip.length) return say(t("dialogs.trip.kept.allElsewhere", { name }));
      const said = t("dialogs.trip.kept.opened", { name });
      openTrips.set(store, plan);
      editor.open(knownPart(plan, isKnown), said);
      if (number === 0) return;
      say(joinSentences(t, [sentence(t, said), t("dialogs.trip.kept.elsewhere", { number })]));
    },
    rename(at, plan, triptitle) {
      const named = { ...plan, triptitle };
      const said = t("dialogs.trip.kept.renamed", { name: nameOf(named) });
      if (isOpen(plan)) editor.change({ ...editor.plan, triptitle }, said);
      insert(named, at, said, at + 1);
    },
    copy(at, plan) {
      const triptitle = titleOfCopy(nameOf(plan), kept.map(nameOf));
      const said = t("dialogs.trip.kept.copied", { name: nameOf(plan) });
      insert({ ...plan, triptitle }, at + 1, said);
    },
    remove(at, plan) {
      keep(
        kept.filter((_, index) => index !== at),
        t("dialogs.trip.kept.removed", { name: nameOf(plan) }),
      );
      setDeleted({ plan, at });
      focus('[data-press="restore"]');
    },
    restore: ({ plan, at }) =>
      insert(plan, at, t("dialogs.trip.kept.undone", { name: nameOf(plan) })),
    async read(file) {
      const trips = readTrips(await file.text().catch(() => ""));
      if (!trips || trips.length === 0) {
        say(t("dialogs.trip.kept.unreadable"));
        return;
      }
      // What is there now: the file may have taken a while.
      const now = keptTrips();
      const more = trips.filter((one) => !now.some((other) => samePlan(one, other)));
      keep([...now, ...more], t("dialogs.trip.kept.read", { count: trips.length }));
    },
  };
}
