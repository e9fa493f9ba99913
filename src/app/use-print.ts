import { useEffect } from "react";
import { useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import "./print.css";

/** Width of an A4 sheet between its margins, at 96 px to an inch. */
const PAPER_PX = ((210 - 2 * 12) / 25.4) * 96;

/**
 * Prints a sheet where the reader asks for one with the keys for it. The browser's own menu leaves
 * no time to draw one, so it prints the page as it is, by day colours: paper is white.
 */
export function usePrint(): void {
  const store = useIliStore();
  useEffect(() => {
    const root = document.documentElement;
    const printSheet = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      const { ui, dialog } = store.api.getState();
      if (ui === "none" || (dialog.type !== "none" && dialog.type !== "print")) return;
      event.preventDefault();
      store.open({ type: "print" });
    };
    const before = () => {
      const map = document.querySelector<HTMLElement>(".app-map");
      if (!map) return;
      const { width, height } = map.getBoundingClientRect();
      const scale = Math.min(1, PAPER_PX / width);
      root.style.setProperty("--printed-width", String(width));
      root.style.setProperty("--printed-height", String(height));
      root.style.setProperty("--printed-scale", String(scale));
      // The map was painted in these colours, and its figures must go with it.
      map.dataset["theme"] = themeOf(store.api.getState());
      root.dataset["theme"] = "light";
    };
    const after = () => {
      root.dataset["theme"] = themeOf(store.api.getState());
      document.querySelector(".app-map")?.removeAttribute("data-theme");
    };
    document.addEventListener("keydown", printSheet);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      document.removeEventListener("keydown", printSheet);
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [store]);
}

/** Ctrl+P or Command+P; on a keyboard without Latin letters by the key's place. */
function isPrintKey({ altKey, code, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey || ctrlKey === metaKey) return false;
  return key.toLowerCase() === "p" || (code === "KeyP" && !/^[a-z]$/i.test(key));
}
