import type { Map as LeafletMap } from "leaflet";
import type { Camera } from "./camera-control";
import type { Drawing } from "./drawing";

type Followers = Readonly<{
  camera: Camera;
  drawing: Drawing;
  /** A movement begins. */
  onMoveStart(): void;
  /** The map was resized; it is redrawn after this. */
  onResize(): void;
}>;

/** Subscribes to the movements and sizes of a Leaflet map; returns the function that unsubscribes. */
export function listenToLeaflet(
  map: LeafletMap,
  { camera, drawing, onMoveStart, onResize }: Followers,
): () => void {
  const listeners = {
    movestart() {
      drawing.moved();
      camera.moveStarted();
      onMoveStart();
    },
    // A map that has another size moves without having started to.
    move: drawing.moved,
    moveend() {
      // Before the camera hears of it, which may begin another zoom.
      drawing.zoomed(false);
      camera.moveEnded();
      drawing.soon();
    },
    zoomstart() {
      drawing.moved();
      camera.zoomStarted();
      drawing.zoomed(true);
    },
    resize() {
      onResize();
      drawing.resized();
    },
  };
  map.on(listeners);
  const resizes = new ResizeObserver(() => map.invalidateSize());
  resizes.observe(map.getContainer());
  return () => {
    resizes.disconnect();
    map.off(listeners);
  };
}
