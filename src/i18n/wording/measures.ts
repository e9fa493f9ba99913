import type { Translator } from "../translator";

/** How exact a position is: "within about 5 km"; of 0 that nobody knows. */
export function precisionInWords(t: Translator, precisionKm: number): string {
  if (precisionKm === 0) return t("core.precisionUnknown");
  return t("core.precision", { distance: t.distance(precisionKm) });
}

/** A factor: "2×", the sign after the number in every script. */
export function timesInWords(times: string): string {
  return `\u2066${times}×\u2069`;
}

/** A picture's size in pixels, left-to-right in every script. */
export function sizeInWords(widthPx: number, heightPx: number): string {
  return `\u2066${widthPx} × ${heightPx}\u2069`;
}
