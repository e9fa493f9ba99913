import { rowAction } from "../features/places/RowAction";
import { RowTrip } from "../features/trip/RowTrip";
import { historyOf } from "../features/trip/trip-history";
import type { Store } from "../state/store";
import { acceptDroppedFiles } from "./drop-file";
import { keepOffline } from "./keep-offline";
import { readyTripForPaper } from "./ready-for-paper";

/** What a ready page starts when its reader has had time to look: nothing of it is seen at once. */
export function startLater(store: Store): void {
  acceptDroppedFiles(store);
  // What cards, list and story change of the trip can be taken back too, in its dialog.
  historyOf(store);
  rowAction.set(RowTrip);
  readyTripForPaper(store);
  keepOffline(store);
}
