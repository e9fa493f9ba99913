import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Rows from `first` to `end`, not included. */
export type RowRange = Readonly<{ first: number; end: number }>;

/** Rows are drawn by as many at once, so that most steps of scrolling change nothing. */
const BATCH = 8;
/** Until the first measurement; as many as a high window shows. */
const UNMEASURED: RowRange = { first: 0, end: 16 };

/**
 * Which of `count` rows of one height are in sight, with a batch more on either side, in a list
 * inside something that scrolls. The list's `block-size` is the height of all rows in rem, `rowRem`
 * that of one. Nothing is measured while rendering: after a layout the browser itself tells which
 * sizes changed.
 */
export function useVisibleRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  rowRem: number,
): RowRange {
  const [range, setRange] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element && scrollerOf(element);
    if (!element || !scroller) return;
    const measure = () => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      // The list's height is given in rem: what a rem is need not be asked for.
      const rowPx = height / (Number.parseFloat(element.style.blockSize) / rowRem);
      const near = height > 0 && bottom > frame.top && top < frame.bottom;
      const first = near ? (frame.top - top) / rowPx : 0;
      const end = near ? (frame.bottom - top) / rowPx : 0;
      const next = {
        first: Math.max(0, Math.floor(first / BATCH) - 1) * BATCH,
        end: near ? (Math.ceil(end / BATCH) + 1) * BATCH : 0,
      };
      setRange((last) => (last.first === next.first && last.end === next.end ? last : next));
    };
    // Before the frame is painted, so that no gap is seen where rows should be.
    const sizes = new ResizeObserver(() => flushSync(measure));
    sizes.observe(scroller);
    for (const child of scroller.children) sizes.observe(child);
    sizes.observe(element);
    scroller.addEventListener("scroll", measure, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener("scroll", measure);
    };
  }, [list, rowRem]);
  return { first: Math.min(range.first, count), end: Math.min(range.end, count) };
}

/** The nearest element around the list that scrolls it; the page where none does. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return document.documentElement;
}
