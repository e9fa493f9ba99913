import type { Site } from "../../domain/site";
import { corners, type StoryStep } from "../../domain/story";
import type { State } from "../../state/state";

/** What the page shows at a step, numbered from 1; nothing for a number that the story lacks. */
export function stateAtStep(steps: readonly StoryStep[], number: number): Partial<State> {
  const step = steps[number - 1];
  if (!step) return {};
  return {
    step: number,
    ...{ site: null, clusterMembers: [], q: "", playing: false },
    ...{ mode: "span", phase: step.phase, from: null, to: null },
    sheet: "half",
    camera: { type: "fit", lonLats: corners(step.bounds) },
  };
}

/** Ids of the sites that stand out at a step; null where all do. */
export function sitesOfStep(step: StoryStep, sites: readonly Site[]): ReadonlySet<string> | null {
  if (step.sites.length > 0) return new Set(step.sites);
  const areas = new Set(step.areas);
  if (areas.size === 0) return null;
  return new Set(sites.filter(({ area }) => area && areas.has(area)).map(({ id }) => id));
}
