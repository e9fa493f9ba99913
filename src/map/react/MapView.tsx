import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { MapContainer, useMap } from "react-leaflet";
import { createIliMap, type IliMapOptions } from "../core/ili-map";
import { leafletOptions } from "../core/leaflet-map";
import type { CameraTarget, IliMap, MapEvents, MapModel } from "../core/model";

type MapViewProps = {
  model: MapModel;
  /** Applied once for each new object. */
  camera: CameraTarget | null;
  /** Must keep its identity, like `options`. */
  events: MapEvents;
  options: IliMapOptions;
  ref?: Ref<IliMap | null>;
};

/** The map core inside react-leaflet's container. Keep it mounted: it is created once. */
export function MapView(props: MapViewProps) {
  return (
    <MapContainer {...leafletOptions(props.model.reducedMotion)}>
      <Layers {...props} />
    </MapContainer>
  );
}

function Layers({ model, camera, events, options, ref }: MapViewProps) {
  const map = useMap();
  const layers = useRef<IliMap | null>(null);
  useEffect(() => {
    const created = createIliMap(map, options, events);
    layers.current = created;
    return () => {
      layers.current = null;
      created.remove();
    };
  }, [map, options, events]);
  useImperativeHandle<IliMap | null, IliMap | null>(ref, () => layers.current, []);
  // After the creating effect, and so again after it has run again.
  useEffect(() => layers.current?.set(model), [model]);
  useEffect(() => {
    if (camera) layers.current?.moveTo(camera);
  }, [camera]);
  return null;
}
