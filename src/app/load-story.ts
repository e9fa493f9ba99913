import type { ComponentType } from "react";
import type { StoryStep } from "../domain/story";

type StoryPart = ComponentType<{ steps: readonly StoryStep[]; number: number }>;

let atHand: readonly StoryStep[] | null = null;
let part: StoryPart | null = null;
let paper: ComponentType<{ step: StoryStep }> | null = null;

/** Loads the steps, and what shows them, on demand; rejects if that fails. */
export async function loadStory(): Promise<readonly StoryStep[]> {
  const [{ default: story }, loaded] = await Promise.all([
    import("../data/story.json"),
    import("./StoryPart"),
  ]);
  part = loaded.StoryPart;
  paper = loaded.PaperStep;
  // Every build checks the file's shape (tools/data/story.ts).
  atHand = story.steps as unknown as readonly StoryStep[];
  return atHand;
}

/** The steps if they are already loaded, for synchronous callers; else null. */
export function storyAtHand(): readonly StoryStep[] | null {
  return atHand;
}

/** What shows a step, once the steps are loaded; else null. */
export function storyPart(): StoryPart | null {
  return part;
}

/** What prints a step, once the steps are loaded; else null. */
export function storyOnPaper(): ComponentType<{ step: StoryStep }> | null {
  return paper;
}
