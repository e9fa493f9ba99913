import type { Map as LeafletMap } from "leaflet";

export type Drags = Readonly<{
  /**
   * Whether a click ends a drag of the map: it moves with the pointer, so that a drag which began on
   * a sign also ends on it. A click that a key made has no such past.
   */
  endWith(click: MouseEvent): boolean;
  remove(): void;
}>;

/** Watches for drags of the map that begin on `element`, whoever else stops the events. */
export function watchDrags(map: LeafletMap, element: HTMLElement): Drags {
  let dragged = false;
  const onDown = () => {
    dragged = false;
  };
  const onDragged = () => {
    dragged = true;
  };
  element.addEventListener("pointerdown", onDown, true);
  map.on("dragstart", onDragged);
  return {
    endWith: ({ detail }) => dragged && detail > 0,
    remove() {
      element.removeEventListener("pointerdown", onDown, true);
      map.off("dragstart", onDragged);
    },
  };
}
