import { useEffect, useMemo, useRef } from "react";
import { createIliMap } from "../map/core/ili-map";
import { createLeafletMap } from "../map/core/leaflet-map";
import type { IliMap, Padding } from "../map/core/model";
import { mapEvents } from "../shell/map-events";
import { mapOptions } from "../shell/map-options";
import { useCamera } from "../shell/use-camera";
import { useMapModel } from "../shell/use-map-model";
import { useIliStore } from "../state/react";

const OPTIONS = mapOptions("relief-small.webp");

/** The map core without react-leaflet, which needs React itself. */
export function EmbedMap({ padding }: { padding: Padding }) {
  const store = useIliStore();
  const container = useRef<HTMLDivElement>(null);
  const layers = useRef<IliMap | null>(null);
  const model = useMapModel(padding, null);
  const events = useMemo(() => mapEvents(store), [store]);
  const camera = useCamera(layers);
  useEffect(() => {
    if (!container.current) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = createLeafletMap(container.current, calm);
    const created = createIliMap(map, OPTIONS, events);
    layers.current = created;
    return () => {
      layers.current = null;
      created.remove();
      map.remove();
    };
  }, [events]);
  useEffect(() => layers.current?.set(model), [model]);
  useEffect(() => {
    if (camera) layers.current?.moveTo(camera);
  }, [camera]);
  return <div ref={container} />;
}
