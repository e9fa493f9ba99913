import { ImageOverlay, type Map as LeafletMap, latLngBounds } from "leaflet";
import { toLatLng } from "../leaflet-position";
import type { Bounds } from "../projection";

/** The picture has 2 km to a pixel: it blurs from here on, and is a soft ground at the second zoom. */
const FADE_FROM = 7.75;
const FADE_TO = 9.5;
const SOFTEST = 0.4;

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

/** How strongly the relief shows at a zoom, up to 1. Near by it keeps the ground from being empty. */
export function reliefStrength(zoom: number): number {
  const part = (FADE_TO - zoom) / (FADE_TO - FADE_FROM);
  return SOFTEST + (1 - SOFTEST) * Math.max(0, Math.min(1, part));
}

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
