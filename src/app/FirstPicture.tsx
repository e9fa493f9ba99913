import { useLayoutEffect, useRef } from "react";
import { useIliStore } from "../state/react";
import { coverMap } from "./cover-map";
import { doEarlyPresses } from "./early-presses";

/** Keeps the first picture over the map until that is ready, and does what was pressed before. */
export function FirstPicture() {
  const store = useIliStore();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { steps, all } = doEarlyPresses(store);
    const uncover = place.current && coverMap(place.current);
    if (!uncover && !all && steps === 0) return;
    const stop = store.mapStatus.subscribe((status) => {
      if (status === "moving") return;
      stop();
      uncover?.();
      // Not while the map is saying that it is ready.
      requestAnimationFrame(() => {
        if (all) store.wish({ type: "all" });
        if (steps !== 0) store.wish({ type: "zoom", steps });
      });
    });
    return stop;
  }, [store]);
  return <div ref={place} />;
}
