import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * `thumbnail`: the map, the truth and the credit, nothing to operate but the map. `column`: one
 * below the other. `wide`: room for a list beside the map.
 */
export type FrameLayout = "thumbnail" | "column" | "wide";

const COLUMN = { widthPx: 300, heightPx: 320 } as const;
const WIDE = { widthPx: 720, heightPx: 380 } as const;

/** How the frame is laid out at its size; null before the first measurement. */
export function useFrameLayout(root: RefObject<HTMLElement | null>): FrameLayout | null {
  const [layout, setLayout] = useState<FrameLayout | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setLayout(layoutOf(element.clientWidth, element.clientHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [root]);
  return layout;
}

/** The layout of a frame of so many CSS pixels. */
export function layoutOf(widthPx: number, heightPx: number): FrameLayout {
  if (widthPx < COLUMN.widthPx || heightPx < COLUMN.heightPx) return "thumbnail";
  return widthPx >= WIDE.widthPx && heightPx >= WIDE.heightPx ? "wide" : "column";
}
