import { readAddress } from "../domain/address";
import { loadTranslator } from "../i18n/load";
import { readerPreferences } from "../platform/reader";

/*
 * A small script of its own, which runs while the app is still on its way: it asks for the page's
 * language, so that the words are there when the app is.
 */
const preferences = readerPreferences();
const { address } = readAddress(window.location.search, {
  season: { start: 0, end: 0 },
  isSite: () => false,
});

// Ahead of the first paint where it can be: who chose the other theme sees no flash of this one.
document.documentElement.dataset["theme"] = address.theme ?? preferences.theme;

export const reader = preferences;
export const firstTranslator = loadTranslator(address.lang ?? preferences.language);
// Who waits for it tells the reader; until somebody does, the browser would call it unhandled.
firstTranslator.catch(() => {});
