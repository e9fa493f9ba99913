import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
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
  const byKey = useRef(false);
  // Before the press that wished for it has ended, so that nobody is told of a rest in between.
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
  // Once the map has its target: before, its rest would be that of the view it is about to leave.
  useEffect(() => {
    if (byKey.current && target) map.current?.expectMove();
    byKey.current = false;
  }, [target, map]);
  return target;
}
