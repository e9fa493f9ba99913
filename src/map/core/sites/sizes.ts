import { isPin } from "../../../domain/figure";
import { around } from "../boxes";
import type { Box, PixelPoint } from "../projection";
import type { SceneNode } from "./scene-node";

/** Drawn sizes in CSS pixels; the style sheet has the same. */
const PIN = { width: 28, height: 38 } as const;
const RING = 16;
const DOT = 9;
const FAINT = 8;
/** From a pin's tip up to the middle of its head. */
export const PIN_EYE_PX = 22;
/** The line around a selected figure, across; around a pin from above its head to below its tip. */
const SELECTED = 42;
const SELECTED_PIN = { above: 47, below: 6 } as const;

/** A cluster's disc across; wider where the number is longer. */
export function discOf(count: number): number {
  return count < 100 ? 30 : count < 1000 ? 36 : count < 10_000 ? 44 : 50;
}

/** The box of a node's figure around its position on the screen; a pin's tip is the position. */
export function boxOf(node: SceneNode, [x, y]: PixelPoint, selected = false): Box {
  if (selected) {
    const half = SELECTED / 2;
    const upright = node.type === "site" && isPin(node.figure);
    const { above, below } = upright ? SELECTED_PIN : { above: half, below: half };
    return { left: x - half, right: x + half, top: y - above, bottom: y + below };
  }
  if (node.state !== "faint" && node.type === "site" && isPin(node.figure)) {
    return { left: x - PIN.width / 2, right: x + PIN.width / 2, top: y - PIN.height, bottom: y };
  }
  return around([x, y], acrossOf(node) / 2);
}

function acrossOf(node: SceneNode): number {
  if (node.state === "faint") return FAINT;
  if (node.type === "cluster") return discOf(node.count);
  return node.figure === "dot" ? DOT : RING;
}
