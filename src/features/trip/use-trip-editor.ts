import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { localText } from "../../domain/language";
import type { Site } from "../../domain/site";
import { stopsOfTrip } from "../../domain/trip";
import type { TripPlan } from "../../domain/trip-plan";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { historyOf } from "./trip-history";

export type TripEditor = Readonly<{
  plan: TripPlan;
  stops: readonly Site[];
  /** What the last change did, for a live region. */
  said: string;
  say(sentence: string): void;
  nameOf(id: string): string;
  /** Changes the trip, says so, and focuses the first of these selectors that exists. */
  change(plan: TripPlan, said: string, ...focus: readonly string[]): void;
  /** The same while typing: nothing is said, and all of it is one step. */
  type(plan: TripPlan, said: string): void;
  /** Puts another trip, all of whose stops the page has, in place of this one. */
  open(plan: TripPlan, said: string): void;
  /** Focuses the first of these that exists after the next render. */
  focus(...selectors: readonly string[]): void;
  can(way: "undo" | "redo"): boolean;
  go(way: "undo" | "redo"): void;
}>;

/** What the dialog does to the trip. `root` is the element in which the focus moves. */
export function useTripEditor(root: RefObject<HTMLElement | null>): TripEditor {
  const t = useTranslator();
  const store = useIliStore();
  const history = useMemo(() => historyOf(store), [store]);
  const trip = useIliState((state) => state.trip);
  const tripdays = useIliState((state) => state.tripdays);
  const triptitle = useIliState((state) => state.triptitle);
  const tripnote = useIliState((state) => state.tripnote);
  const plan = useMemo(
    () => ({ trip, tripdays, triptitle, tripnote }),
    [trip, tripdays, triptitle, tripnote],
  );
  const [said, say] = useState("");
  const stops = useMemo(() => stopsOfTrip(trip, store.dataset.sites), [trip, store]);

  const go = useCallback(
    (way: "undo" | "redo") => {
      const change = history.go(way);
      if (change === undefined) return;
      const key = way === "undo" ? "undone" : "redone";
      say(change === null ? t(`dialogs.trip.${key}Other`) : t(`dialogs.trip.${key}`, { change }));
    },
    [history, t],
  );
  useUndoKeys(root, go);

  /** After the next render: what is focused may be new in the page. */
  function focus(...selectors: readonly string[]): void {
    requestAnimationFrame(() => {
      for (const selector of selectors) {
        const found = root.current?.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
        if (found) return found.focus();
      }
    });
  }

  function change(next: TripPlan, sentence: string, ...selectors: readonly string[]): void {
    history.change(next, sentence);
    say(sentence);
    focus(...selectors);
  }

  return {
    plan,
    stops,
    said,
    say,
    nameOf: (id) => {
      const site = stops.find((stop) => stop.id === id);
      return (site && localText(site.names, t.language)?.text) ?? id;
    },
    change,
    open: (next, sentence) => {
      change(next, sentence);
      store.wish({
        type: "fit",
        lonLats: stopsOfTrip(next.trip, store.dataset.sites).map(({ lonLat }) => lonLat),
      });
    },
    focus,
    type: (next, sentence) => history.change(next, sentence, true),
    can: history.can,
    go,
  };
}

/** Ctrl or Cmd with Z, and with Shift or Y, anywhere in the dialog; a text field has its own undo. */
function useUndoKeys(
  root: RefObject<HTMLElement | null>,
  go: (way: "undo" | "redo") => void,
): void {
  useEffect(() => {
    const dialog = root.current?.closest("dialog");
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.matches("textarea, input:not([type=checkbox])"))
        return;
      // By the key's place: in another layout it has another letter.
      const back = event.code === "KeyZ" && !event.shiftKey;
      const forth = event.code === "KeyY" || (event.code === "KeyZ" && event.shiftKey);
      if (!back && !forth) return;
      event.preventDefault();
      go(back ? "undo" : "redo");
    };
    dialog?.addEventListener("keydown", press);
    return () => dialog?.removeEventListener("keydown", press);
  }, [root, go]);
}
