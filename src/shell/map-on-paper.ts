import type { Padding } from "../map/core/model";

/** Width of an A4 sheet between its margins, at 96 px to an inch. */
const PAPER_PX = ((210 - 2 * 12) / 25.4) * 96;
/** Most of a sheet's height that the map takes. */
const MOST_PX = (150 / 25.4) * 96;
/** A picture of a small window does not grow beyond this, or its letters would. */
const MOST_SCALE = 1.5;
/** What a high sheet leaves of the map may be a strip; paper has room for more. */
const LEAST_RATIO = 0.55;

/**
 * Puts the part of the map that no panel covers on paper: as custom properties on the root element,
 * for the style sheet. The map itself keeps its size in px, so that nothing in it moves.
 */
export function layMapOnPaper(map: HTMLElement, { top, right, bottom, left }: Padding): void {
  const box = map.getBoundingClientRect();
  const width = Math.max(1, box.width - left - right);
  const seen = box.height - top - bottom;
  const height = Math.min(Math.max(seen, width * LEAST_RATIO), box.height - top);
  const scale = Math.min(MOST_SCALE, PAPER_PX / width, MOST_PX / height);
  const values = { "map-width": box.width, "map-height": box.height, top, left, width, height };
  document.documentElement.style.setProperty("--paper-scale", String(scale));
  setPaperLengths(values);
}

/** Lengths in px for the style sheet that prints, by the end of their custom property's name. */
export function setPaperLengths(values: Readonly<Record<string, number>>): void {
  const { style } = document.documentElement;
  for (const [name, px] of Object.entries(values)) style.setProperty(`--paper-${name}`, `${px}px`);
}
