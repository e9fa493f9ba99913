import { type ReactNode, type RefObject, useEffect } from "react";
// By their files: the package as a whole names parts of Leaflet that the build leaves out.
import { useMap } from "react-leaflet/hooks";
import { MapContainer } from "react-leaflet/MapContainer";
import type { LiveSpan } from "../../domain/span";
import { createIliMap, type IliMapOptions } from "../core/ili-map";
import { leafletOptions } from "../core/leaflet-map";
import type { CameraTarget, MapEvents, MapHandle, TimelessModel } from "../core/model";
import { showOverTime } from "../core/show-over-time";

type MapViewProps = {
  model: TimelessModel;
  span: LiveSpan;
  /** Applied once for each new object. */
  camera: CameraTarget | null;
  /** Must keep its identity, like `options`. */
  events: MapEvents;
  options: IliMapOptions;
  /** Holds the map while it is there. */
  handle: RefObject<MapHandle | null>;
  /** What a shell puts on the map beside what its core draws. */
  children?: ReactNode;
};

/** The map core inside react-leaflet's container. Keep it mounted: it is created once. */
export function MapView(props: MapViewProps) {
  return (
    <MapContainer {...leafletOptions(props.model.reducedMotion)}>
      <Layers {...props} />
      {props.children}
    </MapContainer>
  );
}

function Layers({ model, span, camera, events, options, handle }: MapViewProps) {
  const map = useMap();
  useEffect(() => {
    const created = createIliMap(map, options, events);
    handle.current = created;
    return () => {
      handle.current = null;
      created.remove();
    };
  }, [map, options, events, handle]);
  // After the creating effect, and so again after it has run again.
  useEffect(
    () => (handle.current ? showOverTime(handle.current, model, span) : undefined),
    [model, span, handle],
  );
  useEffect(() => {
    if (camera) handle.current?.moveTo(camera);
  }, [camera, handle]);
  return null;
}
