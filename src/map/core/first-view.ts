import { MAP } from "../../domain/product-table";
import { type FitWindow, fitFrame } from "./fit";
import type { CameraTarget, Padding } from "./model";
import { type Bounds, type PixelPoint, type PixelView, worldPixels } from "./projection";
import { keptInRegion, leastZoom } from "./region";

/**
 * The view in which a map of that size opens for a target, known before there is a map; null for targets
 * that need one. Leaflet rounds the window's corner to whole pixels.
 */
export function firstView(
  target: CameraTarget,
  size: PixelPoint,
  padding: Padding,
  region: Bounds,
): PixelView | null {
  const minZoom = leastZoom(size, padding, region);
  const frame = frameOf(target, { size, padding, minZoom, maxZoom: MAP.maxZoom });
  if (!frame) return null;
  const { zoom } = frame;
  const [x, y] = keptInRegion(frame.middle, zoom, size, padding, region);
  const [width, height] = size;
  return {
    zoom,
    left: Math.round(x - width / 2),
    top: Math.round(y - height / 2),
    width,
    height,
  };
}

function frameOf(target: CameraTarget, window: FitWindow): ReturnType<typeof fitFrame> {
  if (target.type === "fit") return fitFrame(target.lonLats, target.leastZoom, window);
  if (target.type !== "view") return null;
  const { lat, lon } = target.view;
  const zoom = Math.max(window.minZoom, Math.min(window.maxZoom, target.view.zoom));
  return { zoom, middle: worldPixels([lon, lat], zoom) };
}
