import relief from "../../public/tiles/relief.json";
import { openArchive } from "../map/core/basemap/archive";
import type { IliMapOptions } from "../map/core/ili-map";
import { siteAddress } from "../platform/page";

type GroundOptions = Pick<IliMapOptions, "archive" | "reopen" | "relief">;
type ReliefPicture = "relief.webp" | "relief-small.webp";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;

/**
 * URLs of the basemap's files. The small relief, a third of the bytes, is for narrow windows and
 * frames. Both files are requested at once, in parallel with the page's setup.
 */
export function mapOptions(picture: ReliefPicture, firstBytes?: number): GroundOptions {
  const url = (name: string) => siteAddress(`tiles/${name}`);
  new Image().src = url(picture);
  const open = () => openArchive(url("ili.pmtiles"), firstBytes);
  return {
    archive: open(),
    reopen: open,
    relief: { url: url(picture), bounds: [west, south, east, north] },
  };
}
