import type { StoryStep } from "../domain/story";

let atHand: readonly StoryStep[] | null = null;

/** The steps, fetched when the story is first wanted; rejects where they cannot be had. */
export async function loadStory(): Promise<readonly StoryStep[]> {
  const { default: story } = await import("../data/story.json");
  // Its checker (tools/data/story.ts) holds the file to this shape at every build.
  atHand = story.steps as unknown as readonly StoryStep[];
  return atHand;
}

/** The steps where they have been fetched, for those who cannot wait; else null. */
export function storyAtHand(): readonly StoryStep[] | null {
  return atHand;
}
