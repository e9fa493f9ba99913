import { roundPosition } from "../domain/address";
import type { MapEvents } from "../map/core/model";
import { tellReadiness } from "../platform/ready";
import type { Store } from "../state/store";

/** What the page says of itself when the map says so. */
export const READINESS = { ready: "true", moving: "false", error: "error" } as const;

/** What the map tells, as verbs of the store. */
export function mapEvents(store: Store): MapEvents {
  /** A reader who has dismissed a sentence is not told it again with every movement. */
  let told: string | null = null;
  return {
    // What stands there to be pressed stands there to be seen: the map need not come nearer.
    onSelect: (id) => store.select(id, "sight"),
    onHover: store.hover,
    onView: (view, asked, { bounds, pinsBelow }) =>
      store.settle(asked && roundPosition(asked), roundPosition(view), bounds, pinsBelow),
    onClusterMembers: store.listMembers,
    onSlow: (slow) => {
      if (slow) store.notify({ type: "ground-slow" });
      else store.withdraw("ground-slow");
    },
    onDetail: store.showsDetail,
    onSorting: store.sorting,
    onStatus: (status) => {
      if (status.type === "error" && status.problem !== told) {
        told = status.problem;
        store.notify({ type: status.problem });
      }
      if (status.type === "ready") {
        told = null;
        store.withdraw("basemap-missing", "basemap-broken");
      }
      // After the notice, which an embed tells its host.
      store.mapStatus.setState(status.type, true);
      tellReadiness(READINESS[status.type]);
    },
  };
}
