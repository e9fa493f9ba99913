import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Padding } from "../map/core/model";
import { isPrinting } from "../platform/media";
import { layMapOnPaper } from "../shell/map-on-paper";
import { useIliStore } from "../state/react";
import { themeOf } from "../state/selectors";
import { SCROLLERS } from "./scrollers";
import "./print.css";

/**
 * Prints a prepared sheet on Ctrl+P. The browser's print command leaves no time to draw one, so it
 * prints the map as it is, in light colours; returns whether that is happening. `padding`: what
 * covers the map.
 */
export function usePrint(padding: Padding | null): boolean {
  const store = useIliStore();
  const [printing, setPrinting] = useState(false);
  const covered = useRef(padding);
  useLayoutEffect(() => {
    covered.current = padding;
    // Ahead of print: not everything that lays a page out for it says so before.
    const map = document.querySelector<HTMLElement>(".app-map");
    if (map && padding && !isPrinting()) layMapOnPaper(map, padding);
  }, [padding]);
  useEffect(() => {
    const root = document.documentElement;
    let scrolled: [Element, number][] = [];
    let laidOut = false;
    const printSheet = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      const { ui, dialog } = store.api.getState();
      if (ui === "none" || (dialog.type !== "none" && dialog.type !== "print")) return;
      event.preventDefault();
      store.open({ type: "print" });
    };
    const before = () => {
      if (laidOut) return;
      laidOut = true;
      // The canvas was painted in this theme, and the SVG figures must match it.
      const theme = themeOf(store.api.getState());
      root.dataset["theme"] = "light";
      const map = document.querySelector<HTMLElement>(".app-map");
      if (!map || !covered.current || document.querySelector(".print-sheet")) return;
      map.dataset["theme"] = theme;
      // On paper the map has no size of its own to measure.
      if (!isPrinting()) layMapOnPaper(map, covered.current);
      // Elements lose their scroll position while they are not displayed.
      scrolled = [...document.querySelectorAll(SCROLLERS)].map((one) => [one, one.scrollTop]);
      flushSync(() => setPrinting(true));
    };
    const after = () => {
      if (!laidOut) return;
      laidOut = false;
      root.dataset["theme"] = themeOf(store.api.getState());
      document.querySelector(".app-map")?.removeAttribute("data-theme");
      flushSync(() => setPrinting(false));
      for (const [one, top] of scrolled) one.scrollTop = top;
      scrolled = [];
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("keydown", printSheet, { signal });
    window.addEventListener("beforeprint", before, { signal });
    window.addEventListener("afterprint", after, { signal });
    const onMedia = ({ matches }: MediaQueryListEvent) => (matches ? before() : after());
    window.matchMedia("print").addEventListener("change", onMedia, { signal });
    return () => listening.abort();
  }, [store]);
  return printing;
}

/** Ctrl+P or Command+P; on a non-Latin keyboard by the physical key. */
function isPrintKey({ altKey, code, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey || ctrlKey === metaKey) return false;
  return key.toLowerCase() === "p" || (code === "KeyP" && !/^[a-z]$/i.test(key));
}
