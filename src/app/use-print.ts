import { useEffect } from "react";
import { useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import "./print.css";

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
      if (ui === "none" || dialog.type === "about" || dialog.type === "press") return;
      event.preventDefault();
      store.open({ type: "print" });
    };
    const before = () => {
      root.dataset["theme"] = "light";
      const map = document.querySelector(".app-map")?.getBoundingClientRect();
      root.style.setProperty("--printed-width", `${map?.width ?? 0}`);
      root.style.setProperty("--printed-height", `${map?.height ?? 0}`);
    };
    const after = () => {
      root.dataset["theme"] = themeOf(store.api.getState());
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
