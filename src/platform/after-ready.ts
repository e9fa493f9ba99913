/** Once what made the page ready has been painted. */
const AFTER_MS = 500;

/** Does something so long after the map was first ready: what a page needs then does not wait for it. */
export function afterReady(work: () => void, afterMs = AFTER_MS): void {
  window.addEventListener("map-ready", () => setTimeout(work, afterMs), { once: true });
}
