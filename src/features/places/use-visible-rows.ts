import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Rows from `first` to `end`, half-open. */
export type RowRange = Readonly<{ first: number; end: number }>;

/** Rows are rendered in batches, so that most scroll events change nothing. */
const BATCH = 8;
/** Before the first measurement; the rows of a tall window. */
const UNMEASURED: RowRange = { first: 0, end: 16 };

/**
 * Which of `count` rows of equal height are visible in a scroll container, with a batch of overscan
 * on either side. The list's `block-size` is the height of all rows in rem, `rowRem` that of one.
 * Rendering measures nothing: a ResizeObserver and the scroll event do.
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
      // The list's height is set in rem, so the size of a rem follows from it.
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
    // Before the next paint, so that no gap is seen.
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

/** The nearest scroll container; the document if there is none. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return document.documentElement;
}
