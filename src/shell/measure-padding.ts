import type { Padding } from "../map/core/model";
import type { Box } from "../map/core/projection";

/** Gap between a panel and what the camera frames. */
const MARGIN_PX = 12;
/** Gap for the halo of a label beside an overlay. */
const NAME_GAP_PX = 4;
/** Minimum height left for the camera. */
const LEAST_PX = 120;

/**
 * How many px of `root` its panels cover on each side: those marked with `data-covers` and the logical
 * side, and the boxes of what covers a `corner`. Forces a layout.
 */
export function measurePadding(root: HTMLElement): Padding {
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
  const passing = panel.querySelector("[data-passing]");
  if (!passing?.parentElement) return 0;
  // With the gap to what is always there.
  const gapPx = Number.parseFloat(getComputedStyle(passing.parentElement).rowGap) || 0;
  return passing.getBoundingClientRect().height + gapPx;
}
