import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { createIliMap, createLeafletMap } from "../map/core/ili-map";
import type { IliMap, Padding } from "../map/core/model";
import { cameraTarget } from "../shell/camera-target";
import { mapEvents } from "../shell/map-events";
import { mapOptions } from "../shell/map-options";
import { useMapModel } from "../shell/use-map-model";
import { useIliState, useIliStore } from "../state/react";

/** The map core without react-leaflet, which needs React itself. */
export function EmbedMap({ padding }: { padding: Padding }) {
  const store = useIliStore();
  const model = useMapModel(padding, null);
  const events = useMemo(() => mapEvents(store), [store]);
  const wish = useIliState((state) => state.camera);
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<IliMap | null>(null);
