import { ImageOverlay, type Map as LeafletMap, latLngBounds } from "leaflet";
import { toLatLng } from "../leaflet-position";
import type { Bounds } from "../projection";
import { reliefStrength } from "./style";

/** In ms: delay of the one retry, and the timeout after which the map is ready without the picture. */
const RETRY_AFTER_MS = 400;
const PATIENCE_MS = 4000;

export type ReliefOptions = Readonly<{ url: string; bounds: Bounds }>;

export type Relief = {
  set(theme: "light" | "dark"): void;
  /** Whether the picture is still to be decoded and has not timed out. */
  busy(): boolean;
  /** Retries a failed download. */
  retry(): void;
  remove(): void;
};

/** The shaded ground below everything; a picture that cannot be loaded leaves plain paper. */
export function createRelief(
  map: LeafletMap,
  { url, bounds: [west, south, east, north] }: ReliefOptions,
  pane: string,
  onChange: () => void,
): Relief {
  let busy = true;
  let tries = 0;
  let isThere = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const corners = latLngBounds(toLatLng([west, south]), toLatLng([east, north]));
  const overlay = new ImageOverlay(url, corners, {
    pane,
    className: "map-relief",
    interactive: false,
  });
  const settle = () => {
    clearTimeout(timer);
    busy = false;
    onChange();
  };
  const begin = () => {
    busy = true;
    clearTimeout(timer);
    timer = setTimeout(settle, PATIENCE_MS);
  };
  // A late picture is shown all the same.
  overlay.on("load", () => {
    isThere = true;
    const image = overlay.getElement();
    if (image) image.decode().then(settle, settle);
    else settle();
  });
  overlay.on("error", () => {
    tries += 1;
    if (tries > 1) return settle();
    clearTimeout(timer);
    timer = setTimeout(() => {
      begin();
      overlay.setUrl(url);
    }, RETRY_AFTER_MS);
  });
  begin();
  const fade = () => {
    const strength = reliefStrength(map.getZoom());
    overlay.setOpacity(strength);
    // Stretched over the whole region it would be a million pixels wide at the deepest zooms.
    const image = overlay.getElement();
    if (image) image.style.display = strength === 0 ? "none" : "";
  };
  map.on("zoomend", fade);
  map.whenReady(fade);
  overlay.addTo(map);
  return {
    set(theme) {
      map.getPane(pane)?.classList.toggle("map-night", theme === "dark");
    },
    busy: () => busy,
    retry() {
      if (isThere) return;
      begin();
      overlay.setUrl(url);
    },
    remove() {
      clearTimeout(timer);
      map.off("zoomend", fade);
      overlay.remove();
    },
  };
}
