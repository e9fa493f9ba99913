import { mapOptions } from "../shell/map-options";
import { isBareMap, isNarrow, reliefPicture } from "./preload";

/** Extent of the tiles of small zooms in the archive, which are all of a phone's first view. */
const FIRST_TILES_BYTES = 22_528;

/** The basemap's files; the archive is asked for as soon as the app's script runs. */
export const groundOptions = {
  ...mapOptions(reliefPicture, isNarrow ? FIRST_TILES_BYTES : undefined),
  ...(isBareMap && {
    loadFetchAhead: async () => (await import("../map/core/basemap/fetch-ahead")).fetchAhead,
  }),
};
