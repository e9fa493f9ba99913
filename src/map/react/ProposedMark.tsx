import { DomUtil, type ZoomAnimEvent } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet/hooks";
import type { LonLat } from "../../domain/site";
import { layerOrigin, layerOriginAfter } from "../core/leaflet-position";
import { metresPerPixel, type PixelPoint, worldPixels } from "../core/projection";
import "./on-map.css";

const PANE = "ili-proposed";
/** Above every pane of the core. */
const Z_INDEX = "300";
const LEAST_RADIUS_PX = 14;

type ProposedMarkProps = {
  lonLat: LonLat;
  precisionKm: number;
  /** Says in words that it is a proposal. */
  label: string;
};

/**
 * A mark that nobody takes for evidence: a dashed ring around where the place may be, with words. It
 * is seen, not spoken: the bar beside the map says the same.
 */
export function ProposedMark({ lonLat, precisionKm, label }: ProposedMarkProps) {
  const map = useMap();
  useEffect(() => {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = Z_INDEX;
    pane.style.pointerEvents = "none";
    const mark = DomUtil.create("div", "map-proposed", pane);
    mark.setAttribute("aria-hidden", "true");
    const words = DomUtil.create("span", "map-proposed-words", mark);
    words.textContent = label;
    const place = (origin: PixelPoint, zoom: number) => {
      const [x, y] = worldPixels(lonLat, zoom);
      const radius = (precisionKm * 1000) / metresPerPixel(lonLat[1], zoom);
      mark.style.setProperty("--radius", `${Math.round(Math.max(LEAST_RADIUS_PX, radius))}px`);
      const [left, top] = [Math.round(x - origin[0]), Math.round(y - origin[1])];
      mark.style.transform = `translate(${left}px, ${top}px)`;
    };
    const draw = () => place(layerOrigin(map), map.getZoom());
    const follow = ({ center, zoom }: ZoomAnimEvent) =>
      place(layerOriginAfter(map, center, zoom), zoom);
    draw();
    map.on("zoom viewreset moveend", draw);
    map.on("zoomanim", follow);
    return () => {
      map.off("zoomanim", follow);
      map.off("zoom viewreset moveend", draw);
      mark.remove();
    };
  }, [map, lonLat, precisionKm, label]);
  return null;
}
