import { readAddress, writeAddress } from "../domain/address";
import { openAddressBar, type Written } from "../platform/history";
import { addressOf } from "../state/address";
import type { Arrival } from "../state/arrive";
import {
  type HistoryEntry,
  historyMove,
  historyStep,
  isOverlayStep,
  nextEntry,
  overlaysOf,
  readEntry,
  sameOverlays,
  sheetBelow,
  sheetBetween,
} from "../state/history";
import { addressContext } from "../state/open";
import type { State } from "../state/state";
import type { Store } from "../state/store";
import { stateAtAddress } from "../state/story";
import { storyAtHand } from "./load-story";

/**
 * Two-way binding of the browser's history and the store: the address, and the overlays.
 * `unknownParameters` are foreign query parameters, which are kept as they came.
 */
export function syncAddress(store: Store, unknownParameters: readonly [string, string][]): void {
  const { api, dataset } = store;
  let entry: HistoryEntry = readEntry(window.history.state);
  /** True while the store follows the history, which then must not be written. */
  let following = false;
  const follow = (arrival: Arrival) => {
    following = true;
    store.arrive(arrival);
    following = false;
  };
  const queryOf = (state: State) => writeAddress(addressOf(state), unknownParameters);
  const written = (state: State): Written => ({ query: queryOf(state), kept: entry });

  const bar = openAddressBar({
    onPop(query, kept) {
      const last = entry;
      entry = readEntry(kept);
      const above = { ...entry.overlays, ...sheetBetween(last, entry) };
      if (isOverlayStep(last, entry)) {
        follow(above);
        bar.write(written(api.getState()));
        return;
      }
      const { address } = readAddress(query, addressContext(dataset));
      const state = api.getState();
      // An older entry may have the dataset by a path relative to its own page.
      if (writeAddress({ ...address, data: state.data }) === writeAddress(addressOf(state))) {
        // The card of an own place, which no address has.
        follow({ ...above, ...(address.site === null && { site: null }) });
        return;
      }
      const steps = storyAtHand();
      follow({ ...address, ...above, ...(steps && stateAtAddress(steps, address)) });
    },
    onRetreat(kept) {
      // What was closed may have been opened from something else, which is now open again.
      entry = readEntry(kept);
      follow(entry.overlays);
      bar.write(written(api.getState()));
    },
  });
  if (entry.at === null) {
    entry = { ...entry, at: 0 };
    bar.write({ query: window.location.search.slice(1), kept: entry });
  } else follow(entry.overlays);

  api.subscribe((after, before) => {
    if (following) return;
    const move = historyMove(before, after, entry.opened);
    if (move.type === "none") return;
    if (move.type === "retreat") {
      // Opened before a retreat has ended: pushed after it.
      const { depth, sheet } = entry;
      const at = entry.at === null ? null : entry.at - depth;
      entry = { at, opened: null, depth: 1, sheet: null, overlays: overlaysOf(after) };
      if (sheet) follow({ sheet });
      bar.retreat(depth);
      return;
    }
    const last = entry;
    entry = nextEntry(last, move, before, after);
    const sheet = sheetBelow(last, entry, before, after);
    if (sheet) follow({ sheet });
    const now = written(after);
    // A change that would be an entry elsewhere is written at once: the reader may press "back"
    // before the debounce ends.
    const isStep = !sameOverlays(before, after) || historyStep(before, after) === "push";
    if (move.type === "replace" && isStep) bar.write(now);
    else bar[move.type](() => now);
  });
}
