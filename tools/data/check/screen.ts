/** Lines that are printed at most: what one screen shows. */
export const MOST_LINES = 40;

/** The first lines, and how many are left out. */
export function onOneScreen(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const more = lines.length - MOST_LINES + 1;
  return [...lines.slice(0, MOST_LINES - 1), `… and ${more} more like these`];
}
