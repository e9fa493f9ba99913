import { roundPosition } from "../domain/address";
import type { MapEvents } from "../map/core/model";
import { setReadiness } from "../platform/ready";
import type { Store } from "../state/store";

/** Value of `data-map-ready` for each map status. */
export const READINESS = { ready: "true", moving: "false", error: "error" } as const;

/** Callbacks of the map that dispatch to the store. */
export function mapEvents(store: Store): MapEvents {
  /**
   * The last problem that was reported, so that a dismissed notice does not return with each
   * movement.
   */
  let told: string | null = null;
  return {
    // A figure that can be pressed is already visible: do not zoom in.
    onSelect: (id) => store.select(id, "sight"),
    onHover: store.hover,
    onView: (view, asked, seen) =>
      store.setView(asked && roundPosition(asked), roundPosition(view), seen),
    onClusterMembers: store.listMembers,
    onSlow: (slow) => {
      if (slow) store.notify({ type: "ground-slow" });
      else store.withdraw("ground-slow");
    },
    onDetail: store.setDetail,
    onSorting: store.setSorting,
    onStatus: (status) => {
      if (status.type === "error" && status.problem !== told) {
        told = status.problem;
        store.notify({ type: status.problem });
      }
      if (status.type === "ready") {
        told = null;
        store.withdraw("basemap-missing", "basemap-broken");
      }
      // After the notice: an embed sends the last notice as the message of its error event.
      store.mapStatus.setState(status.type, true);
      setReadiness(READINESS[status.type]);
    },
  };
}
