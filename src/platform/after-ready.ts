/** Once what made the page ready has been painted. */
const AFTER_MS = 500;

/** Does something so long after the map is first ready: what a page needs then does not wait for it. */
export function afterReady(work: () => void, afterMs = AFTER_MS): void {
  const later = () => setTimeout(work, afterMs);
  if (document.documentElement.dataset["mapReady"] === "true") later();
  else window.addEventListener("map-ready", later, { once: true });
}
