import { useEffect } from "react";

/** A smaller difference is the browser's toolbars, not a virtual keyboard. */
const KEYBOARD_PX = 120;

/**
 * Shrinks the page to the part of the viewport above the virtual keyboard. Browsers with
 * `interactive-widget` do that themselves; Safari only scrolls the page and reports the visual
 * viewport.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const root = document.documentElement;
    const fit = () => {
      // With pinch zoom the visual viewport is smaller, but the layout viewport unchanged.
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
