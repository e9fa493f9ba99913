export type PageReadiness = "true" | "false" | "error";

/**
 * Tells the outside how far the page is: `<html data-map-ready>` and, when it becomes ready, the
 * window's event `map-ready`. Screenshot tools wait for either.
 */
export function setReadiness(readiness: PageReadiness): void {
  const { dataset } = document.documentElement;
  if (dataset["mapReady"] === readiness) return;
  dataset["mapReady"] = readiness;
  if (readiness === "true") window.dispatchEvent(new Event("map-ready"));
}
