import arabicFont from "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url";
import { readAddress } from "../domain/address";
import { direction } from "../domain/language";
import { loadPageTranslator } from "../i18n/load";
import { holdLoad } from "../platform/hold-load";
import { readerPreferences } from "../platform/reader";
import type { ReliefPicture } from "../shell/relief";
import "./drop-early";

/*
 * A small script ahead of all others: chooses the theme, and asks for the app and for the page's messages.
 */
// The build keeps the app's tags in a template, so that they are asked for after these scripts.
const app = document.querySelector<HTMLTemplateElement>("template[data-app]");
if (app) app.replaceWith(app.content);

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

/**
 * On a viewport as narrow as a phone's, the small relief has as many pixels as are visible of the
 * large one.
 */
export const isNarrow = window.matchMedia("(max-width: 40rem)").matches;
export const reliefPicture: ReliefPicture = isNarrow ? "relief-small.webp" : "relief.webp";

export const firstTranslator = loadPageTranslator(language);
/** The bare map is for screenshots: programs that wait for `load` get it complete. */
export const isBareMap = address.ui === "none";
if (isBareMap) holdLoad();
// main.tsx handles the rejection; this prevents `unhandledrejection` until then.
firstTranslator.catch(() => {});
