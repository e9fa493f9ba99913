import { useSelectedSite } from "../shell/use-sites";
import { useIliState } from "../state/react";
import type { StoryNow } from "./use-story";

/** What the panel or the sheet shows: the list, or what replaces it. */
export type PanelPart = "site" | "members" | "story" | "key" | "search" | "list";

export function usePanelPart(story: StoryNow): PanelPart {
  const selected = useSelectedSite() !== null;
  const members = useIliState((state) => state.clusterMembers.length > 0);
  const key = useIliState((state) => state.keyOpen);
  const searching = useIliState((state) => state.q !== "");
  if (key) return "key";
  if (selected) return "site";
  if (members) return "members";
  if (story.number !== null && story.steps !== null) return "story";
  return searching ? "search" : "list";
}
