import { useEffect } from "react";

/** Less than this is the browser's own bars, not a keyboard. */
const KEYBOARD_PX = 120;

/**
 * Keeps the page in what the keyboard on the screen leaves of it. Where the browser does that
 * itself (`interactive-widget` in the document's head) there is nothing left to do; Safari only
 * moves the page, and tells how much of it can be seen.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const root = document.documentElement;
    const fit = () => {
      // Zoomed in by hand, the window shows a part of a page that has its whole size.
      const hidden = window.innerHeight - view.height;
      if (view.scale > 1.01 || hidden < KEYBOARD_PX) root.style.removeProperty("--app-height");
      else {
        root.style.setProperty("--app-height", `${view.height}px`);
        window.scrollTo(0, 0);
      }
    };
    view.addEventListener("resize", fit);
    return () => {
      view.removeEventListener("resize", fit);
      root.style.removeProperty("--app-height");
    };
  }, []);
}
