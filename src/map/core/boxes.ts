import type { Box, PixelPoint } from "./projection";

/** Whether two boxes intersect; touching is not enough. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** Whether `inner` lies in `outer` altogether. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

/** The area of the intersection, in px². */
export function sharedArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** A box that is larger by so many px on every side. */
export function inflate({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The square around a point, so many px to every side. */
export function around([x, y]: PixelPoint, by: number): Box {
  return { left: x - by, top: y - by, right: x + by, bottom: y + by };
}

/** A box offset by a vector, in px. */
export function translate({ left, top, right, bottom }: Box, [x, y]: PixelPoint): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The box of a size around a point, in px. */
export function boxAround([x, y]: PixelPoint, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** The distance between two boxes in px, 0 if they touch or intersect. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(across, down);
}
