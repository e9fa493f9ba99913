import { type Store, withoutSite } from "../state/store";
import { stateAfterStory } from "../state/story";

/**
 * Closes the card, the cluster's list or the story that stands in the place of the search box, and
 * unfolds the sheet; whether there was any of it. Below a dialog everything stays.
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
  // What was closed may have given the sheet back its height.
  if (api.getState().sheet === "peek") moveSheet("half");
  return true;
}
