/**
 * The height that the embed requests for a width, in CSS pixels: portrait on a phone, the map's
 * aspect ratio on a desktop, continuous in between. loader.css repeats it for before the frame has
 * loaded.
 */
export function wantedHeight(widthPx: number): number {
  const upright = Math.min(480, 1.25 * widthPx);
  return Math.round(Math.min(760, Math.max(300, upright, 0.62 * widthPx)));
}
