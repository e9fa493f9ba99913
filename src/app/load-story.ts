import type { StoryStep } from "../domain/story";

/** The steps, fetched when the story is first wanted; rejects where they cannot be had. */
export async function loadStory(): Promise<readonly StoryStep[]> {
  const { default: story } = await import("../data/story.json");
  // Its checker (tools/data/story.ts) holds the file to this shape at every build.
  return story.steps as unknown as readonly StoryStep[];
}
