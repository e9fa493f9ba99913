/** The size of a picture in pixels, written from left to right in every script. */
export function sizeInWords(widthPx: number, heightPx: number): string {
  return `\u2066${widthPx} × ${heightPx}\u2069`;
}
