import { type RefObject, useEffect, useState } from "react";
import type { CameraTarget, IliMap } from "../map/core/model";
import { useIliState, useIliStore } from "../state/react";
import { cameraTarget } from "./camera-target";

/** Turns the store's wishes into targets for the map; what has no place goes to it directly. */
export function useCamera(map: RefObject<IliMap | null>): CameraTarget | null {
  const store = useIliStore();
  const wish = useIliState((state) => state.camera);
  const [target, setTarget] = useState(
    () => cameraTarget(store, store.api.getState().camera ?? { type: "address" }) ?? null,
  );
  useEffect(() => {
    if (wish && "byKey" in wish && wish.byKey) map.current?.expectMove();
    if (wish?.type === "zoom") map.current?.zoomBy(wish.steps);
    else if (wish?.type === "again") map.current?.retry();
    else if (wish) setTarget(cameraTarget(store, wish) ?? null);
  }, [store, wish, map]);
  return target;
}
