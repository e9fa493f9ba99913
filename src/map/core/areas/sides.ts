import type { Area } from "../../../domain/dataset";
import type { Site } from "../../../domain/site";
import { type PixelPoint, unitPosition } from "../projection";
import { areaShapes, isInRings } from "./shapes";

/**
 * Tells positions apart by the areas that they lie in. Areas end at the countries' borders, so two
 * positions of one side lie in one country wherever an area reaches the border.
 */
export type Sides = Readonly<{
  /** A bit set of the areas that a position, in normalized Web Mercator, lies in. */
  at(unit: PixelPoint): number;
  /** The same for a site, memoized. */
  ofSite(site: Site): number;
}>;

export function createSides(areas: readonly Area[]): Sides {
  const shapes = areaShapes(areas);
  const known = new WeakMap<Site, number>();
  const at = ([x, y]: PixelPoint) => {
    let side = 0;
    for (const [bit, shape] of shapes.entries()) {
      const near = x >= shape.left && x <= shape.right && y >= shape.top && y <= shape.bottom;
      if (near && isInRings([x, y], shape.rings)) side |= 1 << bit;
    }
    return side;
  };
  return {
    at,
    ofSite(site) {
      let side = known.get(site);
      if (side === undefined) {
        side = at(unitPosition(site.lonLat));
        known.set(site, side);
      }
      return side;
    },
  };
}
