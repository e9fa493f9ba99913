import type { CameraTarget } from "../map/core/model";
import { filterSites, spanOf, splitByTime } from "../state/selectors";
import type { CameraWish } from "../state/state";
import type { Store } from "../state/store";

/**
 * Where the camera goes for a wish: to a site, to the view of the address, or to all sites of the
 * chosen time (all of them where none is in it). Undefined for a step of zoom, which has no place.
 */
export function cameraTarget(store: Store, wish: CameraWish | null): CameraTarget | undefined {
  const state = store.api.getState();
  const { dataset } = store;
  if (wish?.type === "zoom") return undefined;
  if (wish?.type === "fit") return wish;
  if (wish?.type === "position") {
    return state.position ? { type: "site", lonLat: state.position.lonLat } : undefined;
  }
  if (wish?.type === "site") {
    const site = dataset.sites.find(({ id }) => id === wish.id);
    return site && { type: "site", lonLat: site.lonLat };
  }
  if (state.map !== null && wish?.type !== "all") return { type: "view", view: state.map };
  const sites = filterSites(state, dataset.sites);
  const { inTime } = splitByTime(sites, spanOf(state, dataset));
  const shown = inTime.length > 0 ? inTime : sites.length > 0 ? sites : dataset.sites;
  return { type: "fit", lonLats: shown.map(({ lonLat }) => lonLat) };
}
