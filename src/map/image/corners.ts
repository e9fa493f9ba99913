import { overlap } from "../core/boxes";
import { positionOf } from "../core/labels/from-scene";
import type { Box, PixelView } from "../core/projection";
import type { SceneNode } from "../core/sites/scene-node";
import { boxOf } from "../core/sites/sizes";

const GAP_PX = 12;
export const CORNERS = ["bottom-left", "top-right", "bottom-right", "top-left"] as const;
export type Corner = (typeof CORNERS)[number];

/** The boxes of all figures of a scene, in the window's pixels. */
export function figureBoxes(nodes: readonly SceneNode[], view: PixelView): readonly Box[] {
  return nodes
    .filter(({ state }) => state !== "faint")
    .map((node) => boxOf(node, positionOf(node, view)));
}

/**
 * The first of `corners` of a map where something of `size` covers none of `figures`; undefined
 * where each of them is taken: what is shown goes before what explains it.
 */
export function freeCorner(
  size: readonly [width: number, height: number],
  view: PixelView,
  figures: readonly Box[],
  corners: readonly Corner[],
): Readonly<{ corner: Corner; box: Box }> | undefined {
  return corners
    .map((corner) => ({ corner, box: boxIn(corner, size, view) }))
    .find(({ box }) => !figures.some((figure) => overlap(box, figure)));
}

function boxIn(corner: Corner, [width, height]: readonly [number, number], view: PixelView): Box {
  const left = corner.endsWith("left") ? GAP_PX : view.width - GAP_PX - width;
  const top = corner.startsWith("top") ? GAP_PX : view.height - GAP_PX - height;
  return { left, top, right: left + width, bottom: top + height };
}

/** Whether the frame cuts a figure that is shown. */
export function cutsFigure(figures: readonly Box[], { width, height }: PixelView): boolean {
  return figures.some(
    ({ left, top, right, bottom }) =>
      (left < 0 && right > 0) ||
      (right > width && left < width) ||
      (top < 0 && bottom > 0) ||
      (bottom > height && top < height),
  );
}
