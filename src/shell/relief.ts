import relief from "../../public/tiles/relief.json";
import type { ReliefOptions } from "../map/core/basemap/relief";
import { siteAddress } from "../platform/page";

export type ReliefPicture = "relief.webp" | "relief-small.webp";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;

/** The relief in one of its two sizes. */
export function reliefOptions(picture: ReliefPicture): ReliefOptions {
  return { url: siteAddress(`tiles/${picture}`), bounds: [west, south, east, north] };
}
