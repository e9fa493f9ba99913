import { useCallback, useEffect, useMemo, useState } from "react";
import { corners, type StoryStep } from "../domain/story";
import { sitesOfStep, stateAtStep } from "../features/story/story";
import { useIliState, useIliStore } from "../state/react";
import { loadStory } from "./load-story";

export type StoryNow = Readonly<{
  /** The steps once they are there, and the number of the one that is open, from 1; else null. */
  steps: readonly StoryStep[] | null;
  number: number | null;
  /** Ids of the sites that stand out at this step; null where all do. */
  matching: ReadonlySet<string> | null;
  start(): void;
}>;

/** Fetches the story when a step is open, and leaves it with a notice where it cannot be had. */
export function useStory(first: readonly StoryStep[] | null): StoryNow {
  const store = useIliStore();
  const number = useIliState((state) => state.step);
  const [steps, setSteps] = useState(first);
  useEffect(() => {
    if (number === null || steps !== null) return;
    loadStory().then(
      (loaded) => {
        setSteps(loaded);
        store.api.setState(stateAtStep(loaded, number));
      },
      () => {
        store.api.setState({ step: null });
        store.notify({ type: "story-unavailable" });
      },
    );
  }, [number, steps, store]);
  useEffect(() => {
    if (steps === null || number === null || number <= steps.length) return;
    store.api.setState({ step: null });
    store.notify({ type: "address", parameter: "step", value: String(number) });
  }, [number, steps, store]);
  useEffect(() => {
    // "Back" brings the number from the address, but the camera is the step's.
    const step = number === null ? undefined : steps?.[number - 1];
    if (step) store.wish({ type: "fit", lonLats: corners(step.bounds) });
  }, [number, steps, store]);
  const matching = useMemo(() => {
    const step = number === null ? undefined : steps?.[number - 1];
    return step ? sitesOfStep(step, store.dataset.sites) : null;
  }, [number, steps, store]);
  const start = useCallback(() => {
    store.api.setState(steps ? stateAtStep(steps, 1) : { step: 1 });
  }, [steps, store]);
  return { steps, number, matching, start };
}
