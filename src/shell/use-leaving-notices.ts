import { useEffect } from "react";
import { historyStep } from "../state/history";
import { useIliStore } from "../state/react";
import type { Notice, State } from "../state/state";

type Kind = Notice["type"];
type Since = (after: State, before: State) => boolean;

/** Results of one press that need no action: they end with the reader's next action. */
const OF_POSITION: readonly Kind[] = [
  "position-refused",
  "position-timeout",
  "position-unavailable",
  "position-far",
];

/** When a notice is obsolete: after another attempt, or after another action. */
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

/** Network errors, which end when the connection is back. */
const OF_NETWORK: readonly Kind[] = [
  "language-unavailable",
  "story-unavailable",
  "search-unavailable",
  "dialog-unavailable",
];

/** Events that count as an action: the end of a tap, the start of a scroll, and others. */
const ACTIONS = ["pointerup", "pointercancel", "wheel", "keydown"] as const;
const CAPTURED = { capture: true, passive: true };

/** Keys without an effect on the page: with Tab a reader may be moving to the notice itself. */
const IDLE_KEYS: ReadonlySet<string> = new Set(["Tab", "Shift", "Control", "Alt", "Meta"]);

/** Whether an event is an action on the page outside the notices. */
function goesOn(event: Event): boolean {
  if (event instanceof KeyboardEvent && IDLE_KEYS.has(event.key)) return false;
  return !(event.target instanceof Element && event.target.closest(".notices"));
}

/** Withdraws notices whose cause is gone, so that none covers the map for good. */
export function useLeavingNotices(): void {
  const { api, withdraw } = useIliStore();
  useEffect(() => {
    const stop = api.subscribe((after, before) => {
      // A change that adds a notice does not end it.
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
    // In the capture phase, before the map stops propagation.
    for (const type of ACTIONS) document.addEventListener(type, act, { ...CAPTURED, signal });
    return () => {
      stop();
      listening.abort();
    };
  }, [api, withdraw]);
}
