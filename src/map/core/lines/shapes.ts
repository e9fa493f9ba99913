import type { LonLat, Path, PhaseId } from "../../../domain/site";
import type { Box, PixelPoint } from "../projection";

/** The lines of one place in normalized Web Mercator, for drawing at any zoom. */
export type LineShape = Readonly<{ phase: PhaseId | null; paths: readonly LinePath[] }>;

type LinePath = Readonly<{ points: readonly PixelPoint[] }> &
  /** Bounding box in normalized Web Mercator, for culling by tile. */
  Box;

/** Projects lines; `unit` gives a position in normalized Web Mercator, 0…1 from north-west. */
export function lineShape(
  phase: PhaseId | null,
  drawn: readonly Path[],
  unit: (lonLat: LonLat) => PixelPoint,
): LineShape {
  return {
    phase,
    paths: drawn.map((path) => {
      const points = path.map(unit);
      return { points, ...points.reduce<Box>(around, NOWHERE) };
    }),
  };
}

const NOWHERE: Box = { left: 1, top: 1, right: 0, bottom: 0 };

function around({ left, top, right, bottom }: Box, [x, y]: PixelPoint): Box {
  return {
    left: Math.min(left, x),
    top: Math.min(top, y),
    right: Math.max(right, x),
    bottom: Math.max(bottom, y),
  };
}
