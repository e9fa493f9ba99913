import { type RefObject, useLayoutEffect, useState } from "react";
import type { Padding } from "../map/core/model";
import type { Box } from "../map/core/projection";
import { isPrinting } from "../platform/media";

/** Gap between a panel and what the camera frames. */
const MARGIN_PX = 12;
/** Gap for the halo of a label beside an overlay. */
const NAME_GAP_PX = 4;
/** Minimum height left for the camera. */
const LEAST_PX = 120;

/**
 * How many px of the map the panels cover on each side, measured by a ResizeObserver; null before
 * the first measurement. Panels are marked with `data-covers` and the logical side that they cover;
 * free-standing overlays cover a `corner`.
 */
export function usePadding(root: RefObject<HTMLElement | null>, layout: string): Padding | null {
  const [padding, setPadding] = useState<Padding | null>(null);
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

function measurePadding(root: HTMLElement): Padding {
  const map = root.getBoundingClientRect();
  const padding = { top: 0, right: 0, bottom: 0, left: 0, foot: 0 };
  for (const panel of root.querySelectorAll<HTMLElement>("[data-covers]")) {
    const box = panel.getBoundingClientRect();
    // Collapsed: covers nothing.
    if (box.height === 0 || panel.dataset.covers === "corner") continue;
    // During a transition, measure the end position.
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
  // A sheet that covers nearly all of the map is ignored beyond this.
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

/** Bounding boxes of free-standing overlays, in whole px of the map. */
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
 * Height of the parts of a panel that are rendered only at some views (`data-passing`). The camera
 * must not make room for them: at the new view they might be gone, and it would oscillate.
 */
function passingPx(panel: HTMLElement): number {
  return panel.querySelector("[data-passing]")?.getBoundingClientRect().height ?? 0;
}
