import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MapAnnouncement } from "../map/core/in-view";
import type { CameraTarget, MapHandle } from "../map/core/model";
import { type Announcement, useMapAnnouncer } from "../shell/MapAnnouncer";
import { useIliState, useIliStore } from "../state/react";
import type { CameraWish, State } from "../state/state";

/** The map's last announcement, for as long as the map keeps the view that it describes. */
export function useAnnouncer(): readonly [Announcement | null, (told: MapAnnouncement) => void] {
  const { api } = useIliStore();
  const [announcement, announce] = useMapAnnouncer();
  const [toldAt, setToldAt] = useState<State["view"]>(null);
  const onTell = useCallback(
    (told: MapAnnouncement) => {
      setToldAt(api.getState().view);
      announce(told);
    },
    [api, announce],
  );
  const view = useIliState((state) => state.view);
  // By value: the map reports its view after each `moveend`, even if it has not moved.
  const holds = JSON.stringify(toldAt) === JSON.stringify(view);
  return [holds ? announcement : null, onTell];
}

/**
 * Announces what is in view after the keyboard has opened something. `camera`: the resolved camera
 * request.
 */
export function useAnnounceOpened(
  map: RefObject<MapHandle | null>,
  camera: CameraTarget | null,
): void {
  const wish = useIliState((state) => state.camera);
  const byKey = useRef(false);
  useLayoutEffect(() => {
    byKey.current = wish !== null && isOpenedByKey(wish);
  }, [wish]);
  // After the map has its target, as for requests with `byKey`.
  useEffect(() => {
    if (byKey.current && camera) map.current?.expectMove();
    byKey.current = false;
  }, [camera, map]);
}

/** Many controls open things; `:focus-visible` tells whether it was by keyboard. */
function isOpenedByKey({ type }: CameraWish): boolean {
  const opens = type === "site" || type === "ground" || type === "position";
  return opens && document.activeElement?.matches(":focus-visible") === true;
}
