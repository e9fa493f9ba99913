import relief from "../../public/tiles/relief.json";
import { openArchive } from "../map/core/basemap/archive";
import type { IliMapOptions } from "../map/core/ili-map";

type ReliefPicture = "relief.webp" | "relief-small.webp";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;

/**
 * Where the geography lies, beside the page; the small picture is for frames in other pages. Asks
 * for both at once: they come while the page is still being put together.
 */
export function mapOptions(picture: ReliefPicture): IliMapOptions {
  const url = (name: string) => new URL(`tiles/${name}`, document.baseURI).href;
  new Image().src = url(picture);
  return {
    archive: openArchive(url("ili.pmtiles")),
    relief: { url: url(picture), bounds: [west, south, east, north] },
  };
}
