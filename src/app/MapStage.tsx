import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MapHandle, Padding } from "../map/core/model";
import { MapView } from "../map/react/MapView";
import { useCamera } from "../shell/use-camera";
import { useMapModel } from "../shell/use-map-model";
import { useIliState, useIliStore } from "../state/react";
import { otherParts } from "./other-parts";
import { createStageMap, stageMap } from "./stage-map";
import { useAnnounceOpened, useAnnouncer } from "./use-announcer";
import { useTellOnMap } from "./use-tell-on-map";

/** Only a reader at the keyboard hears any. */
const Announced = lazy(() => import("./Announced").then((part) => ({ default: part.Announced })));

/** Connects the store to the map, and the map's events to the store; takes over a map that was begun. */
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
  const place = useRef<HTMLSpanElement>(null);
  const [begun] = useState(stageMap);
  const [made, setMade] = useState(begun);
  useLayoutEffect(() => {
    const parent = place.current?.parentElement;
    if (parent) setMade(stageMap() ?? createStageMap(store, parent));
  }, [store]);
  const camera = useCamera(map);
  // The begun map went where the address leads, and its reader may have moved it since.
  const [there] = useState(() => (begun && store.api.getState().camera === null ? camera : null));
  useAnnounceOpened(map, camera);
  useEffect(() => made?.handOver(onTell), [made, onTell]);
  useEffect(() => otherParts().dimLines?.(matching), [matching]);
  const aiming = useIliState((state) => state.dialog.type === "tell-point");
  const proposed = useIliState((state) => state.proposal?.shown ?? false);
  const tell = useTellOnMap(aiming || proposed);
  return (
    <>
      <span ref={place} hidden />
      {made && (
        <MapView
          begun={made}
          handle={map}
          model={model}
          span={store.span}
          camera={camera === there ? null : camera}
        >
          {tell && aiming && <tell.Aim padding={padding} />}
          {tell && proposed && <tell.Proposed />}
        </MapView>
      )}
      {/* Rendered empty first, as a live region must be. */}
      <div className="visually-hidden map-voice" role="status">
        {announcement && (
          <Suspense>
            <Announced key={announcement.number} told={announcement.told} />
          </Suspense>
        )}
      </div>
    </>
  );
}
