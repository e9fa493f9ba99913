import type { Area } from "../../../domain/dataset";
import type { AreaId, PhaseId } from "../../../domain/site";
import { type PixelPoint, unitPosition } from "../projection";

/** An area's outline in the world's unit square, ready to be drawn at any zoom. */
export type AreaShape = Readonly<{
  id: AreaId;
  phase: PhaseId;
  generalised: boolean;
  rings: readonly (readonly PixelPoint[])[];
  /** Extent in the unit square, to leave out what a tile does not show. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}>;

/** Largest first, so that an area inside another is drawn last and takes its place. */
export function areaShapes(areas: readonly Area[]): readonly AreaShape[] {
  return areas
    .map(({ geometry, properties: { id, phase, generalised } }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons
        .flat()
        .map((ring) => ring.map(([lon = 0, lat = 0]) => unitPosition([lon, lat])));
      const xs = rings.flat().map(([x]) => x);
      const ys = rings.flat().map(([, y]) => y);
      return {
        id,
        phase,
        generalised,
        rings,
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

export function sizeOf({ left, top, right, bottom }: Omit<AreaShape, "rings">): number {
  return (right - left) * (bottom - top);
}
