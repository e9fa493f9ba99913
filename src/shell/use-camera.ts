import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CameraTarget, MapHandle } from "../map/core/model";
import { useIliState, useIliStore } from "../state/react";
import { cameraTarget } from "./camera-target";

/** Resolves camera requests of the state into targets; zooming and retrying call the map directly. */
export function useCamera(map: RefObject<MapHandle | null>): CameraTarget | null {
  const store = useIliStore();
  const wish = useIliState((state) => state.camera);
  const [target, setTarget] = useState(
    () => cameraTarget(store, store.api.getState().camera ?? { type: "address" }) ?? null,
  );
  const byKey = useRef(false);
  // A layout effect runs before the event that requested it ends: no `ready` status is sent in
  // between.
  useLayoutEffect(() => {
    const expects = wish !== null && "byKey" in wish && wish.byKey === true;
    if (wish?.type === "zoom") {
      if (expects) map.current?.expectMove();
      map.current?.zoomBy(wish.steps);
    } else if (wish?.type === "again") map.current?.retry();
    else if (wish) {
      byKey.current = expects;
      setTarget(cameraTarget(store, wish) ?? null);
    }
  }, [store, wish, map]);
  // After the map has its target; before, the next `moveend` would belong to the previous view.
  useEffect(() => {
    if (byKey.current && target) map.current?.expectMove();
    byKey.current = false;
  }, [target, map]);
  return target;
}
