import { mapOptions } from "../shell/map-options";
import { isBareMap, isNarrow, reliefPicture } from "./preload";

/** Extent of the tiles of small zooms in the archive, which are all of a phone's first view. */
const FIRST_TILES_BYTES = 22_528;

let asked: ReturnType<typeof ask> | undefined;

/** The basemap's files; the archive is asked for by the first call, which need not be the map's. */
export function groundOptions() {
  asked ??= ask();
  return asked;
}

function ask() {
  return {
    ...mapOptions(reliefPicture, isNarrow ? FIRST_TILES_BYTES : undefined),
    ...(isBareMap && {
      loadFetchAhead: async () => (await import("../map/core/basemap/fetch-ahead")).fetchAhead,
    }),
  };
}
