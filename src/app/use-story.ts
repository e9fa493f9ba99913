import { useCallback, useEffect, useMemo, useState } from "react";
import type { StoryStep } from "../domain/story";
import { addressOf } from "../state/address";
import type { Arrival } from "../state/arrive";
import { useIliState, useIliStore } from "../state/react";
import { sitesOfStep, stateAtAddress, stateAtStep } from "../state/story";
import { loadStory, storyAtHand } from "./load-story";

export type StoryNow = Readonly<{
  /** The steps once loaded, and the number of the open one, from 1; else null. */
  steps: readonly StoryStep[] | null;
  number: number | null;
  /** Ids of the sites highlighted at this step; null for all. */
  matching: ReadonlySet<string> | null;
  start(): void;
}>;

/** Loads the story on demand; if that fails, leaves it with a notice. */
export function useStory(): StoryNow {
  const store = useIliStore();
  const number = useIliState((state) => state.step);
  const [steps, setSteps] = useState(storyAtHand);
  /** A single change of state once the steps are loaded, so that it is a single history entry. */
  const tell = useCallback(
    (change: (steps: readonly StoryStep[]) => Arrival) =>
      loadStory().then(
        (loaded) => {
          setSteps(loaded);
          store.arrive(change(loaded));
        },
        () => {
          store.arrive({ step: null });
          store.notify({ type: "story-unavailable" });
        },
      ),
    [store],
  );
  useEffect(() => {
    // "Forward" may lead to a step after the page was reloaded at an entry without one.
    if (number !== null && steps === null) {
      tell((loaded) => stateAtAddress(loaded, addressOf(store.api.getState())));
    }
  }, [number, steps, store, tell]);
  useEffect(
    () =>
      store.api.subscribe((after, before) => {
        if (before.step === null && after.step !== null) {
          const { phase, span, mode, map, q, kind, evidence, area, sites, sheet } = before;
          const beforeStory = { phase, span, mode, map, q, kind, evidence, area, sites, sheet };
          store.arrive({ beforeStory });
        } else if (before.step !== null && after.step === null) {
          requestAnimationFrame(focusStart);
        }
      }),
    [store],
  );
  const matching = useMemo(() => {
    const step = number === null ? undefined : steps?.[number - 1];
    return step ? sitesOfStep(step, store.dataset.sites) : null;
  }, [number, steps, store]);
  const start = useCallback(() => tell((loaded) => stateAtStep(loaded, 1)), [tell]);
  return { steps, number, matching, start };
}

/** Closing the story removes the focused element: focuses the button that opens it. */
function focusStart(): void {
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>(".story-start")?.focus();
  }
}
