import { isPrinting } from "../platform/media";
import { setReadiness } from "../platform/ready";
import { setPaperLengths } from "../shell/map-on-paper";

/** Time in ms for which a new width may be that of a print layout. */
const HOLD_MS = 400;

/**
 * Keeps the on-screen map when the host page is printed. A cross-origin frame often gets the
 * paper's width before any print event, with no time to redraw: so a smaller width counts only once
 * it has lasted, and the style sheet scales the last map meanwhile. Calls `onSettled` when a width
 * counts. Returns the undo function.
 */
export function keepForPaper(root: HTMLElement, onSettled: () => void): () => void {
  let settled = window.innerWidth;
  /** The width that is kept, if any. */
  let kept = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(width: string): void {
    kept = width;
    root.style.setProperty("--kept-width", width);
  }

  function settle(): void {
    if (isPrinting()) {
      hold();
      return;
    }
    settled = window.innerWidth;
    keep("");
    // A redraw sets the readiness in the next frame.
    timer = setTimeout(onSettled, 100);
  }

  function hold(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, HOLD_MS);
  }

  const onResize = () => {
    if (isPrinting()) return;
    // Paper is rarely wider than the screen that it is printed from.
    if (!kept) settled = Math.max(settled, window.innerWidth);
    if (!kept && settled === window.innerWidth) return;
    keep(`${settled}px`);
    setReadiness("false");
    hold();
  };

  const onPrint = () => {
    keep(`${settled}px`);
    const stage = root.querySelector(".embed-stage") ?? root;
    const map = root.getBoundingClientRect();
    const { left, top, width, height } = stage.getBoundingClientRect();
    setPaperLengths({
      ...{ left: left - map.left, top: top - map.top, width, height },
      ...{ "map-width": map.width, "map-height": map.height },
    });
    hold();
  };

  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener("resize", onResize, { signal });
  window.addEventListener("beforeprint", onPrint, { signal });
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
