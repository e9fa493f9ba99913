import { createLeafletContext, LeafletContext } from "@react-leaflet/core";
import type { Map as LeafletMap } from "leaflet";
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import type { LiveSpan } from "../../domain/span";
import type { CameraTarget, MapHandle, TimelessModel } from "../core/model";
import { showOverTime } from "../core/show-over-time";

type MapViewProps = {
  /** The map, with our layers on it, wherever it stands in the page. Must keep its identity. */
  begun: Readonly<{ map: LeafletMap; handle: MapHandle }>;
  model: TimelessModel;
  span: LiveSpan;
  /** Applied once for each new object. */
  camera: CameraTarget | null;
  /** Holds the map while it is there. */
  handle: RefObject<MapHandle | null>;
  /** What a shell puts on the map beside what its core draws. */
  children?: ReactNode;
};

/**
 * Takes over a map that was created without React, perhaps elsewhere in the page: moves it, as it is, to
 * where this stands, and gives react-leaflet's context to what a shell puts on it. Never removes it: it
 * belongs to who created it.
 */
export function MapView({ begun, model, span, camera, handle, children }: MapViewProps) {
  const { map } = begun;
  const place = useRef<HTMLSpanElement>(null);
  const [context] = useState(() => createLeafletContext(map));
  // An element loses focus where it is moved, and this one's old place is gone by then.
  const [focused] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const container = map.getContainer();
    if (container.parentNode === place.current?.parentNode) return;
    place.current?.before(container);
    if (focused instanceof HTMLElement && container.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }, [map, focused]);
  useEffect(() => {
    handle.current = begun.handle;
  }, [begun, handle]);
  useEffect(() => showOverTime(begun.handle, model, span), [begun, model, span]);
  useEffect(() => {
    if (camera) begun.handle.moveTo(camera);
  }, [begun, camera]);
  return (
    <>
      <span ref={place} hidden />
      {createPortal(
        <LeafletContext value={context}>{children}</LeafletContext>,
        map.getContainer(),
      )}
    </>
  );
}
