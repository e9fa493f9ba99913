import type { Padding } from "../map/core/model";

/** Width of an A4 sheet between its margins, at 96 px to an inch. */
const PAPER_PX = ((210 - 2 * 12) / 25.4) * 96;
/** Maximum height of the map on a sheet. */
const MOST_PX = (150 / 25.4) * 96;
/** Maximum enlargement of a small window, or its letters would be too large. */
const MOST_SCALE = 1.5;
/**
 * Minimum height / width: a tall sheet may leave the map a narrow strip on screen, but paper has
 * room.
 */
const LEAST_RATIO = 0.55;

/**
 * Sets the visible part of the map as custom properties on `map`, for the print style sheet. The map keeps its size in px, so that nothing in it moves.
 */
export function layMapOnPaper(map: HTMLElement, { top, right, bottom, left }: Padding): void {
  const box = map.getBoundingClientRect();
  const width = Math.max(1, box.width - left - right);
  const seen = box.height - top - bottom;
  const height = Math.min(Math.max(seen, width * LEAST_RATIO), box.height - top);
  const scale = Math.min(MOST_SCALE, PAPER_PX / width, MOST_PX / height);
  const values = { "map-width": box.width, "map-height": box.height, top, left, width, height };
  map.style.setProperty("--paper-scale", String(scale));
  setPaperLengths(values, map);
}

/**
 * Sets custom properties in px for the print style sheet, on the root where no element is given; keys
 * are the ends of their names.
 */
export function setPaperLengths(
  values: Readonly<Record<string, number>>,
  { style } = document.documentElement,
): void {
  for (const [name, px] of Object.entries(values)) style.setProperty(`--paper-${name}`, `${px}px`);
}
