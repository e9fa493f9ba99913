import { useMemo, useRef } from "react";
import type { MapHandle, Padding } from "../map/core/model";
import { MapView } from "../map/react/MapView";
import { detailOf } from "../shell/detail";
import { loadDetail } from "../shell/load-detail";
import { MapAnnouncer } from "../shell/MapAnnouncer";
import { mapEvents } from "../shell/map-events";
import { useCamera } from "../shell/use-camera";
import { useMapModel } from "../shell/use-map-model";
import { useIliState, useIliStore } from "../state/react";
import { groundOptions } from "./ground";
import { useAnnounceOpened, useAnnouncer } from "./use-announcer";
import { useTellOnMap } from "./use-tell-on-map";

const loadTripDrawing = async () => (await import("../map/core/trip-drawing")).TRIP_DRAWING;

/** Connects the store to the map, and the map's events to the store. */
export function MapStage({
  padding,
  matching,
}: {
  padding: Padding;
  matching: ReadonlySet<string> | null;
}) {
  const store = useIliStore();
  const map = useRef<MapHandle | null>(null);
  const model = useMapModel(padding, matching);
  const [announcement, onTell] = useAnnouncer();
  const events = useMemo(() => ({ ...mapEvents(store), onTell }), [store, onTell]);
  const options = useMemo(
    () => ({ ...groundOptions, loadTripDrawing, addDetail: detailOf(store.dataset, loadDetail) }),
    [store],
  );
  const camera = useCamera(map);
  useAnnounceOpened(map, camera);
  const aiming = useIliState((state) => state.dialog.type === "tell-point");
  const proposed = useIliState((state) => state.proposal?.shown ?? false);
  const tell = useTellOnMap(aiming || proposed);
  return (
    <>
      <MapView
        handle={map}
        model={model}
        span={store.span}
        camera={camera}
        events={events}
        options={options}
      >
        {tell && aiming && <tell.Aim padding={padding} />}
        {tell && proposed && <tell.Proposed />}
      </MapView>
      <MapAnnouncer announcement={announcement} />
    </>
  );
}
