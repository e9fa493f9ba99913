import { overlap } from "../labels/box-grid";
import { type Box, type PixelPoint, type PixelView, screenPixels } from "../projection";
import type { SceneNode, SiteNode } from "./scene";
import { boxOf } from "./sizes";

const GAP_PX = 2;
/** Further from its members a cluster would seem to be of another place. */
const MOST_PX = 90;

/**
 * Clusters stand at the middle of their members, which nobody reads as a place, so they may step
 * aside for the pin of a named site and for the selected one; a site by itself never moves.
 */
export function clearOfPins(
  nodes: readonly SceneNode[],
  pins: readonly SiteNode[],
  view: PixelView,
  selectedId: string | null,
): readonly SceneNode[] {
  const solid = pins
    .filter((pin) => pin.state !== "faint" || pin.key === selectedId)
    .map((pin) => boxOf(pin, screenPixels(pin.lonLat, view), pin.key === selectedId));
  if (solid.length === 0) return nodes;
  return nodes.map((node) => {
    if (node.type !== "cluster" || node.state === "faint") return node;
    const at = screenPixels(node.lonLat, view);
    const box = boxOf(node, at);
    if (!solid.some((other) => overlap(box, other))) return node;
    // Past every one of them: what is clear of one may stand on the next.
    const ways = solid
      .flatMap((pin) => waysOut(box, pin))
      .filter((way) => Math.hypot(...way) < MOST_PX)
      .sort(byLength);
    const free = ways.find((way) => !solid.some((other) => overlap(moved(box, way), other)));
    return { ...node, offset: free ?? [0, 0] };
  });
}

/** Below the tip, or to either side. */
function waysOut(box: Box, pin: Box): PixelPoint[] {
  return [
    [0, pin.bottom + GAP_PX - box.top],
    [pin.right + GAP_PX - box.left, 0],
    [pin.left - GAP_PX - box.right, 0],
  ];
}

function byLength(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(...a) - Math.hypot(...b);
}

function moved({ left, top, right, bottom }: Box, [x, y]: PixelPoint): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
