import { type RefObject, useLayoutEffect, useState } from "react";
import { isPrinting } from "../platform/media";

/**
 * `thumbnail`: map, sentence of evidence and attribution, without controls. `strip`: the same, text
 * beside the map; `banner`: so, with room for controls. `column`: stacked. `wide`: room for a list
 * beside the map.
 */
export type FrameLayout = "thumbnail" | "strip" | "banner" | "column" | "wide";

/** So low and wide that bars above and below would leave the map no room. */
const LOW = { heightPx: 300, widthPx: 440, shape: 1.8 } as const;
const STRIP_PX = 180;
const COLUMN_PX = 300;
const WIDE = { widthPx: 720, heightPx: 380 } as const;

/** The layout for the frame's size; null before the first measurement. */
export function useFrameLayout(root: RefObject<HTMLElement | null>): FrameLayout | null {
  const [layout, setLayout] = useState<FrameLayout | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => {
      if (!isPrinting()) setLayout(layoutOf(element.clientWidth, element.clientHeight));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [root]);
  return layout;
}

/** The layout of a frame of this size in CSS pixels. */
export function layoutOf(widthPx: number, heightPx: number): FrameLayout {
  const isLow = heightPx < LOW.heightPx && widthPx >= LOW.widthPx;
  if (isLow && widthPx >= heightPx * LOW.shape) return heightPx < STRIP_PX ? "strip" : "banner";
  if (widthPx < COLUMN_PX || heightPx < COLUMN_PX) return "thumbnail";
  return widthPx >= WIDE.widthPx && heightPx >= WIDE.heightPx ? "wide" : "column";
}
