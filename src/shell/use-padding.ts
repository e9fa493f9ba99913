import { type RefObject, useLayoutEffect, useState } from "react";
import type { Padding } from "../map/core/model";
import { isPrinting } from "../platform/media";
import { measurePadding } from "./measure-padding";

/**
 * How many px of the map the panels cover on each side, measured by a ResizeObserver; `first` before
 * the first measurement. Panels are marked with `data-covers` and the logical side that they cover;
 * free-standing overlays cover a `corner`.
 */
export function usePadding(
  root: RefObject<HTMLElement | null>,
  layout: string,
  first: Padding | null = null,
): Padding | null {
  const [padding, setPadding] = useState(first);
  useLayoutEffect(() => {
    const element = root.current;
    // A different layout has different panels, which are rendered once the attribute is set.
    if (!element || element.dataset.layout !== layout) return;
    const measure = () => {
      // In print nothing covers the map, which keeps its view.
      if (isPrinting()) return;
      // While a sheet is dragged, wait until it rests.
      if (element.querySelector("[data-covers][data-dragging]")) return;
      const next = measurePadding(element);
      setPadding((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const panel of element.querySelectorAll("[data-covers]")) observer.observe(panel);
    // A change of `dir` moves panels to the other side without resizing them.
    const sides = new MutationObserver(measure);
    sides.observe(document.documentElement, { attributeFilter: ["dir"] });
    measure();
    return () => {
      observer.disconnect();
      sides.disconnect();
    };
  }, [root, layout]);
  return padding;
}
