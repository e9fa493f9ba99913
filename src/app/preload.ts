import arabicFont from "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url";
import { readAddress } from "../domain/address";
import { direction } from "../domain/language";
import { loadPageTranslator } from "../i18n/load";
import { holdLoad } from "../platform/hold-load";
import { readerPreferences } from "../platform/reader";
import { mapOptions } from "../shell/map-options";
import "./drop-early";

/*
 * Preloads: a small script of its own that requests the page's messages and the first tiles while the
 * app's script is still being downloaded.
 */
const preferences = readerPreferences();
const { address } = readAddress(window.location.search, {
  season: { start: 0, end: 0 },
  isSite: () => false,
});

// Before the first paint if possible, so that the wrong theme does not flash.
document.documentElement.dataset["theme"] = address.theme ?? preferences.theme;

export const reader = preferences;
const language = address.lang ?? preferences.language;

// The static root page has no Arabic letters: without a preload the font would be requested with
// the first text, arrive late and shift the layout.
if (direction(language) === "rtl") {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  link.href = arabicFont;
  document.head.append(link);
}

/** Extent of the tiles of small zooms in the archive, which are all of a phone's first view. */
const FIRST_TILES_BYTES = 22_528;
/**
 * On a viewport as narrow as a phone's, the small relief has as many pixels as are visible of the
 * large one.
 */
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
// The bare map is for screenshots: programs that wait for `load` get it complete.
if (isPicture) holdLoad();
// main.tsx handles the rejection; this prevents `unhandledrejection` until then.
firstTranslator.catch(() => {});
