import type { Address } from "../domain/address";
import type { Site } from "../domain/site";
import { corners, type StoryStep } from "../domain/story";
import type { Arrival } from "./arrive";
import type { CameraWish, State } from "./state";

const ALL_TIMES = { phase: null, span: null, mode: "span", map: null } as const;
/** One object, so that its arrays keep their identity from step to step. */
const NOTHING_CHOSEN = {
  ...ALL_TIMES,
  ...{ site: null, q: "", kind: [], evidence: [], area: [], sites: [] },
} as const;

/**
 * The state at a step, numbered from 1, with all filters reset. Empty for a number out of range.
 */
export function stateAtStep(steps: readonly StoryStep[], number: number): Arrival {
  const step = steps[number - 1];
  if (!step) return {};
  return {
    ...NOTHING_CHOSEN,
    ...{ step: number, phase: step.phase, storyEnded: false },
    ...{ sheet: "half", camera: cameraAtStep(step) },
  };
}

/** What a step adds to an address that names it: the keys that the address leaves out. */
export function stateAtAddress(steps: readonly StoryStep[], address: Address): Arrival {
  if (address.step === null) return {};
  const step = steps[address.step - 1];
  if (!step) return { step: null };
  const { phase, from, to, mode, map } = address;
  const timeless = phase === null && from === null && to === null && mode === "span";
  return {
    ...{ sheet: "half", storyEnded: false },
    ...(timeless && { phase: step.phase }),
    ...(map === null && { camera: cameraAtStep(step) }),
  };
}

/**
 * The state after the story: as the reader left it, or the whole season if the page was opened at a
 * step.
 */
export function stateAfterStory({ beforeStory }: State): Arrival {
  return { ...(beforeStory ?? ALL_TIMES), step: null, camera: { type: "address" } };
}

/** The same from the last step, with the map visible: "back" returns to the step. */
export function stateAtEnd(state: State): Arrival {
  return { ...stateAfterStory(state), storyEnded: true, sheet: "peek" };
}

function cameraAtStep({ bounds }: StoryStep): CameraWish {
  return { type: "fit", lonLats: corners(bounds) };
}

/** Ids of the sites highlighted at a step; null for all. */
export function sitesOfStep(step: StoryStep, sites: readonly Site[]): ReadonlySet<string> | null {
  if (step.sites.length > 0) return new Set(step.sites);
  const areas = new Set(step.areas);
  if (areas.size === 0) return null;
  return new Set(sites.filter(({ area }) => area && areas.has(area)).map(({ id }) => id));
}
