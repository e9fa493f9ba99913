import { overlap } from "../boxes";
import type { Box } from "../projection";
import type { PlacedLabel } from "./candidate";

/** Dirty rectangles of a drawing of labels, and which of the new labels intersect them. */
export type Redraw = Readonly<{ cleared: readonly Box[]; labels: readonly PlacedLabel[] }>;

/** Share of changed labels above which a full redraw is cheaper. */
const MOST_CHANGED = 0.5;

/**
 * The incremental redraw from `before` to `after`: most steps in time change a few labels of many.
 * Null where a full redraw is cheaper.
 */
export function redrawOf(
  before: readonly PlacedLabel[],
  after: readonly PlacedLabel[],
): Redraw | null {
  const cleared = [...missingIn(after, before), ...missingIn(before, after)].map(inkOf);
  if (cleared.length > after.length * MOST_CHANGED) return null;
  const labels = after.filter((label) => {
    const ink = inkOf(label);
    return cleared.some((box) => overlap(box, ink));
  });
  return { cleared, labels };
}

/** Labels of `others` that do not stand in the same place among `labels`. */
function missingIn(
  labels: readonly PlacedLabel[],
  others: readonly PlacedLabel[],
): readonly PlacedLabel[] {
  const centres = new Map(labels.map(({ candidate, centre }) => [candidate, centre]));
  return others.filter(({ candidate, centre }) => {
    const same = centres.get(candidate);
    return !same || same[0] !== centre[0] || same[1] !== centre[1];
  });
}

/** Bounding box of a label: letters, halo, leader line and mark. */
function inkOf({ candidate: { at, mark, style }, box, leader }: PlacedLabel): Box {
  const halo = style.halo + 2;
  const xs = (leader ?? []).map(([x]) => x);
  const ys = (leader ?? []).map(([, y]) => y);
  const text = {
    left: Math.min(box.left, ...xs) - halo,
    top: Math.min(box.top, ...ys) - halo,
    right: Math.max(box.right, ...xs) + halo,
    bottom: Math.max(box.bottom, ...ys) + halo,
  };
  if (mark === 0) return text;
  const reach = mark + 1;
  return {
    left: Math.min(text.left, at[0] - reach),
    top: Math.min(text.top, at[1] - reach),
    right: Math.max(text.right, at[0] + reach),
    bottom: Math.max(text.bottom, at[1] + reach),
  };
}
