export type PageReadiness = "true" | "false" | "error";

/**
 * Publishes the page's state for screenshot tools: `<html data-map-ready>` and, once ready, the
 * window's `map-ready` event.
 */
export function setReadiness(readiness: PageReadiness): void {
  const { dataset } = document.documentElement;
  if (dataset["mapReady"] === readiness) return;
  dataset["mapReady"] = readiness;
  if (readiness === "true") window.dispatchEvent(new Event("map-ready"));
}
