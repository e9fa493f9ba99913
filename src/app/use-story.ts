import { useCallback, useEffect, useMemo, useState } from "react";
import type { StoryStep } from "../domain/story";
import { addressOf } from "../state/address";
import type { Arrival } from "../state/arrive";
import { useIliState, useIliStore } from "../state/react";
import { sitesOfStep, stateAtAddress, stateAtStep } from "../state/story";
import { loadStory, storyAtHand } from "./load-story";

export type StoryNow = Readonly<{
  /** The steps once they are there, and the number of the one that is open, from 1; else null. */
  steps: readonly StoryStep[] | null;
  number: number | null;
  /** Ids of the sites that stand out at this step; null where all do. */
  matching: ReadonlySet<string> | null;
  start(): void;
}>;

/** Fetches the story when it is wanted, and leaves it with a notice where it cannot be had. */
export function useStory(): StoryNow {
  const store = useIliStore();
  const number = useIliState((state) => state.step);
  const [steps, setSteps] = useState(storyAtHand);
  /** One change of state once the steps are there, so that it is one entry of the history. */
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
    // "Forward" may come to a step after the page was loaded again at an entry without one.
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

/** The story takes the focus away with it when it goes. */
function focusStart(): void {
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>(".story-start")?.focus();
  }
}
