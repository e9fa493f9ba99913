import { isPrinting } from "../platform/media";
import { setReadiness } from "../platform/ready";
import { setPaperLengths } from "../shell/map-on-paper";

/** For so long in ms a new width of the frame may be that of paper. */
const HOLD_MS = 400;

/**
 * Keeps the map that is on the screen for a page around it that is printed. A frame of another
 * origin often has the paper's width a moment before anything says that it is for paper, and no time
 * to draw a map at it: so a smaller width counts only once it has stayed, and the style sheet scales
 * the map of the last one. Calls `onSettled` when a width does count. Returns its undo.
 */
export function keepForPaper(root: HTMLElement, onSettled: () => void): () => void {
  let settled = window.innerWidth;
  /** The width that it keeps, if any. */
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
    // What has to be drawn anew says so in the next frame.
    timer = setTimeout(onSettled, 100);
  }

  function hold(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, HOLD_MS);
  }

  const onResize = () => {
    if (isPrinting()) return;
    // Paper is never wider than the screen that it is printed from, or hardly.
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
