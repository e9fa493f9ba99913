import { useEffect, useMemo, useRef, useState } from "react";
// A URL for a script element and not a chunk, as in `owners.ts`.
import detailUrl from "../map/core/basemap/detailed/script?worker&url";
import { createScriptLoader } from "../map/core/basemap/load-script";
import { cooperate, type RefusedGesture } from "../map/core/cooperative";
import { createIliMap } from "../map/core/ili-map";
import { createLeafletMap } from "../map/core/leaflet-map";
import type { MapHandle, Padding } from "../map/core/model";
import { createPlacesOnMap, type PlacesOnMap } from "../map/core/places-on-map";
import { showOverTime } from "../map/core/show-over-time";
import { detailOf, type LoadDetail } from "../shell/detail";
import { MapAnnouncer, useMapAnnouncer } from "../shell/MapAnnouncer";
import { mapEvents } from "../shell/map-events";
import { mapOptions } from "../shell/map-options";
import { useCamera } from "../shell/use-camera";
import { useMapModel } from "../shell/use-map-model";
import { useIliStore } from "../state/react";
import { GestureHint } from "./GestureHint";
import type { DimLines } from "./other/draw-lines";
import { loadOtherPart } from "./other-part";
import { loadOwnersPart } from "./owners";

/** Fetched only if the content names a detailed basemap. */
const loadDetail = createScriptLoader(detailUrl, "iliDetail") as LoadDetail;

const OPTIONS = {
  ...mapOptions("relief-small.webp"),
  loadTripDrawing: () => loadOwnersPart().then(({ tripDrawing }) => tripDrawing),
  cooperate,
};

/** The map core without react-leaflet, which needs React itself and not Preact. */
export function EmbedMap({
  padding,
  matching,
  onPlaces,
}: {
  padding: Padding;
  matching: ReadonlySet<string> | null;
  /** Called with an overlay for things that are not sites; with null when the map is gone. */
  onPlaces(places: PlacesOnMap | null): void;
}) {
  const store = useIliStore();
  const container = useRef<HTMLDivElement>(null);
  const layers = useRef<MapHandle | null>(null);
  const lines = useRef<Promise<DimLines> | null>(null);
  const model = useMapModel(padding, matching);
  const [refused, setRefused] = useState<RefusedGesture | null>(null);
  const [announcement, onTell] = useMapAnnouncer();
  const events = useMemo(
    () => ({ ...mapEvents(store), onTell, onRefused: setRefused }),
    [store, onTell],
  );
  const camera = useCamera(layers);
  useEffect(() => {
    if (!container.current) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = createLeafletMap(container.current, calm);
    const addDetail = detailOf(store.dataset, loadDetail);
    const created = createIliMap(map, { ...OPTIONS, addDetail }, events);
    layers.current = created;
    const places = createPlacesOnMap(map, "owner");
    onPlaces(places);
    if (store.dataset.customPath) {
      lines.current = loadOtherPart().then(({ drawLines }) => drawLines(places, store));
    }
    return () => {
      layers.current = null;
      onPlaces(null);
      created.remove();
      map.remove();
    };
  }, [events, onPlaces, store]);
  useEffect(
    () => (layers.current ? showOverTime(layers.current, model, store.span) : undefined),
    [model, store],
  );
  useEffect(() => {
    lines.current?.then(
      (dim) => dim(matching),
      () => {},
    );
  }, [matching]);
  useEffect(() => {
    if (camera) layers.current?.moveTo(camera);
  }, [camera]);
  return (
    <>
      <div ref={container} />
      <MapAnnouncer announcement={announcement} />
      <GestureHint refused={refused} padding={padding} />
    </>
  );
}
