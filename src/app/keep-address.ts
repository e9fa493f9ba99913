import { readAddress, writeAddress } from "../domain/address";
import { stateAtAddress } from "../features/story/story";
import { openAddressBar } from "../platform/history";
import { addressOf, historyStep } from "../state/address";
import { addressContext } from "../state/open";
import type { Store } from "../state/store";
import { storyAtHand } from "./load-story";

/**
 * Keeps the address bar and the store in step, both ways, for as long as the page is open.
 * `others` are the parameters that are not ours; they stay as they came.
 */
export function keepAddress(store: Store, others: readonly [string, string][]): void {
  const { api, dataset } = store;
  let returning = false;
  const bar = openAddressBar((query) => {
    const { address } = readAddress(query, addressContext(dataset));
    // The story tells of the built-in sites.
    const steps = api.getState().customData ? [] : storyAtHand();
    returning = true;
    api.setState({
      ...address,
      // The dataset stays, and an entry from before may have it by a path from its own page.
      data: api.getState().data,
      playing: false,
      clusterMembers: [],
      camera: { type: "address" },
      ...(steps && stateAtAddress(steps, address)),
    });
    returning = false;
  });
  api.subscribe((after, before) => {
    if (returning) return;
    const step = historyStep(before, after);
    if (step !== "none") bar[step](() => writeAddress(addressOf(after), others));
  });
}
