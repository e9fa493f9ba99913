import { useEffect } from "react";
import { useMap } from "react-leaflet/hooks";
import type { LonLat } from "../../domain/site";
import { ARROW_KEYS } from "../core/arrow-keys";
import { freeMiddle } from "../core/camera";
import { watchDrags } from "../core/drags";
import { toLonLat } from "../core/leaflet-position";
import type { Padding } from "../core/model";
import { metresPerPixel } from "../core/projection";
import "./on-map.css";

/** How far an arrow key moves the map, and with Shift, in pixels. */
const STEP_PX = 80;
const FINE_STEP_PX = 8;

type AimCrossProps = {
  padding: Padding;
  /** Whether the map moves smoothly. */
  animates: boolean;
  /** Where the cross stands, and how many metres a pixel is there. All three keep their identity. */
  onAim(lonLat: LonLat, metresPerPixel: number): void;
  onZoom(steps: number): void;
};

/**
 * A cross in the middle of what no panel covers. While it stands there a tap brings its place below
 * the cross instead of opening what is drawn there, and arrow keys move the map.
 */
export function AimCross({ padding, animates, onAim, onZoom }: AimCrossProps) {
  const map = useMap();
  useEffect(() => {
    const tell = () => {
      const lonLat = toLonLat(map.containerPointToLatLng(freeMiddle(map, padding)));
      onAim(lonLat, metresPerPixel(lonLat[1], map.getZoom()));
    };
    tell();
    map.on("move zoomend resize", tell);
    return () => {
      map.off("move zoomend resize", tell);
    };
  }, [map, padding, onAim]);
  useEffect(() => {
    const container = map.getContainer();
    const drags = watchDrags(map, container);
    const onClick = (event: MouseEvent) => {
      event.stopPropagation();
      if (drags.endWith(event) || event.detail === 0) return;
      const { left, top } = container.getBoundingClientRect();
      const { x, y } = freeMiddle(map, padding);
      const by = [event.clientX - left - x, event.clientY - top - y] as const;
      map.panBy([by[0], by[1]], { animate: animates });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !isOurs(event.target)) return;
      const direction = ARROW_KEYS[event.key];
      const step = event.shiftKey ? FINE_STEP_PX : STEP_PX;
      if (direction) {
        map.panBy([direction[0] * step, direction[1] * step], { animate: animates });
      } else if (event.key === "+" || event.key === "=") onZoom(1);
      else if (event.key === "-" || event.key === "_") onZoom(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const isOurs = (target: EventTarget | null) =>
      target === document.body ||
      (target instanceof Element &&
        (container.contains(target) || target.closest("[data-tells]") !== null));
    const listening = new AbortController();
    const { signal } = listening;
    container.addEventListener("click", onClick, { capture: true, signal });
    document.addEventListener("keydown", onKey, { capture: true, signal });
    return () => {
      drags.remove();
      listening.abort();
    };
  }, [map, padding, animates, onZoom]);
  const { top, right, bottom, left } = padding;
  return (
    <div
      className="map-aim"
      aria-hidden="true"
      style={{ inset: `${top}px ${right}px ${bottom}px ${left}px` }}
    >
      <svg width="48" height="48" viewBox="-24 -24 48 48" aria-hidden="true">
        <path className="map-aim-casing" d="M-20 0H-5M5 0H20M0-20V-5M0 5V20" />
        <path className="map-aim-line" d="M-20 0H-5M5 0H20M0-20V-5M0 5V20" />
        <circle r="1.5" />
      </svg>
    </div>
  );
}
