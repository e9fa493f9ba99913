import { type Store, withoutSite } from "../state/store";
import { stateAfterStory } from "../state/story";

/**
 * Closes the card, the cluster's list or the story in the place of the search box, and expands the
 * sheet; returns whether it changed anything. Does nothing below a dialog.
 */
export function revealSearch({ api, arrive, moveSheet }: Store): boolean {
  const state = api.getState();
  const { dialog, site, clusterMembers, step, sheet, keyOpen } = state;
  const covered = site !== null || clusterMembers.length > 0 || step !== null || keyOpen;
  if (dialog.type !== "none" || (!covered && sheet !== "peek")) return false;
  arrive({
    ...withoutSite(state),
    camera: null,
    clusterMembers: [],
    keyOpen: false,
    ...(step !== null && stateAfterStory(state)),
  });
  // Closing may have restored the sheet's lowest height.
  if (api.getState().sheet === "peek") moveSheet("half");
  return true;
}
