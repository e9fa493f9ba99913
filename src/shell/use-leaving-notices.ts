import { useEffect } from "react";
import { historyStep } from "../state/history";
import { useIliStore } from "../state/react";
import type { Notice, State } from "../state/state";

type Kind = Notice["type"];
type Since = (after: State, before: State) => boolean;

/** What came of one press: told, there is nothing to do about it, and the reader goes on. */
const OF_POSITION: readonly Kind[] = [
  "position-refused",
  "position-timeout",
  "position-unavailable",
  "position-far",
];

/** When what a notice says is over: the reader has tried again, or has gone on. */
const OVER: readonly Readonly<{ kinds: readonly Kind[]; since: Since }>[] = [
  { kinds: ["story-unavailable"], since: (after, before) => after.step !== before.step },
  { kinds: ["search-unavailable"], since: (after, before) => after.q !== before.q },
  {
    kinds: ["dialog-unavailable"],
    since: (after, before) => after.dialog.type !== before.dialog.type,
  },
  { kinds: OF_POSITION, since: (after, before) => after.position !== before.position },
  { kinds: ["address"], since: (after, before) => historyStep(before, after) !== "none" },
];

/** What could not be had without a network can be asked for again once that is back. */
const OF_NETWORK: readonly Kind[] = [
  "language-unavailable",
  "story-unavailable",
  "search-unavailable",
  "dialog-unavailable",
];

/** How a tap ends, a finger's scrolling begins, and what else a reader does. */
const ACTIONS = ["pointerup", "pointercancel", "wheel", "keydown"] as const;
const CAPTURED = { capture: true, passive: true };

/** Keys that do nothing to the page: with Tab a reader may be on the way to the notice itself. */
const IDLE_KEYS: ReadonlySet<string> = new Set(["Tab", "Shift", "Control", "Alt", "Meta"]);

/** Whether an event is the reader's doing on the page, and not on what it tells. */
function goesOn(event: Event): boolean {
  if (event instanceof KeyboardEvent && IDLE_KEYS.has(event.key)) return false;
  return !(event.target instanceof Element && event.target.closest(".notices"));
}

/** Takes notices back when their cause is gone, so that none covers the map for good. */
export function useLeavingNotices(): void {
  const { api, withdraw } = useIliStore();
  useEffect(() => {
    const stop = api.subscribe((after, before) => {
      // What is told in this very change is not over by it.
      if (after.notices !== before.notices || after.notices.length === 0) return;
      withdraw(...OVER.flatMap(({ kinds, since }) => (since(after, before) ? kinds : [])));
    });
    const online = () => withdraw(...OF_NETWORK);
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("online", online, { signal });
    const act = (event: Event) => {
      if (goesOn(event)) withdraw(...OF_POSITION);
    };
    // Ahead of who stops an event on its way up, as the map does.
    for (const type of ACTIONS) document.addEventListener(type, act, { ...CAPTURED, signal });
    return () => {
      stop();
      listening.abort();
    };
  }, [api, withdraw]);
}
