type Point = readonly [x: number, y: number];

/** A cubic Bézier curve from where the one before it ended. */
export type Curve = readonly [firstHandle: Point, secondHandle: Point, end: Point];

/**
 * An arc as Bézier curves of a quarter at most, for formats that know no arcs. `start` and `end`
 * are angles in radians, clockwise from the right as on a canvas. The length of a handle,
 * 4/3 · tan(angle / 4) of the radius, lets the curve meet the arc in its middle.
 */
export function arcCurves(
  [x, y]: Point,
  radius: number,
  start: number,
  end: number,
): Readonly<{ from: Point; curves: readonly Curve[] }> {
  const steps = Math.max(1, Math.ceil(Math.abs(end - start) / (Math.PI / 2)));
  const step = (end - start) / steps;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  const at = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  const curves = Array.from({ length: steps }, (_, i): Curve => {
    const [from, to] = [start + i * step, start + (i + 1) * step];
    const [fromX, fromY] = at(from);
    const [toX, toY] = at(to);
    return [
      [fromX - handle * Math.sin(from), fromY + handle * Math.cos(from)],
      [toX + handle * Math.sin(to), toY - handle * Math.cos(to)],
      [toX, toY],
    ];
  });
  return { from: at(start), curves };
}
