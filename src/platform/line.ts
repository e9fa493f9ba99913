/** By fewer bytes in a millisecond a line is slow: 3 Mbit/s. Waits of a far line count, as they do for files. */
const SLOW_BYTES_PER_MS = 375;

/**
 * Whether the page itself came by a slow line; not if it came from a cache. Of the page's files only this one is sure to
 * be on record when the first scripts run. `navigator.connection` is missing in two of three engines.
 */
export function isSlowLine(): boolean {
  const [page] = performance.getEntriesByType("navigation");
  if (!(page instanceof PerformanceNavigationTiming) || page.transferSize === 0) return false;
  const { encodedBodySize, responseStart, responseEnd } = page;
  return encodedBodySize < SLOW_BYTES_PER_MS * (responseEnd - responseStart);
}
