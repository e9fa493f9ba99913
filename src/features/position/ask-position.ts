import { distanceKm } from "../../domain/geo";
import { locate } from "../../platform/geolocation";
import type { Store } from "../../state/store";

/** If the nearest site is farther than this, the map does not follow. */
const FAR_KM = 1000;

/** Asks for the reader's position and sorts the list by it; says whether it is known now. */
export async function askPosition(store: Store): Promise<boolean> {
  const located = await locate();
  if (located.type !== "found") {
    store.notify({ type: `position-${located.type}` });
    return false;
  }
  store.setPosition(located);
  // The result is visible at the list's head, which the sheet's lowest height hides.
  if (store.api.getState().sheet === "peek") store.moveSheet("half");
  const nearestKm = Math.min(
    ...store.dataset.sites.map(({ lonLat }) => distanceKm(located.lonLat, lonLat)),
  );
  if (nearestKm > FAR_KM) store.notify({ type: "position-far", nearestKm });
  else store.wish({ type: "position" });
  return true;
}
