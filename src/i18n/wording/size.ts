/** How many times: "2×", the sign behind the number in every script. */
export function timesInWords(times: string): string {
  return `\u2066${times}×\u2069`;
}

/** The size of a picture in pixels, written from left to right in every script. */
export function sizeInWords(widthPx: number, heightPx: number): string {
  return `\u2066${widthPx} × ${heightPx}\u2069`;
}
