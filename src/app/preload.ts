import arabicFont from "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url";
import { readAddress } from "../domain/address";
import { direction } from "../domain/language";
import { loadPageTranslator } from "../i18n/load";
import { holdLoad } from "../platform/hold-load";
import { readerPreferences } from "../platform/reader";
import { mapOptions } from "../shell/map-options";

/*
 * Preloads: a small script of its own that requests the page's messages and the first tiles while the
 * app's script is still being downloaded.
 */
const preferences = readerPreferences();
const { address } = readAddress(window.location.search, {
  season: { start: 0, end: 0 },
  isSite: () => false,
});

// Before the first paint where possible, so that the wrong theme does not flash.
document.documentElement.dataset["theme"] = address.theme ?? preferences.theme;

export const reader = preferences;
const language = address.lang ?? preferences.language;

// The root page has no Arabic letters before the app: asked for with the first of them, the font would
// come late and move all below the title.
if (direction(language) === "rtl") {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  link.href = arabicFont;
  document.head.append(link);
}

/** As far as the tiles of small zooms reach in the archive, which are a phone's whole first view. */
const FIRST_TILES_BYTES = 22_528;
/** Where a window is as narrow as a phone, the small picture has as many pixels as are seen of the large one. */
const isNarrow = window.matchMedia("(max-width: 40rem)").matches;

export const firstTranslator = loadPageTranslator(language);
const isPicture = address.ui === "none";
export const options = {
  ...mapOptions(
    isNarrow ? "relief-small.webp" : "relief.webp",
    isNarrow ? FIRST_TILES_BYTES : undefined,
  ),
  ...(isPicture && {
    loadFetchAhead: async () => (await import("../map/core/basemap/fetch-ahead")).fetchAhead,
  }),
};
// The map alone is for pictures: programs that know only `load` get it whole.
if (isPicture) holdLoad();
// main.tsx handles the rejection; this only keeps `unhandledrejection` from firing until then.
firstTranslator.catch(() => {});
