import type { LonLat } from "../../domain/site";
import type { CameraView } from "../core/model";
import {
  type Bounds,
  extentOf,
  type PixelView,
  unitPosition,
  worldPixels,
  worldSize,
} from "../core/projection";

/** What a picture's map shows: a view, or all of some positions. */
export type PictureCamera =
  | Readonly<{ type: "view"; view: CameraView }>
  | Readonly<{ type: "fit"; lonLats: readonly LonLat[] }>
  /** As `fit`, to the edge: what a window showed. */
  | Readonly<{ type: "bounds"; bounds: Bounds }>;

/** Room around all sites, for pins and the beginnings of names. */
const FIT_PX = 44;
const FARTHEST = 4;
const NEAREST_FIT = 10;
const NEAREST = 13;
/** Where the ground has streets. */
const NEAREST_WITH_DETAIL = 17;

/**
 * The window of a picture whose map is `width` by `height` px. It stays inside `ground`, for which
 * there is geography, as far as that is larger.
 */
export function fitView(
  camera: PictureCamera,
  [width, height]: readonly [number, number],
  ground: Bounds,
  hasDetail = false,
): PixelView {
  const nearest = hasDetail ? NEAREST_WITH_DETAIL : NEAREST;
  const { zoom, centre } =
    camera.type === "view"
      ? {
          zoom: clamp(camera.view.zoom, FARTHEST, nearest),
          centre: unitPosition([camera.view.lon, camera.view.lat]),
        }
      : fitted(camera, width, height, nearest);
  const size = worldSize(zoom);
  const [west, north] = worldPixels([ground[0], ground[3]], zoom);
  const [east, south] = worldPixels([ground[2], ground[1]], zoom);
  return {
    zoom,
    left: within(centre[0] * size - width / 2, west, east - width),
    top: within(centre[1] * size - height / 2, north, south - height),
    width,
    height,
  };
}

function fitted(
  camera: Exclude<PictureCamera, { type: "view" }>,
  width: number,
  height: number,
  nearest: number,
): { zoom: number; centre: readonly [number, number] } {
  const points =
    camera.type === "fit"
      ? camera.lonLats.map(unitPosition)
      : [
          unitPosition([camera.bounds[0], camera.bounds[1]]),
          unitPosition([camera.bounds[2], camera.bounds[3]]),
        ];
  const { left, top, right, bottom } = extentOf(points);
  const gap = camera.type === "fit" ? Math.min(FIT_PX, width / 6, height / 3.2) : 0;
  const world = worldSize(0);
  const zoom = Math.log2(
    Math.min(
      (width - 2 * gap) / ((right - left) * world),
      (height - 2 * gap) / ((bottom - top) * world),
    ),
  );
  return {
    zoom: clamp(zoom, FARTHEST, camera.type === "fit" ? NEAREST_FIT : nearest),
    centre: [(left + right) / 2, (top + bottom) / 2],
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Between two ends; in their middle where they have changed sides. */
function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : clamp(value, least, most);
}
