import type { Area } from "../../../domain/dataset";
import type { AreaId, PhaseId, Status } from "../../../domain/site";
import { type Box, extentOf, type PixelPoint, unitPosition } from "../projection";

/** An area's outline in normalized Web Mercator, for drawing at any zoom. */
export type AreaShape = Readonly<{
  id: AreaId;
  phase: PhaseId;
  status: Status;
  generalised: boolean;
  rings: readonly (readonly PixelPoint[])[];
}> &
  /** Bounding box in normalized Web Mercator, for culling by tile. */
  Box;

const made = new WeakMap<readonly Area[], readonly AreaShape[]>();

/**
 * Largest first, so that an area inside another is drawn last and takes its place. Cached: painting, names
 * and the sides of signs all follow from the same outlines.
 */
export function areaShapes(areas: readonly Area[]): readonly AreaShape[] {
  const known = made.get(areas);
  if (known) return known;
  const shapes = shapesOf(areas);
  made.set(areas, shapes);
  return shapes;
}

function shapesOf(areas: readonly Area[]): readonly AreaShape[] {
  const shapes = areas.map(shapeOf).sort((a, b) => sizeOf(b) - sizeOf(a));
  // A hole that another area fills would show as a pale ring between two soft edges.
  return shapes.map((shape) => ({
    ...shape,
    rings: shape.rings.filter((ring) => {
      const hole = extentOf(ring);
      return !shapes.some((other) => other !== shape && isSame(hole, other));
    }),
  }));
}

function shapeOf({ geometry, properties: { id, phase, status, generalised } }: Area): AreaShape {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons
    .flat()
    .map((ring) => ring.map(([lon = 0, lat = 0]) => unitPosition([lon, lat])));
  return { id, phase, status, generalised, rings, ...extentOf(rings.flat()) };
}

/** Two outlines of one thing differ by no more than this part of the world: about 1 km. */
const SAME = 0.00003;

function isSame(a: Box, b: Box): boolean {
  const sides = ["left", "top", "right", "bottom"] as const;
  return sides.every((side) => Math.abs(a[side] - b[side]) < SAME);
}

/** Area of a bounding box, 1 for the whole world. */
export function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** Whether a point lies in a shape, and not in a hole of it. */
export function isInShape(point: PixelPoint, shape: AreaShape): boolean {
  const [x, y] = point;
  const { left, top, right, bottom, rings } = shape;
  return x >= left && x <= right && y >= top && y <= bottom && isInRings(point, rings);
}

/** Point in polygon by ray casting with the even-odd rule, so holes are outside. */
export function isInRings([x, y]: PixelPoint, rings: readonly (readonly PixelPoint[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring[ring.length - 1];
    for (const corner of ring) {
      if (before && corner[1] > y !== before[1] > y) {
        const crossing =
          ((before[0] - corner[0]) * (y - corner[1])) / (before[1] - corner[1]) + corner[0];
        if (x < crossing) inside = !inside;
      }
      before = corner;
    }
  }
  return inside;
}
