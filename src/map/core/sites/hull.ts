import type { PixelPoint } from "../projection";

/** Convex hull (monotone chain), corners in order; the points themselves up to two. */
export function hullOf(points: readonly PixelPoint[]): readonly PixelPoint[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (along: readonly PixelPoint[]) => {
    const corners: PixelPoint[] = [];
    for (const point of along) {
      while (corners.length > 1 && !turnsLeft(corners, point)) corners.pop();
      corners.push(point);
    }
    // The last corner is the first of the other chain.
    return corners.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** How far a point lies outside a hull, in px; 0 inside. */
export function distanceToHull(point: PixelPoint, hull: readonly PixelPoint[]): number {
  let nearest = Infinity;
  let inside = hull.length > 2;
  let from = hull[hull.length - 1];
  for (const to of hull) {
    if (!from) continue;
    if (cross(from, to, point) < 0) inside = false;
    nearest = Math.min(nearest, distanceToSegment(point, from, to));
    from = to;
  }
  return inside ? 0 : nearest;
}

function turnsLeft(corners: readonly PixelPoint[], point: PixelPoint): boolean {
  const [from, to] = corners.slice(-2);
  return from !== undefined && to !== undefined && cross(from, to, point) > 0;
}

function cross(from: PixelPoint, to: PixelPoint, point: PixelPoint): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function distanceToSegment([x, y]: PixelPoint, from: PixelPoint, to: PixelPoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from[0] - part * dx, y - from[1] - part * dy);
}
