/**
 * Height that the embed asks for at a width, both in CSS pixels: upright on a phone, the map's
 * shape on a desk, without a step between. loader.css says the same before the frame is there.
 */
export function wantedHeight(widthPx: number): number {
  const upright = Math.min(480, 1.25 * widthPx);
  return Math.round(Math.min(760, Math.max(300, upright, 0.62 * widthPx)));
}
