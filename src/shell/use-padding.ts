import { type RefObject, useLayoutEffect, useState } from "react";
import type { Padding } from "../map/core/model";
import type { Box } from "../map/core/projection";
import { isPrinting } from "../platform/media";

/** Space between a panel and what the camera puts beside it. */
const MARGIN_PX = 12;
/** Room for the soft edge of a name beside what stands on the map. */
const NAME_GAP_PX = 4;
/** Height that is left to the camera at least. */
const LEAST_PX = 120;

/**
 * How many pixels of the map the panels cover at each side, measured whenever one of them changes
 * its size; null before the first measurement. Panels mark themselves with `data-covers`, naming
 * the logical side that they cover; what stands on the map by itself covers a `corner`.
 */
export function usePadding(root: RefObject<HTMLElement | null>, layout: string): Padding | null {
  const [padding, setPadding] = useState<Padding | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    // Another layout has other panels; the attribute is there once they are.
    if (!element || element.dataset.layout !== layout) return;
    const measure = () => {
      // On paper nothing covers the map, and it stays where it was.
      if (isPrinting()) return;
      // What a finger pulls is measured where it comes to rest.
      if (element.querySelector("[data-covers][data-dragging]")) return;
      const next = measurePadding(element);
      setPadding((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const panel of element.querySelectorAll("[data-covers]")) observer.observe(panel);
    // In another direction of writing a panel stands at the other side, at the same size.
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

function measurePadding(root: HTMLElement): Padding {
  const map = root.getBoundingClientRect();
  const padding = { top: 0, right: 0, bottom: 0, left: 0, foot: 0 };
  for (const panel of root.querySelectorAll<HTMLElement>("[data-covers]")) {
    const box = panel.getBoundingClientRect();
    // Folded away, it covers nothing.
    if (box.height === 0 || panel.dataset.covers === "corner") continue;
    // Where it is on its way, what counts is where it goes.
    const { f: down } = new DOMMatrixReadOnly(getComputedStyle(panel).transform);
    if (panel.dataset.covers === "top") padding.top = Math.max(padding.top, box.bottom - map.top);
    else if (panel.dataset.covers === "bottom") {
      const bottom = map.bottom - box.top + down;
      padding.foot = Math.max(padding.foot, bottom);
      padding.bottom = Math.max(padding.bottom, bottom - passingPx(panel));
    } else if (box.left - map.left < map.right - box.right) {
      padding.left = Math.max(padding.left, box.right - map.left);
    } else padding.right = Math.max(padding.right, map.right - box.left);
  }
  // A sheet over nearly all of the map is not there to look past.
  padding.bottom = Math.min(padding.bottom, Math.max(0, map.height - padding.top - LEAST_PX));
  const round = (value: number) => Math.round(value) + MARGIN_PX;
  return {
    top: round(padding.top),
    right: round(padding.right),
    bottom: round(padding.bottom),
    left: round(padding.left),
    foot: round(padding.foot),
    corners: corners(root, map),
  };
}

/** Where what stands on the map by itself is, in whole px of the map. */
function corners(root: HTMLElement, map: DOMRect): readonly Box[] {
  return [...root.querySelectorAll<HTMLElement>('[data-covers="corner"]')].flatMap((element) => {
    const { left, top, right, bottom, height } = element.getBoundingClientRect();
    if (height === 0) return [];
    return {
      left: Math.floor(left - map.left) - NAME_GAP_PX,
      top: Math.floor(top - map.top) - NAME_GAP_PX,
      right: Math.ceil(right - map.left) + NAME_GAP_PX,
      bottom: Math.ceil(bottom - map.top) + NAME_GAP_PX,
    };
  });
}

/**
 * Height of what stands in a panel only at some views (`data-passing`). The camera may not make room
 * for it: at the view that it would go to, it might be gone, and there again without end.
 */
function passingPx(panel: HTMLElement): number {
  return panel.querySelector("[data-passing]")?.getBoundingClientRect().height ?? 0;
}
