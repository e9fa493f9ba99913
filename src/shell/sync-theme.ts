import { readStored, writeStored } from "../platform/storage";
import { themeOf } from "../state/selectors";
import type { Store } from "../state/store";

/** Applies the theme, and follows the system's until the reader has chosen one. */
export function syncTheme({ api, preferTheme }: Store): void {
  const apply = () => {
    document.documentElement.dataset["theme"] = themeOf(api.getState());
  };
  apply();
  api.subscribe((after, before) => {
    if (themeOf(after) !== themeOf(before)) apply();
    if (after.theme !== before.theme && after.theme !== null) writeStored("theme", after.theme);
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
    if (readStored("theme") === null) preferTheme(event.matches ? "dark" : "light");
  });
}
