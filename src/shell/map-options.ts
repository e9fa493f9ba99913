import { openArchive } from "../map/core/basemap/archive";
import type { IliMapOptions } from "../map/core/ili-map";
import { siteAddress } from "../platform/page";
import { type ReliefPicture, reliefOptions } from "./relief";

type GroundOptions = Pick<IliMapOptions, "archive" | "reopen" | "relief">;

/**
 * URLs of the basemap's files. The small relief, a third of the bytes, is for narrow windows and
 * frames. Both files are requested at once, in parallel with the page's setup.
 */
export function mapOptions(picture: ReliefPicture, firstBytes?: number): GroundOptions {
  const relief = reliefOptions(picture);
  new Image().src = relief.url;
  const open = () => openArchive(siteAddress("tiles/ili.pmtiles"), firstBytes);
  return { archive: open(), reopen: open, relief };
}
