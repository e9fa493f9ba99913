import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Told } from "../map/core/in-view";
import type { CameraTarget, IliMap } from "../map/core/model";
import { type Announcement, useMapAnnouncer } from "../shell/MapAnnouncer";
import { useIliState, useIliStore } from "../state/react";
import type { CameraWish, State } from "../state/state";

/**
 * What the map told last, while it still shows that: a map that has gone on, by a finger or for a
 * card, has nothing told. And what hears it.
 */
export function useAnnouncer(): readonly [Announcement | null, (told: Told) => void] {
  const { api } = useIliStore();
  const [announcement, announce] = useMapAnnouncer();
  const [toldAt, setToldAt] = useState<State["view"]>(null);
  const onTell = useCallback(
    (told: Told) => {
      setToldAt(api.getState().view);
      announce(told);
    },
    [api, announce],
  );
  const view = useIliState((state) => state.view);
  // By value: the map tells its view with every resting, also where it has not moved.
  const holds = JSON.stringify(toldAt) === JSON.stringify(view);
  return [holds ? announcement : null, onTell];
}

/**
 * Has the map tell what is in view once it has come to what the keyboard has opened. `camera`: the
 * target that became of the wish.
 */
export function useAnnounceOpened(
  map: RefObject<IliMap | null>,
  camera: CameraTarget | null,
): void {
  const wish = useIliState((state) => state.camera);
  const byKey = useRef(false);
  useLayoutEffect(() => {
    byKey.current = wish !== null && isOpenedByKey(wish);
  }, [wish]);
  // Once the map has its target, as for the wishes that say themselves that a key has them.
  useEffect(() => {
    if (byKey.current && camera) map.current?.expectMove();
    byKey.current = false;
  }, [camera, map]);
}

/** A key opens from many a control, and the browser knows whether that has its focus by key. */
function isOpenedByKey({ type }: CameraWish): boolean {
  const opens = type === "site" || type === "ground" || type === "position";
  return opens && document.activeElement?.matches(":focus-visible") === true;
}
