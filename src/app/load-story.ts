import type { StoryStep } from "../domain/story";

let atHand: readonly StoryStep[] | null = null;

/** Loads the steps on demand; rejects if that fails. */
export async function loadStory(): Promise<readonly StoryStep[]> {
  const { default: story } = await import("../data/story.json");
  // Every build checks the file's shape (tools/data/story.ts).
  atHand = story.steps as unknown as readonly StoryStep[];
  return atHand;
}

/** The steps if they are already loaded, for synchronous callers; else null. */
export function storyAtHand(): readonly StoryStep[] | null {
  return atHand;
}
