import { useEffect } from "react";
import { historyStep } from "../state/address";
import { useIliStore } from "../state/react";
import type { Notice, State } from "../state/state";

type Kind = Notice["type"];
type Since = (after: State, before: State) => boolean;

/** When what a notice says is over: the reader has tried again, or has gone on. */
const OVER: readonly Readonly<{ kinds: readonly Kind[]; since: Since }>[] = [
  { kinds: ["story-unavailable"], since: (after, before) => after.step !== before.step },
  { kinds: ["search-unavailable"], since: (after, before) => after.q !== before.q },
  {
    kinds: ["dialog-unavailable"],
    since: (after, before) => after.dialog.type !== before.dialog.type,
  },
  {
    kinds: ["position-refused", "position-timeout", "position-unavailable", "position-far"],
    since: (after, before) => after.position !== before.position,
  },
  { kinds: ["address"], since: (after, before) => historyStep(before, after) === "push" },
];

/** What could not be had without a network can be asked for again once that is back. */
const OF_NETWORK: readonly Kind[] = [
  "language-unavailable",
  "story-unavailable",
  "search-unavailable",
  "dialog-unavailable",
];

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
    window.addEventListener("online", online);
    return () => {
      stop();
      window.removeEventListener("online", online);
    };
  }, [api, withdraw]);
}
