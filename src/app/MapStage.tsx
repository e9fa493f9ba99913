import { useEffect, useMemo, useRef, useState } from "react";
import type { CameraTarget, IliMap, Padding } from "../map/core/model";
import { MapView } from "../map/react/MapView";
import { cameraTarget } from "../shell/camera-target";
import { mapEvents } from "../shell/map-events";
import { mapOptions } from "../shell/map-options";
import { useMapModel } from "../shell/use-map-model";
import { useIliState, useIliStore } from "../state/react";

/** Hands the store to the map, and what the map tells back to the store. */
export function MapStage({
  padding,
  matching,
}: {
  padding: Padding;
  matching: ReadonlySet<string> | null;
}) {
  const store = useIliStore();
  const model = useMapModel(padding, matching);
  const events = useMemo(() => mapEvents(store), [store]);
  const wish = useIliState((state) => state.camera);
  const map = useRef<IliMap>(null);
  const [target, setTarget] = useState<CameraTarget | null>(
    () => cameraTarget(store, null) ?? null,
  );
  useEffect(() => {
    if (wish?.type === "zoom") map.current?.zoomBy(wish.steps);
    else if (wish) setTarget(cameraTarget(store, wish) ?? null);
  }, [store, wish]);
  return (
    <MapView
      className="app-map-view"
      ref={map}
      model={model}
      camera={target}
      events={events}
      options={mapOptions("relief.webp")}
    />
  );
}
